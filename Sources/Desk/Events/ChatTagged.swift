/// An agent gave a chat another tag, or took one away.
public struct ChatTagged: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  /// All that it has now.
  public var tags: [String]
  public init(chat: ChatID, agent: AgentID, tags: [String]) {
    self.chat = chat
    self.agent = agent
    self.tags = tags
  }
}
