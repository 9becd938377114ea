public import Desk

/// What is said of the desk's files and of its time.
public protocol StoreReportWording: Sendable {
  /// What is wrong, and where.
  func at(_ path: String, line: Int?, _ reason: String) -> String
  /// That nothing is wrong, and how much was read.
  func sound(events: Int64, commits: Int, files: Int, bytes: Int64) -> String
  var nothingToMend: String { get }
  func reading(percent: Int64) -> String

  /// So many who are live, by clocks that show these times; none: by this one.
  func live(_ count: Int, by times: [String]) -> String
  /// What carried desk time ahead: an event, when and by whom.
  func cause(_ event: Int64, _ kind: String, at time: String, by author: Author) -> String
  var timeGoesByClock: String { get }
  func setBack(to time: String) -> String
  func maySetBack(to time: String) -> String
  func setBackWith(_ command: String) -> String
  /// What stands for yes where something was asked so.
  func isYes(_ answer: String) -> Bool
}
