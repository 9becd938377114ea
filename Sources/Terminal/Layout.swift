extension Rect {
  /// Splits it from left to right, with `gap` columns between parts. A part whose minimum does not
  /// fit any more, after those before it, is empty.
  public func columns(_ shares: [Share], gap: Int = 0) -> [Rect] {
    var start = column
    return distribute(columns, shares, gap: gap).map { width in
      let part = Rect(row: row, column: min(start, endColumn), rows: rows, columns: width)
      if width > 0 { start += width + max(0, gap) }
      return part
    }
  }

  /// Splits it from top to bottom, with `gap` rows between parts. A part whose minimum does not fit
  /// any more, after those before it, is empty.
  public func rows(_ shares: [Share], gap: Int = 0) -> [Rect] {
    var start = row
    return distribute(rows, shares, gap: gap).map { height in
      let part = Rect(row: min(start, endRow), column: column, rows: height, columns: columns)
      if height > 0 { start += height + max(0, gap) }
      return part
    }
  }
}

/// The cells each share gets: minimums in order while there is room, then the rest by weight.
func distribute(_ total: Int, _ shares: [Share], gap: Int) -> [Int] {
  var sizes = [Int](repeating: 0, count: shares.count)
  var left = max(0, total)
  var placed = 0
  for (index, share) in shares.enumerated() {
    let needed = share.minimum + (placed > 0 ? max(0, gap) : 0)
    guard needed <= left, share.maximum > 0, needed > 0 || left > 0 else { continue }
    sizes[index] = share.minimum
    left -= needed
    placed += 1
  }
  // Each round either hands out everything or fills up at least one share.
  while left > 0 {
    let open = shares.indices.filter {
      shares[$0].weight > 0 && sizes[$0] < shares[$0].maximum
        && (sizes[$0] > 0 || shares[$0].minimum == 0)
    }
    let weights = open.reduce(0) { $0 + shares[$1].weight }
    guard weights > 0 else { break }
    let round = left
    for (place, index) in open.enumerated() {
      let isLast = place == open.count - 1
      let part = isLast ? left : min(left, round * shares[index].weight / weights)
      let given = min(part, shares[index].maximum - sizes[index])
      sizes[index] += given
      left -= given
    }
  }
  return sizes
}
