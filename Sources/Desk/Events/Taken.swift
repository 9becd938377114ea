/// An agent took a chat out of the queue by hand.
public struct Taken: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  /// As of `Accepted`.
  public var present: Bool?

  public init(chat: ChatID, agent: AgentID, present: Bool? = nil) {
    self.chat = chat
    self.agent = agent
    self.present = present
  }
}
