/// A chat went back to the queue, "already offered" forgotten, with a fresh deadline: an active one, or
/// one that rang.
public struct Requeued: Hashable, Sendable {
  public var chat: ChatID
  /// Who had it, or at whom it rang.
  public var agent: AgentID
  public var deadline: Instant
  public var cause: RequeueCause
  /// Who put it back, its agent or who may intervene; nil: the desk did, or journals of before say
  /// nothing of it.
  public var by: AgentID?

  public init(
    chat: ChatID, agent: AgentID, deadline: Instant, cause: RequeueCause, by: AgentID? = nil
  ) {
    self.chat = chat
    self.agent = agent
    self.deadline = deadline
    self.cause = cause
    self.by = by
  }
}
