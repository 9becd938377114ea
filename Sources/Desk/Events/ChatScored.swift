/// An agent said how a chat went.
public struct ChatScored: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  /// From 0 to 3; nil: nothing is said any more.
  public var score: Int?
  public init(chat: ChatID, agent: AgentID, score: Int?) {
    self.chat = chat
    self.agent = agent
    self.score = score
  }
}
