import Figures

/// One bar of a chart.
public struct ReportBar: Hashable, Sendable {
  public let label: String
  public let count: Int
  /// Of what it is made, from below, as the table beneath tells it; empty: it is one.
  public let parts: [Int]

  public init(label: String, count: Int, parts: [Int] = []) {
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
