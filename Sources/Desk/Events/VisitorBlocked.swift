/// Somebody is not to be talked to for a while.
public struct VisitorBlocked: Hashable, Sendable {
  public var target: Block.Target
  public var until: Instant
  public var reason: String
  public var agent: AgentID

  public init(target: Block.Target, until: Instant, reason: String = "", agent: AgentID) {
    self.target = target
    self.until = until
    self.reason = reason
    self.agent = agent
  }
}
