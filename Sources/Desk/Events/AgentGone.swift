/// A present agent with offers or chats was found gone.
public struct AgentGone: Hashable, Sendable {
  public var agent: AgentID

  public init(_ agent: AgentID) {
    self.agent = agent
  }
}
