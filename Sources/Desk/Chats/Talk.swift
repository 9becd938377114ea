/// An agent and a visitor who talk.
public struct Talk: Hashable, Sendable {
  /// Who has the chat.
  public var agent: AgentID
  /// Since when they have it.
  public var since: Instant
  /// The offer to somebody else to go on in the agent's place, while it rings there; until it is
  /// accepted the agent keeps the chat.
  public var handOver: Offer?

  public init(agent: AgentID, since: Instant, handOver: Offer? = nil) {
    self.agent = agent
    self.since = since
    self.handOver = handOver
  }
}
