/// Somebody left the roster, and every list they stood in.
public struct AgentRemoved: Hashable, Sendable {
  public var agent: AgentID

  public init(_ agent: AgentID) {
    self.agent = agent
  }
}
