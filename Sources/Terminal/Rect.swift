/// A rectangle of cells. Whatever is asked of it, its size is never negative: a part that is cut off
/// for want of room is empty.
public struct Rect: Hashable, Sendable {
  public let row: Int
  public let column: Int
  public let rows: Int
  public let columns: Int

  /// A negative number of rows or columns counts as 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of a canvas of a size.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// The first row below it.
  public var endRow: Int { row + rows }
  /// The first column to its right.
  public var endColumn: Int { column + columns }
  public var size: Size { Size(rows: rows, columns: columns) }
  /// Whether it has no cell.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < endRow && position.column >= column
      && position.column < endColumn
  }

  /// What both have in common; empty if that is nothing.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left)
  }

  /// The smallest that both are in; an empty one adds nothing.
  public func union(_ other: Rect) -> Rect {
    if isEmpty { return other }
    if other.isEmpty { return self }
    let top = min(row, other.row)
    let left = min(column, other.column)
    return Rect(
      row: top, column: left, rows: max(endRow, other.endRow) - top,
      columns: max(endColumn, other.endColumn) - left)
  }

  /// What is left after taking cells off its sides.
  public func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
    let top = clamp(top, to: 0...rows)
    let left = clamp(left, to: 0...columns)
    return Rect(
      row: row + top, column: column + left, rows: rows - top - max(0, bottom),
      columns: columns - left - max(0, right))
  }

  /// What is left after taking so many cells off every side.
  public func inset(by cells: Int) -> Rect {
    inset(top: cells, left: cells, bottom: cells, right: cells)
  }

  /// The upper `count` rows, or all there are.
  public func top(_ count: Int) -> Rect {
    Rect(row: row, column: column, rows: clamp(count, to: 0...rows), columns: columns)
  }

  /// The lower `count` rows, or all there are.
  public func bottom(_ count: Int) -> Rect {
    let count = clamp(count, to: 0...rows)
    return Rect(row: endRow - count, column: column, rows: count, columns: columns)
  }

  /// One of its rows, counted from its top; empty if it has no such row.
  public func line(_ index: Int) -> Rect {
    guard index >= 0, index < rows else {
      return Rect(row: endRow, column: column, rows: 0, columns: columns)
    }
    return Rect(row: row + index, column: column, rows: 1, columns: columns)
  }
}
