import Desk
import Terminal
import Text

/// The pane with the conversation that is shown: its rows, and whose they are. How far it is scrolled
/// is remembered with each chat.
struct ConversationPane: Sendable {
  private(set) var layout = ConversationLayout()
  /// The chat whose conversation was in view last; nil: none was.
  private(set) var inView: ChatID?
  /// Words that are looked for in it.
  var search: ConversationSearch?
  /// The open chat whose words were asked for, besides the agent's own; nil: none's.
  private var followed: ChatID?

  /// Takes in that no conversation is shown.
  mutating func clear() {
    inView = nil
    search = nil
    layout = ConversationLayout()
  }

  /// Takes in whose words are wanted, besides those of the agent's own chats. Whether they are to be
  /// asked for.
  mutating func follow(_ chat: ChatID?) -> Bool {
    defer { followed = chat }
    return followed != chat
  }

  /// Takes in whose conversation is shown. Whether that one comes into view.
  mutating func show(_ chat: ChatID) -> Bool {
    defer { inView = chat }
    if inView != chat { search = nil }
    return inView != chat
  }

  /// As in `ConversationLayout`.
  mutating func update(
    _ setting: ConversationLayout.Setting, walk: () -> WalkLayout?, lines: Conversation,
    pending: [PendingMessage], names: (AgentID) -> String
  ) -> ConversationLayout.Change {
    layout.update(setting, walk: walk, lines: lines, pending: pending, names: names)
  }

  mutating func isShown(rows: Int) { layout.isShown(rows: rows) }

  /// Draws it; a short one stands at the bottom, beside the composer.
  ///
  /// - Parameter newAbove: says that so much of what is above was not seen yet.
  func draw(
    _ scroll: FollowScroll, in rect: Rect, newAbove: (Int) -> SafeText, _ canvas: inout Canvas
  ) {
    let top = layout.draw(scroll, in: rect, &canvas)
    if let search {
      for mark in layout.marks(of: search.pattern, scroll, height: rect.rows) {
        let place = Rect(
          row: rect.row + top + mark.row, column: rect.column + mark.columns.lowerBound, rows: 1,
          columns: mark.columns.count)
        canvas.lay(
          place.intersection(rect), on: mark.seq == search.seq ? .selection : .dimSelection)
      }
    }
    let above = layout.newAbove(scroll)
    guard above > 0 else { return }
    canvas.drawMore(newAbove(above), in: rect.line(0), style: Style(.accent, on: .bar))
  }

  /// Draws it alone, without frames, from the first column on: to be copied from.
  func drawPlain(_ scroll: FollowScroll, in rect: Rect, _ canvas: inout Canvas) {
    for (index, row) in layout.visible(scroll, height: rect.rows).enumerated() {
      canvas.put(
        row.text, row: rect.row + index, column: row.indent, style: .plain, in: rect)
      // In a weight of their own, which no text has.
      canvas.put(
        row.head, row: rect.row + index, column: row.indent, style: Style.plain.adding(.bold),
        in: rect)
    }
  }
}
