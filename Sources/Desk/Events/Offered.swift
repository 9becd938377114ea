/// A chat began to ring at an agent.
public struct Offered: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  public var via: Via
  /// When it expires.
  public var until: Instant
  public var decision: Decision

  public init(chat: ChatID, agent: AgentID, via: Via, until: Instant, decision: Decision) {
    self.chat = chat
    self.agent = agent
    self.via = via
    self.until = until
    self.decision = decision
  }
}
