/// What an agent sees at a glance of what waits for them.
public struct AgentGlance: Hashable, Sendable {
  /// Chats that ring at them.
  public var ringing: Int
  /// Chats of theirs in which a visitor waits for an answer.
  public var unanswered: Int
  /// Chats in the queue.
  public var waiting: Int

  public init(ringing: Int, unanswered: Int, waiting: Int) {
    self.ringing = ringing
    self.unanswered = unanswered
    self.waiting = waiting
  }
}
