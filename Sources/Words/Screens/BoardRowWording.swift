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
  /// Of a chat for which nobody came, and whose visitor left a message.
  var messageLeft: String { get }
  var anybody: String { get }
  var theRules: String { get }
  func rang(via: Via) -> String

  // Agents.
  var watching: String { get }
  var notHere: String { get }
  /// How somebody stands who has chats and takes none.
  func takesNone(having load: Int) -> [String]
  var agentHasGone: String { get }
  var isOff: String { get }
  var isFull: String { get }
  var isFree: String { get }
  /// How somebody stands, with how many chats of how many they have: in full and in short.
  func state(_ state: String, load: Int, of capacity: Int) -> [String]
  func state(_ state: String, till time: String) -> String
  /// How somebody stands who has chats, and is available till then.
  func isTalking(load: Int, of capacity: Int, till time: String?) -> [String]
  /// All about an agent; their name stands before it.
  func about(_ standing: AgentStanding) -> String
  /// Why somebody is unavailable by a toggle, in full and in short.
  func unavailable(by cause: ToggleCause?) -> (full: String, short: String)
}
