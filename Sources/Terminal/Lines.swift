public import Text

extension Canvas {
  /// Draws a frame along the inside of a rectangle, with a title on its upper edge. Nothing if the
  /// rectangle is thinner than two cells.
  public mutating func box(_ rect: Rect, title: SafeText = .empty, style: Style = Style(.border)) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    horizontalLine(rect.top(1), style: style)
    horizontalLine(rect.bottom(1), style: style)
    let sides = rect.inset(top: 1, bottom: 1)
    verticalLine(sides, style: style)
    verticalLine(sides.inset(left: sides.columns - 1), style: style)
    fill(corner(rect.row, rect.column), Glyph("┌", width: 1), style: style)
    fill(corner(rect.row, rect.endColumn - 1), Glyph("┐", width: 1), style: style)
    fill(corner(rect.endRow - 1, rect.column), Glyph("└", width: 1), style: style)
    fill(corner(rect.endRow - 1, rect.endColumn - 1), Glyph("┘", width: 1), style: style)
    if !title.isEmpty {
      let room = rect.top(1).inset(left: 2, right: 2)
      put(
        (" " + title.oneLine() + " ").truncated(to: room.columns), row: room.row,
        column: room.column, style: style, in: room)
    }
  }

  /// Draws a line along the top row of a rectangle.
  public mutating func horizontalLine(_ rect: Rect, style: Style = Style(.border)) {
    fill(rect.top(1), Glyph("─", width: 1), style: style)
  }

  /// Draws a line along the left column of a rectangle.
  public mutating func verticalLine(_ rect: Rect, style: Style = Style(.border)) {
    fill(rect.inset(right: rect.columns - 1), Glyph("│", width: 1), style: style)
  }

  private func corner(_ row: Int, _ column: Int) -> Rect {
    Rect(row: row, column: column, rows: 1, columns: 1)
  }
}
