/// An offer of a chat to an agent that ended without being accepted.
public struct EndedOffer: Hashable, Sendable {
  public var agent: AgentID
  /// When it ended.
  public var at: Instant

  public init(agent: AgentID, at: Instant) {
    self.agent = agent
    self.at = at
  }
}
