public import Desk

/// What stands in the rows of the board: a few words each, since columns are narrow.
public protocol BoardRowWording: Sendable {
  // Chats.
  func waits(for whom: String) -> String
  func rings(at agent: String) -> String
  func isWith(_ agent: String) -> String
  func secondsLeft(_ count: Int) -> String
  func till(_ time: String) -> String
  var agentGone: String { get }
  var visitorGone: String { get }
  func unanswered(_ count: Int) -> String
  func cameOut(_ outcome: Outcome) -> String
  var anybody: String { get }
  var theRules: String { get }
  func rang(via: Via) -> String

  // Agents.
  var watching: String { get }
  var notHere: String { get }
  /// Why somebody is unavailable by a toggle, in full and in short.
  func unavailable(by cause: ToggleCause?) -> (full: String, short: String)
}
