import Text

/// Bars that stand, in a few rows of text: in braille two of them a cell and four heights, in blocks
/// eight heights, in plain signs three.
public struct BarChart: Hashable, Sendable {
  private let bars: [ReportBar]
  private let signs: ChartSigns
  private let columns: Int

  /// - Parameter columns: the cells there are for all of it.
  public init(_ bars: [ReportBar], _ signs: ChartSigns, columns: Int) {
    self.signs = signs
    self.columns = columns
    func room(_ bars: [ReportBar]) -> Int {
      max(1, (columns - BarChart.margin(of: bars)) * signs.columnsInCell)
    }
    // Neighbours together count more, and what they count takes room as well.
    self.bars = BarChart.merged(bars, room(BarChart.merged(bars, room(bars))))
  }

  /// A bar is no wider, in cells.
  private static let widest = 3

  /// Its rows from the top, and one of labels beneath; none where there is nothing to be seen.
  public func rows(_ height: Int) -> [String] {
    guard let most = bars.map(\.count).max(), most > 0, height > 0 else { return [] }
    let margin = BarChart.margin(of: bars)
    let room = max(1, columns - margin) * signs.columnsInCell
    // In columns of dots, of which a cell may have two.
    let step = max(1, min(BarChart.widest * signs.columnsInCell, room / bars.count))
    let gap = step > signs.columnsInCell ? signs.columnsInCell : step > 1 && bars.count > 1 ? 1 : 0
    let values = bars.flatMap { bar in
      Array(repeating: Double(bar.count), count: step - gap) + Array(repeating: 0, count: gap)
    }
    let chart = SmallChart(values: values, signs: signs)
    let blank = String(repeating: " ", count: margin)
    let cells = max(1, columns - margin)
    let rows = chart.rows(height, width: cells).enumerated().map { place, row in
      let head = place == 0 ? String(most) + " " : blank
      return String((head + row).reversed().drop { $0 == " " }.reversed())
    }
    return rows + [labels(Double(step) / Double(signs.columnsInCell), margin)]
  }

  private static func margin(of bars: [ReportBar]) -> Int {
    String(bars.map(\.count).max() ?? 0).count + 1
  }

  /// As many as there is room for: of more, neighbours together.
  private static func merged(_ bars: [ReportBar], _ room: Int) -> [ReportBar] {
    guard bars.count > room else { return bars }
    let size = (bars.count + room - 1) / room
    return stride(from: 0, to: bars.count, by: size).map { start in
      let part = bars[start..<min(start + size, bars.count)]
      return ReportBar(label: part.first?.label ?? "", count: part.map(\.count).reduce(0, +))
    }
  }

  /// Labels below their bars, as many as do not touch.
  private func labels(_ step: Double, _ margin: Int) -> String {
    var row = String(repeating: " ", count: margin)
    var used = margin
    for (index, bar) in bars.enumerated() {
      let start = margin + Int(Double(index) * step)
      guard start >= used + (used > margin ? 1 : 0) else { continue }
      let end = start + SafeText(oneLine: bar.label).width
      guard end <= columns else { break }
      row += String(repeating: " ", count: start - used) + bar.label
      used = end
    }
    return row
  }
}
