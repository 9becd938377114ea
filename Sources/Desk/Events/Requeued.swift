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

/// Why an active chat went back to the queue.
public enum RequeueCause: String, CaseIterable, Sendable {
  case agentGone, agentRemoved
  /// The agent, or somebody for them, put it back.
  case transferred
  /// The agent let the visitor wait for an answer for longer than the settings allow.
  case unanswered

  /// Whether the agent was there, and is not to be asked again at once.
  public var isOwnDoing: Bool {
    switch self {
    case .agentGone, .agentRemoved: false
    case .transferred, .unanswered: true
    }
  }
}
