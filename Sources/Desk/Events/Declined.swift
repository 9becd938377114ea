/// The agent at whom a chat rang did not want it.
public struct Declined: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID

  public init(chat: ChatID, agent: AgentID) {
    self.chat = chat
    self.agent = agent
  }
}
