/// Replaces the agent of that id.
public struct AgentChanged: Hashable, Sendable {
  public var agent: Agent

  public init(_ agent: Agent) {
    self.agent = agent
  }
}
