/// The agent at whom a chat rang took it.
public struct Accepted: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  /// Whether the agent's presence was held when they accepted; nil when presence is not looked at.
  public var present: Bool?
  /// Who had it and handed it over; nil: nobody had it.
  public var from: AgentID?

  public init(chat: ChatID, agent: AgentID, present: Bool? = nil, from: AgentID? = nil) {
    self.chat = chat
    self.agent = agent
    self.present = present
    self.from = from
  }
}
