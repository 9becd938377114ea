import Text

/// Bars that lie, each beside its label: in eighths of a cell where there are blocks, else in whole
/// ones.
public struct LevelBars: Hashable, Sendable {
  private let bars: [ReportBar]
  private let signs: ChartSigns
  private let columns: Int
  private let told: [String]

  /// - Parameters:
  ///   - columns: the cells there are for all of it.
  ///   - told: what stands behind each bar; nil: what it counts.
  public init(_ bars: [ReportBar], _ signs: ChartSigns, columns: Int, told: [String]? = nil) {
    self.bars = bars
    self.signs = signs
    self.columns = columns
    self.told = told ?? bars.map { String($0.count) }
  }

  private static let eighths = Array(" ▏▎▍▌▋▊▉█")

  /// A bar is no longer, in cells.
  private static let longest = 50

  /// A row a bar; none where there is nothing to be seen.
  public var rows: [String] {
    guard let most = bars.map(\.count).max(), most > 0 else { return [] }
    let widest = bars.map { SafeText(oneLine: $0.label).width }.max() ?? 0
    let behind = (told.map { SafeText(oneLine: $0).width }.max() ?? 0) + 1
    let margin = min(widest, max(1, min(columns / 2, columns - behind - 2))) + 1
    let room = max(1, min(LevelBars.longest, columns - margin - behind))
    return zip(bars, told).map { bar, told in
      let label = SafeText(oneLine: bar.label, lineBreak: " ").truncated(to: margin - 1)
        .fitted(to: margin)
      return label.string + row(bar.count, of: most, room) + " " + told
    }
  }

  private func row(_ count: Int, of most: Int, _ room: Int) -> String {
    // Something is seen of whatever there is.
    let share = Double(count) / Double(most) * Double(room * 8)
    let filled = count <= 0 ? 0 : max(1, Int(share))
    guard signs != .ascii else { return String(repeating: "#", count: (filled + 4) / 8) }
    let rest = filled % 8
    return String(repeating: "█", count: filled / 8)
      + (rest > 0 ? String(LevelBars.eighths[rest]) : "")
  }
}
