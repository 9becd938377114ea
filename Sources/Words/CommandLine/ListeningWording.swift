public import Desk

/// What people hear of the program itself who listen, or visit, without a screen.
public protocol ListeningWording: Sendable {
  /// An agent is told what concerns them, until they press a key.
  func listening(for agent: AgentID, until key: String) -> String
  /// They are away until they give a command.
  func suspended(until command: String) -> String
  func listeningAgain(for agent: AgentID) -> String
  func linear(_ line: LinearLine) -> String
  /// How a visitor writes, and the key by which they leave.
  func howToWrite(leave key: String) -> String
  /// Events are followed from one that is yet to come.
  func waitsForEvent(_ event: Int64, deskStandsAt last: Int64) -> String
}
