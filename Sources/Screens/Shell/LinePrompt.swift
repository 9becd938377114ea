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
    /// By the clocks of which time zone something is told.
    case zone
  }

  let purpose: Purpose
  private var line = TypedLine(limit: 400)

  init(_ purpose: Purpose, _ words: String = "") {
    self.purpose = purpose
    line.insert(words)
  }

  var words: String { line.words }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    line.type(key, width: width, kills: &kills)
  }

  mutating func insert(_ words: String) { line.insert(words) }

  /// - Parameters:
  ///   - sign: what stands before it.
  ///   - aside: what is to be said of it; a flaw of it is told above it as well.
  func draw(
    sign: SafeText, aside: SafeText, flaw: SafeText?, _ canvas: inout Canvas
  ) {
    line.draw(sign: sign, aside: aside, &canvas)
    guard let flaw else { return }
    let row = canvas.bounds.bottom(1)
    let room = row.inset(left: 1, right: 1).columns
    let rows = flaw.wrapped(to: max(1, room - 2), words: .whole).prefix(4)
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
