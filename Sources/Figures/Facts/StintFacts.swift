public import Desk

/// The time an agent had a chat.
public struct StintFacts: Hashable, Sendable {
  public var agent: AgentID
  public var from: Instant
  public var until: Instant?
  /// What the agent wrote.
  public var messages = 0
  /// Answers to a visitor who had written, and how long those took, in milliseconds: together, and
  /// the longest.
  public var answers = 0
  public var answerTime: Int64 = 0
  public var longestAnswer: Int64 = 0

  public init(agent: AgentID, from: Instant) {
    self.agent = agent
    self.from = from
  }
}
