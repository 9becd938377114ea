/// An agent took a chat by hand: out of the queue, or over from somebody.
public struct Taken: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  /// As of `Accepted`.
  public var present: Bool?
  /// Who had it, or at whom it rang, if it was taken over; nil: it waited.
  public var from: AgentID?
  /// Whether the agent, who may, took it although they had as many chats as they may.
  public var isOverCapacity: Bool

  public init(
    chat: ChatID, agent: AgentID, present: Bool? = nil, from: AgentID? = nil,
    isOverCapacity: Bool = false
  ) {
    self.chat = chat
    self.agent = agent
    self.present = present
    self.from = from
    self.isOverCapacity = isOverCapacity
  }
}
