/// A row of values as columns of a few rows, made as narrow as there is room for.
public struct SmallChart: Hashable, Sendable {
  /// From the left; nothing that is less than 0.
  public var values: [Double]
  public var signs: ChartSigns

  public init(values: [Double], signs: ChartSigns = .blocks) {
    self.values = values
    self.signs = signs
  }

  /// The rows from the top, as wide as there are values or as there is room. The highest value is a
  /// full column, and what is more than nothing is seen.
  public func rows(_ height: Int, width: Int) -> [String] {
    guard height > 0, width > 0, !values.isEmpty else { return [] }
    let columns = merged(to: width * signs.columnsInCell)
    let most = columns.max() ?? 0
    let steps = height * levels
    let heights = columns.map { value -> Int in
      guard most > 0, value > 0 else { return 0 }
      return max(1, Int((value / most * Double(steps)).rounded()))
    }
    return (0..<height).map { row in
      let below = (height - 1 - row) * levels
      let parts = heights.map { min(levels, max(0, $0 - below)) }
      return signs == .braille ? braille(parts) : String(parts.map(sign))
    }
  }

  private var levels: Int {
    switch signs {
    case .blocks: 8
    case .braille: 4
    case .ascii: 3
    }
  }

  private func sign(_ level: Int) -> Character {
    switch signs {
    case .blocks: level == 0 ? " " : Character(Unicode.Scalar(0x2580 + UInt32(level)) ?? " ")
    case .braille: " "
    case .ascii: [" ", ".", ":", "#"][level]
    }
  }

  /// Two columns in a cell: of the left one the dots 7, 3, 2, 1 from below, of the right one 8, 6, 5, 4.
  private func braille(_ levels: [Int]) -> String {
    let left: [UInt32] = [0, 0x40, 0x44, 0x46, 0x47]
    let right: [UInt32] = [0, 0x80, 0xA0, 0xB0, 0xB8]
    var text = ""
    for place in stride(from: 0, to: levels.count, by: 2) {
      let other = place + 1 < levels.count ? levels[place + 1] : 0
      let dots = left[levels[place]] | right[other]
      text.unicodeScalars.append(dots == 0 ? " " : Unicode.Scalar(0x2800 + dots) ?? " ")
    }
    return text
  }

  /// As many columns as fit: of values that share one the highest.
  private func merged(to width: Int) -> [Double] {
    let share = (values.count + width - 1) / width
    guard share > 1 else { return values }
    return stride(from: 0, to: values.count, by: share).map {
      values[$0..<min(values.count, $0 + share)].max() ?? 0
    }
  }
}
