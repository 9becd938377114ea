/// A chat that was marked handled is missed again.
public struct MissedReopened: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID

  public init(chat: ChatID, agent: AgentID) {
    self.chat = chat
    self.agent = agent
  }
}
