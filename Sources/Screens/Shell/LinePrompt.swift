import Terminal
import Text

/// Asks for a line in the last row, of which what is said takes effect while it is typed, or when it is
/// done.
public struct LinePrompt: Hashable, Sendable {
  /// What the line is for.
  public enum Purpose: Hashable, Sendable {
    case filter
    /// What is to be said to all agents.
    case broadcast
  }

  let purpose: Purpose
  private var text = TextBuffer(limit: 400)

  init(_ purpose: Purpose, _ words: String = "") {
    self.purpose = purpose
    text.insert(words)
  }

  var words: String { text.text }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    _ = text.handle(key, width: width, kills: &kills)
  }

  mutating func insert(_ words: String) { text.insert(words) }

  /// - Parameters:
  ///   - sign: what stands before it.
  ///   - aside: what is to be said of it; a flaw of it is told above it as well.
  func draw(
    sign: SafeText, aside: SafeText, flaw: SafeText?, _ canvas: inout Canvas
  ) {
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
    guard let flaw else { return }
    let rows = flaw.wrapped(to: max(1, line.columns - 2), words: .whole).prefix(4)
    for (index, text) in rows.enumerated() {
      let above = Rect(
        row: row.row - rows.count + index, column: row.column, rows: 1, columns: row.columns)
      canvas.fill(above, style: Style(.text, on: .bar))
      canvas.putLine(
        (index == 0 ? "! " : "  ") + text, in: above.inset(left: 1, right: 1),
        style: Style(.warning, on: .bar))
    }
  }
}
