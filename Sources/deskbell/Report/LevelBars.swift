import Text

/// Bars that lie, each beside its label.
struct LevelBars {
  let bars: [ReportBar]
  let hasBlocks: Bool
  let columns: Int

  private static let eighths = Array(" ▏▎▍▌▋▊▉█")

  var rows: [String] {
    guard let most = bars.map(\.count).max(), most > 0 else { return [] }
    let margin = (bars.map { SafeText($0.label).width }.max() ?? 0) + 1
    let room = max(8, min(50, columns - margin - String(most).count - 2))
    return bars.map { bar in
      SafeText(bar.label).fitted(to: margin).string + row(bar.count, of: most, room)
        + " \(bar.count)"
    }
  }

  private func row(_ count: Int, of most: Int, _ room: Int) -> String {
    let filled = count == 0 ? 0 : max(1, count * room * 8 / most)
    guard hasBlocks else { return String(repeating: "#", count: (filled + 4) / 8) }
    let rest = filled % 8
    return String(repeating: "█", count: filled / 8)
      + (rest > 0 ? String(LevelBars.eighths[rest]) : "")
  }
}
