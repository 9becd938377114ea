/// A chat began to ring at an agent.
public struct Offered: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  public var via: Via
  /// When it expires.
  public var until: Instant
  public var decision: Decision
  /// Who, with the right to step in, put it there; nil: its turn did.
  public var by: AgentID?
  /// Whether somebody who may had it ring there although the agent had as many chats as they may.
  public var isOverCapacity: Bool

  public init(
    chat: ChatID, agent: AgentID, via: Via, until: Instant, decision: Decision,
    by: AgentID? = nil, isOverCapacity: Bool = false
  ) {
    self.chat = chat
    self.agent = agent
    self.via = via
    self.until = until
    self.decision = decision
    self.by = by
    self.isOverCapacity = isOverCapacity
  }
}
