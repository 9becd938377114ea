public import Desk
import FrontDesk
import Terminal
import Text
import Words

/// Asks for what is to be said in a chat that another agent has: to that agent, or to the visitor.
public struct SpeakPrompt: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case whisper, barge }

  /// The chat: no other one, whatever is selected meanwhile.
  public let chat: ChatID
  public let kind: Kind
  private var text: TextBuffer

  init(_ kind: Kind, in chat: ChatID, limit: Int) {
    self.kind = kind
    self.chat = chat
    text = TextBuffer(limit: limit)
  }

  /// What the desk is to do; nil: nothing was written.
  var command: Command? {
    var words = text.text
    while words.last?.isWhitespace == true { words.removeLast() }
    guard !words.isEmpty else { return nil }
    switch kind {
    case .whisper: return .whisper(chat, id: nil, text: words)
    case .barge: return .barge(chat, id: nil, text: words)
    }
  }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    _ = text.handle(key, width: width, kills: &kills)
  }

  mutating func insert(_ words: String) { text.insert(words) }

  /// Draws it over what is there, with the cursor where text will be inserted.
  ///
  /// - Parameter title: to whom it goes, and who reads it.
  func draw(_ title: String, keys: SafeText, _ canvas: inout Canvas) {
    let width = canvas.boxColumns
    let whole = SafeText(oneLine: title, lineBreak: " ").wrapped(to: width, words: .whole)
    // With the frame, the line that is typed and the keys; where that is too much, one row.
    let room = canvas.bounds.inset(by: 1).rows
    let above = whole.count + 4 <= room ? whole : Array(whole.prefix(1))
    let before = SafeText(
      oneLine: String(text.clusters[..<text.cursor]), lineBreak: " "
    ).wrapped(to: max(1, width - 1))
    let typed = SafeText(oneLine: text.text, lineBreak: " ").wrapped(to: max(1, width - 1))
    // The row that the cursor is in is what is being typed; what comes before it as there is room.
    let shown = max(1, min(3, room - above.count - 4))
    let cursor = max(0, before.count - 1)
    let first = max(0, cursor + 1 - shown)
    let rows = typed.isEmpty ? [SafeText.empty] : Array(typed[first...].prefix(shown))
    let inner = canvas.drawBox(rows: above.count + rows.count, keys: keys)
    for (index, row) in (above + rows).enumerated() where index < inner.rows - 1 {
      let isTyped = index >= above.count
      canvas.putLine(row, in: inner, line: index, style: isTyped ? .plain : Style(.heading))
    }
    let row = min(inner.rows - 2, above.count + cursor - first)
    canvas.cursor = Position(
      row: inner.row + max(0, row), column: inner.column + (before.last?.width ?? 0))
  }
}
