import Figures

/// One bar of a chart.
struct ReportBar {
  let label: String
  let count: Int
  /// Of what it is made, from below, as the table beneath tells it; empty: it is one.
  let parts: [Int]

  init(label: String, count: Int, parts: [Int]) {
    self.label = label
    self.count = count
    self.parts = parts
  }

  /// Connected, missed, and what is neither.
  init(label: String, _ counts: FigureReport.Counts) {
    self.init(
      label: label, count: counts.asked,
      parts: [counts.connected, counts.missed, counts.asked - counts.connected - counts.missed])
  }
}
