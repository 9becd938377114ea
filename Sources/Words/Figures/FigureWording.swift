public import Figures

/// What is said of figures: what each is called, and what it means.
public protocol FigureWording: Sendable {
  func name(_ figure: Figure.Name) -> String
  /// What it counts, or how it is worked out, in a clause.
  func definition(_ figure: Figure.Name) -> String
  /// A part of a report: what stands above what is told apart.
  func name(_ grouping: Grouping) -> String
  /// What stands for chats of none: that nobody had, that came out of no dialogue, and so on.
  func none(of grouping: Grouping) -> String
  /// The heading of a report.
  var reportTitle: String { get }
  /// Of which time it is; nil: from the desk's beginning, until now.
  func period(from: String?, to: String?, zone: String) -> String
  /// Which chats alone count.
  func only(_ filter: FigureFilter) -> String
  /// Within which time chats are to be connected.
  func aim(within: String) -> String
  func heading(_ part: ReportPart) -> String
  /// What a chart shows, for who does not see it: when most was asked, and how much.
  func chart(_ chart: ReportChart, most: String, count: Int) -> String
  func title(_ chart: ReportChart) -> String
}
