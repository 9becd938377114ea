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
    return Rows(
      rows: layout.rows.map { editedRow(clusters[$0]) }, cursor: layout.cursor)
  }

  struct RowLayout {
    var rows: [Range<Int>]
    var cursor: Position
  }

  func layout(width: Int) -> RowLayout {
    let width = max(1, width)
    var result = RowLayout(rows: [], cursor: Position(row: 0, column: 0))
    var start = 0
    while true {
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
