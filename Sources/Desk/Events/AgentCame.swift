/// An agent with offers or chats was found present again, or for the first time.
public struct AgentCame: Hashable, Sendable {
  public var agent: AgentID

  public init(_ agent: AgentID) {
    self.agent = agent
  }
}
