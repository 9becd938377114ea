import Terminal
import Text

/// A line that was said to all agents, as it lies over the panes.
enum BroadcastBanner {
  /// Draws it in the first row: the key on the right, as much of the words as there is room for.
  static func draw(_ words: SafeText, _ key: SafeText, in rect: Rect, _ canvas: inout Canvas) {
    let style = Style(.heading, on: .banner)
    let row = rect.line(0)
    canvas.fill(row, style: style)
    let line = row.inset(left: 1, right: 1)
    canvas.putLine(words, in: line.inset(right: key.width + 2), style: style)
    canvas.put(
      key, row: line.row, column: line.endColumn - key.width, style: style, in: line)
  }
}
