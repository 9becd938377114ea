/// Somebody who was blocked is met like anybody again.
public struct VisitorUnblocked: Hashable, Sendable {
  public var target: Block.Target
  public var agent: AgentID

  public init(target: Block.Target, agent: AgentID) {
    self.target = target
    self.agent = agent
  }
}
