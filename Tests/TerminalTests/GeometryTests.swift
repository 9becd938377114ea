import Randomness
import Terminal
import Testing

@Suite struct GeometryTests {
  @Test func rectanglesAreNeverNegative() {
    let rect = Rect(row: 2, column: 3, rows: 4, columns: 5)
    #expect(rect.inset(by: 3).isEmpty)
    #expect(rect.inset(top: 9, left: 9).size == Size(rows: 0, columns: 0))
    #expect(rect.top(9) == rect && rect.bottom(-1).isEmpty)
    #expect(rect.bottom(1) == Rect(row: 5, column: 3, rows: 1, columns: 5))
    #expect(rect.line(4).isEmpty && rect.line(-1).isEmpty)
    #expect(Rect(row: 0, column: 0, rows: -2, columns: 3).isEmpty)
    #expect(rect.intersection(Rect(row: 9, column: 9, rows: 1, columns: 1)).isEmpty)
    #expect(Size(rows: -1, columns: 4) == Size(rows: 0, columns: 4))
  }

  @Test(arguments: [
    (120, [26, 67, 25]), (90, [21, 45, 22]), (70, [21, 48, 0]), (50, [24, 0, 25]),
    (20, [20, 0, 0]),
    (19, [0, 0, 0]), (0, [0, 0, 0]),
  ])
  func panesThatDoNotFitAreLeftOut(_ columns: Int, _ widths: [Int]) {
    let parts = Rect(Size(rows: 10, columns: columns)).columns(
      [
        Share(minimum: 20, maximum: 28), Share(minimum: 40, weight: 4),
        Share(minimum: 20, maximum: 25),
      ], gap: 1)
    #expect(parts.map(\.columns) == widths)
    for (part, next) in zip(parts, parts.dropFirst()) where !part.isEmpty && !next.isEmpty {
      #expect(next.column == part.endColumn + 1)
    }
    #expect(parts.allSatisfy { $0.isEmpty || $0.endColumn <= columns })
  }

  @Test func sharesFillTheWholeAndKeepTheirBounds() {
    for seed in 0..<500 {
      var generator = SplitMix64(seed: UInt64(seed))
      let total = Int.random(in: -2...100, using: &generator)
      let gap = Int.random(in: 0...2, using: &generator)
      let shares = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        let minimum = Int.random(in: 0...40, using: &generator)
        return Share(
          minimum: minimum,
          maximum: Bool.random(using: &generator)
            ? .max : minimum + Int.random(in: 0...20, using: &generator),
          weight: Int.random(in: 0...3, using: &generator))
      }
      let rect = Rect(Size(rows: 3, columns: total))
      let parts = rect.columns(shares, gap: gap)
      let shown = parts.filter { !$0.isEmpty }
      let used = shown.reduce(0) { $0 + $1.columns } + max(0, shown.count - 1) * gap
      #expect(used <= max(0, total), "seed \(seed)")
      for (part, share) in zip(parts, shares) where !part.isEmpty {
        #expect(part.columns >= share.minimum && part.columns <= share.maximum, "seed \(seed)")
      }
      for (part, next) in zip(shown, shown.dropFirst()) {
        #expect(next.column == part.endColumn + gap, "seed \(seed)")
      }
    }
  }

  @Test func rowsAreSplitLikeColumns() {
    let parts = Rect(Size(rows: 10, columns: 5)).rows([
      .fixed(1), Share(minimum: 1), .fixed(3),
    ])
    #expect(parts.map(\.row) == [0, 1, 7])
    #expect(parts.map(\.rows) == [1, 6, 3])
  }
}
