/// A chat that somebody has began to ring at somebody else, who may go on in it in their place.
public struct HandOverOffered: Hashable, Sendable {
  public var chat: ChatID
  /// Who asked for it: who has the chat, or somebody who may intervene.
  public var by: AgentID
  /// At whom it rings.
  public var agent: AgentID
  public var via: Via
  /// When it expires.
  public var until: Instant
  public var decision: Decision
  /// Whether somebody who may had it ring there although the agent had as many chats as they may.
  public var isOverCapacity: Bool

  public init(
    chat: ChatID, by: AgentID, agent: AgentID, via: Via, until: Instant, decision: Decision,
    isOverCapacity: Bool = false
  ) {
    self.chat = chat
    self.by = by
    self.agent = agent
    self.via = via
    self.until = until
    self.decision = decision
    self.isOverCapacity = isOverCapacity
  }
}
