import Glibc
import Text

extension Canvas {
  /// The columns of a row from the first to the last that differ from an older canvas of the same
  /// size; empty if none does. Never with half of a wide glyph, neither of this canvas nor of the
  /// older one.
  ///
  /// - Parameter area: where to look, on this canvas; the halves of what is found are looked for
  ///   beyond it.
  func changedColumns(ofRow row: Int, in area: Rect? = nil, since old: Canvas) -> Range<Int> {
    let area = area ?? bounds
    guard size == old.size else { return 0..<size.columns }
    let start = row * size.columns
    let rowEnd = start + size.columns
    return cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        var first = start + area.column
        var end = start + area.endColumn
        // Most rows are as they were, which is seen by their bytes at a glance.
        if first < end, hasSameBytes(new, old, first..<end) { return 0..<0 }
        while first < end, new[first] == old[first] { first += 1 }
        if first == end { return 0..<0 }
        while new[end - 1] == old[end - 1] { end -= 1 }
        let isInside = { (index: Int) in
          new[index].glyph == .continuation || old[index].glyph == .continuation
        }
        while first > start, isInside(first) { first -= 1 }
        while end < rowEnd, isInside(end) { end += 1 }
        return first - start..<end - start
      }
    }
  }

  private func hasSameBytes(
    _ new: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>, _ range: Range<Int>
  ) -> Bool {
    guard let new = new.baseAddress, let old = old.baseAddress else { return true }
    return memcmp(
      new + range.lowerBound, old + range.lowerBound, range.count * MemoryLayout<Cell>.stride) == 0
  }

  /// What of it there is on a canvas of another size; blank elsewhere.
  func cut(to size: Size) -> Canvas {
    var result = Canvas(size)
    for row in 0..<min(size.rows, self.size.rows) {
      for column in 0..<min(size.columns, self.size.columns) {
        let cell = self[row, column]
        // A wide glyph on the edge would be halved.
        let fits = column + cell.glyph.width <= size.columns
        result.replaceCell(row, column, fits ? cell : Cell(.replacement, cell.style))
      }
    }
    result.cursor = cursor
    return result
  }
}
