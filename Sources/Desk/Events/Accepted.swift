/// The agent at whom a chat rang took it.
public struct Accepted: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  /// Whether the agent's presence was held when they accepted; nil when presence is not looked at.
  public var present: Bool?

  public init(chat: ChatID, agent: AgentID, present: Bool? = nil) {
    self.chat = chat
    self.agent = agent
    self.present = present
  }
}
