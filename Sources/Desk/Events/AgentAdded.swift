/// Somebody came onto the roster.
public struct AgentAdded: Hashable, Sendable {
  public var agent: Agent

  public init(_ agent: Agent) {
    self.agent = agent
  }
}
