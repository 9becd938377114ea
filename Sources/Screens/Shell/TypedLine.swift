import Terminal
import Text

/// A line that is typed in the last row.
struct TypedLine: Hashable, Sendable {
  private var text: TextBuffer

  /// - Parameter limit: the most characters.
  init(limit: Int) { text = TextBuffer(limit: limit) }

  var words: String { text.text }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    _ = text.handle(key, width: width, kills: &kills)
  }

  mutating func insert(_ words: String) { text.insert(words) }

  /// - Parameters:
  ///   - sign: what stands before it.
  ///   - aside: what is to be said of it.
  func draw(sign: SafeText, aside: SafeText, _ canvas: inout Canvas) {
    let row = canvas.bounds.bottom(1)
    canvas.fill(row, style: Style(.text, on: .header))
    let line = row.inset(left: 1, right: 1)
    let column = canvas.put(
      sign, row: line.row, column: line.column, style: Style(.heading, on: .header), in: line)
    let room = max(1, line.endColumn - column - aside.width - 2)
    let typed = SafeText(oneLine: words, lineBreak: " ")
    // The end of a long line is what is being typed.
    let shown = typed.width < room ? typed : typed.wrapped(to: room).last ?? .empty
    canvas.put(shown, row: line.row, column: column, style: Style(.text, on: .header), in: line)
    let after = SafeText(oneLine: String(text.clusters[text.cursor...]), lineBreak: " ").width
    canvas.cursor = Position(
      row: line.row, column: min(column + max(0, shown.width - after), line.endColumn - 1))
    canvas.put(
      aside, row: line.row, column: max(line.column, line.endColumn - aside.width),
      style: Style(.muted, on: .header), in: line)
  }
}
