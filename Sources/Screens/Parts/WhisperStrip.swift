import Desk
import Terminal
import Text
import Words

/// What somebody who looks after the desk whispered to an agent, above what the agent writes, until they
/// have answered the visitor, noted something, or put it away.
struct WhisperStrip: Hashable, Sendable {
  /// The last event of it.
  let seq: Int64
  /// Who whispers, and what.
  private let text: SafeText
  private let dismissal: SafeText

  /// Whispers are looked for among so many lines at the most.
  private static let reach = 400
  /// It takes so many rows at the most: all of it stands in the conversation.
  static let mostRows = 3

  /// Nil: there is none.
  ///
  /// - Parameters:
  ///   - seen: what was put away: the events up to this one.
  ///   - key: puts it away.
  init?(
    _ lines: Conversation, to me: AgentID, after seen: Int64, _ key: String,
    _ texts: any Wording, name: (AgentID) -> String
  ) {
    var last: (seq: Int64, agent: AgentID, text: String)?
    var before = 0
    search: for line in lines.reversed().prefix(WhisperStrip.reach) {
      guard line.seq > seen else { break }
      switch line.content {
      case .whisper(_, let agent, me, let text):
        if last == nil { last = (line.seq, agent, text) } else { before += 1 }
      // Whoever has answered has read what came before.
      case .message(_, .agent(me), _), .note(_, me, _): break search
      case .whisper, .message, .note, .system: break
      }
    }
    guard let last else { return nil }
    seq = last.seq
    let words = texts.whispered(by: name(last.agent), before: before) + texts.gap + last.text
    text = SafeText(oneLine: words, lineBreak: " ")
    dismissal = " " + SafeText(texts.dismisses(key: key)) + " "
  }

  /// How many rows it would like.
  func rows(width: Int) -> Int {
    min(WhisperStrip.mostRows, max(1, text.wrapped(to: max(1, width)).count))
  }

  func draw(in rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.heading, on: .banner))
    let inner = TextColumn.area(in: rect)
    let rows = text.wrapped(to: inner.columns)
    for (index, row) in rows.prefix(rect.rows).enumerated() {
      let isCut = index == rect.rows - 1 && rows.count > rect.rows
      let shown = isCut ? (row + "\u{2026}").truncated(to: inner.columns) : row
      canvas.putLine(shown, in: inner, line: index, style: Style(.heading, on: .banner))
    }
    let last = min(rows.count, rect.rows) - 1
    let taken = last >= 0 ? rows[last].width + 1 : 0
    guard inner.columns - taken >= dismissal.width else { return }
    canvas.put(
      dismissal, row: inner.row + max(0, last), column: inner.endColumn - dismissal.width,
      style: Style(.text, on: .banner), in: inner)
  }
}
