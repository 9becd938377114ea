/// Bars in a terminal: in eighths of a cell where it can show them, else in whole ones.
struct BarChart {
  let bars: [ReportBar]
  let hasBlocks: Bool
  let columns: Int

  /// Cells in height.
  private static let height = 6
  private static let eighths = Array(" ▁▂▃▄▅▆▇█")

  var rows: [String] {
    let bars = fitting
    guard let most = bars.map(\.count).max(), most > 0 else { return [] }
    let width = max(1, min(3, (columns - margin(most)) / bars.count))
    var rows: [String] = []
    for level in stride(from: BarChart.height - 1, through: 0, by: -1) {
      var row = level == BarChart.height - 1 ? BarChart.padded(String(most), margin(most)) : ""
      row = BarChart.padded(row, margin(most))
      for bar in bars {
        let cell = cell(bar.count, of: most, at: level)
        row += String(repeating: cell, count: max(1, width - 1)) + (width > 1 ? " " : "")
      }
      rows.append(String(row.reversed().drop { $0 == " " }.reversed()))
    }
    return rows + [labels(bars, width, margin(most))]
  }

  private func margin(_ most: Int) -> Int { String(most).count + 1 }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func cell(_ count: Int, of most: Int, at level: Int) -> Character {
    let whole = BarChart.height * 8
    // Something is seen of whatever there is.
    let filled = count == 0 ? 0 : max(1, count * whole / most)
    let here = min(8, max(0, filled - level * 8))
    if hasBlocks { return BarChart.eighths[here] }
    return here >= 4 || here > 0 && level == 0 ? "#" : " "
  }

  /// As many as there is room for: of more, neighbours together.
  private var fitting: [ReportBar] {
    let room = max(1, columns - 8)
    guard bars.count > room else { return bars }
    let size = (bars.count + room - 1) / room
    return stride(from: 0, to: bars.count, by: size).map { start in
      let part = bars[start..<min(start + size, bars.count)]
      return ReportBar(
        label: part.first?.label ?? "", count: part.map(\.count).reduce(0, +), parts: [])
    }
  }

  /// Labels below their bars, as many as do not touch.
  private func labels(_ bars: [ReportBar], _ width: Int, _ margin: Int) -> String {
    var row = String(repeating: " ", count: margin)
    for (index, bar) in bars.enumerated() {
      let start = margin + index * width
      guard start >= row.count + (row.count > margin ? 1 : 0) else { continue }
      guard start + bar.label.count <= max(columns, margin + bars.count * width) else { break }
      row += String(repeating: " ", count: start - row.count) + bar.label
    }
    return row
  }
}
