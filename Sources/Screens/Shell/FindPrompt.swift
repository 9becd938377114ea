import Desk
import Terminal
import Text
import Words

/// Asks for words to look for in the conversation that is shown, in the last row.
public struct FindPrompt: Hashable, Sendable {
  /// The conversation, and how far it was scrolled before.
  let chat: ChatID
  let scroll: FollowScroll
  private var text = TextBuffer(limit: 200)

  init(in chat: ChatID, _ scroll: FollowScroll) {
    self.chat = chat
    self.scroll = scroll
  }

  var words: String { text.text }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    _ = text.handle(key, width: width, kills: &kills)
  }

  mutating func insert(_ words: String) { text.insert(words) }

  /// - Parameter found: how many lines have the words, in words.
  func draw(found: SafeText, _ canvas: inout Canvas) {
    let row = canvas.bounds.bottom(1)
    canvas.fill(row, style: Style(.text, on: .header))
    let line = row.inset(left: 1, right: 1)
    let column = canvas.put(
      "/", row: line.row, column: line.column, style: Style(.heading, on: .header), in: line)
    let room = max(1, line.endColumn - column - found.width - 2)
    let typed = SafeText(oneLine: words, lineBreak: " ")
    // The end of a long line is what is being typed.
    let shown = typed.width < room ? typed : typed.wrapped(to: room).last ?? .empty
    canvas.put(shown, row: line.row, column: column, style: Style(.text, on: .header), in: line)
    let after = SafeText(oneLine: String(text.clusters[text.cursor...]), lineBreak: " ").width
    canvas.cursor = Position(
      row: line.row, column: min(column + max(0, shown.width - after), line.endColumn - 1))
    canvas.put(
      found, row: line.row, column: max(line.column, line.endColumn - found.width),
      style: Style(.muted, on: .header), in: line)
  }
}
