/// Somebody has seen to a chat for which nobody came.
public struct MissedHandled: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID

  public init(chat: ChatID, agent: AgentID) {
    self.chat = chat
    self.agent = agent
  }
}
