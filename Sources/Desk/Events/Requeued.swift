/// An active chat went back to the queue, "already offered" forgotten, with a fresh deadline.
public struct Requeued: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  public var deadline: Instant
  public var cause: RequeueCause

  public init(chat: ChatID, agent: AgentID, deadline: Instant, cause: RequeueCause) {
    self.chat = chat
    self.agent = agent
    self.deadline = deadline
    self.cause = cause
  }
}
