public import Text

extension TextBuffer {
  /// The rows a composer shows at a width, and where the cursor is among them.
  public struct Rows: Hashable, Sendable {
    /// The text of each row, at least one. Only spaces may hang over the width.
    public var rows: [SafeText]
    /// Where the cursor is; its column is less than the width.
    public var cursor: Position
  }

  /// The text wrapped for showing. A width of 0 counts as 1.
  public func rows(width: Int) -> Rows {
    let layout = layout(width: width)
    return Rows(rows: layout.rows.map(text(ofRow:)), cursor: layout.cursor)
  }

  /// Which clusters each row shows, and where the cursor is among them. Cheaper than `rows`: the
  /// texts of rows that are not shown need not be made.
  public struct RowLayout: Hashable, Sendable {
    /// The clusters of each row, at least one row.
    public var rows: [Range<Int>]
    /// Where the cursor is; its column is less than the width.
    public var cursor: Position
  }

  /// The text of one row of a layout.
  public func text(ofRow row: Range<Int>) -> SafeText { editedRow(clusters[row]) }

  /// The text wrapped for showing. A width of 0 counts as 1.
  public func layout(width: Int) -> RowLayout {
    let width = max(1, width)
    var result = RowLayout(rows: [], cursor: Position(row: 0, column: 0))
    var start = 0
    while true {
      if let end = endOfPlainLine(from: start, width: width) {
        result.rows.append(start..<end)
        if cursor >= start, cursor <= end {
          result.cursor = Position(row: result.rows.count - 1, column: cursor - start)
        }
        if end == clusters.count { return result }
        start = end + 1
        continue
      }
      let end = clusters[start...].firstIndex(of: "\n") ?? clusters.count
      let rows = editingRows(of: clusters[start..<end], width: width)
      for (index, row) in rows.enumerated() {
        let row = row.lowerBound + start..<row.upperBound + start
        let isLast = index == rows.count - 1
        result.rows.append(row)
        guard row.contains(cursor) || isLast && cursor == row.upperBound else { continue }
        let column = self.column(of: cursor, in: row)
        result.cursor = Position(row: result.rows.count - 1, column: column)
        if column >= width {
          // The cursor stands past a full row: at the start of the next, which may be a new one.
          result.cursor = Position(row: result.rows.count, column: 0)
          if isLast { result.rows.append(row.upperBound..<row.upperBound) }
        }
      }
      if end == clusters.count { return result }
      start = end + 1
    }
  }

  /// Where a line ends that is one row by any reckoning: of single bytes, and shorter than the width.
  /// Most are, and each key that is typed lays them out.
  private func endOfPlainLine(from start: Int, width: Int) -> Int? {
    var index = start
    while index < clusters.count {
      let utf8 = clusters[index].utf8
      guard utf8.count == 1 else { return nil }
      if utf8.first == 0x0A { return index }
      index += 1
      if index - start >= width { return nil }
    }
    return index
  }

  private func column(of index: Int, in row: Range<Int>) -> Int {
    clusters[row.lowerBound..<index].reduce(0) { $0 + cellWidth(of: $1) }
  }

  /// Moves the cursor by rows as they are shown. False at the first or last row.
  mutating func moveRows(_ delta: Int, width: Int) -> Bool {
    let layout = layout(width: width)
    let target = layout.cursor.row + delta
    guard layout.rows.indices.contains(target) else { return false }
    let wished = wishedColumn ?? layout.cursor.column
    let row = layout.rows[target]
    var column = 0
    var index = row.lowerBound
    while index < row.upperBound {
      let next = column + cellWidth(of: clusters[index])
      if next > wished { break }
      column = next
      index += 1
    }
    // The end of a wrapped row is the start of the next one; stay on this row.
    let isWrapped = target + 1 < layout.rows.count && layout.rows[target + 1].lowerBound == index
    if isWrapped, index == row.upperBound, index > row.lowerBound { index -= 1 }
    cursor = index
    wishedColumn = wished
    return true
  }
}

extension Canvas {
  /// Draws one row of a composer, cut at the edges of `clip`: as `put` with its text, but at the cost
  /// of a copy where each cluster is one byte.
  public mutating func put(
    _ range: Range<Int>, of buffer: TextBuffer, row: Int, column: Int, in clip: Rect
  ) {
    let clip = clip.intersection(bounds)
    guard row >= clip.row, row < clip.endRow, column >= clip.column,
      column + range.count <= clip.endColumn,
      putPlain(buffer.clusters[range], row: row, column: column)
    else {
      put(buffer.text(ofRow: range), row: row, column: column, in: clip)
      return
    }
  }
}
