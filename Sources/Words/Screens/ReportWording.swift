public import Figures

/// What the screen of a report says besides what is said of figures. Keys are named as the screen's table
/// of commands does.
public protocol ReportWording: Sendable {
  func name(_ period: PeriodName) -> String
  func by(_ grouping: Grouping) -> String
  /// So many hundredths have been read; nil: it has just begun.
  func counting(percent: Int?) -> String
  /// When it was counted.
  func counted(at time: String) -> String
  /// There is more than was counted.
  func moreSince(again key: String) -> String
  /// What came in the way of counting.
  func cannotCount(_ reason: String) -> String
  /// Nobody asked for a chat in that time; at all.
  var nobodyAskedThen: String { get }
  var nobodyAskedYet: String { get }
  /// What to do then.
  func lookElsewhere(earlier: String, everything: String) -> String
  func takeFilterAway(key: String) -> String
  /// A figure of which there is nothing by agent, by page and so on.
  func isNotToldApart(_ figure: Figure.Name, by grouping: Grouping) -> String
  /// So many groups have less.
  func smallerGroups(_ count: Int) -> String
  func isNoFilter(_ word: String, known: [String]) -> String
  func isNoZone(_ name: String, meant: String?) -> String
  /// Stands before a zone that is typed.
  var zonePrompt: String { get }
  /// By how many offers those of a ring differ at the most.
  func differ(by count: Int) -> String
  /// What the chart of a ring shows, for who does not see it.
  func ringChart(most agent: String, count: Int) -> String
  var mayNotReadReportsAnyMore: String { get }
  func mayNotReadReports(permission: String) -> String
}
