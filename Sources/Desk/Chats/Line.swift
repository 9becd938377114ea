/// A line of a conversation.
public struct Line: Hashable, Sendable {
  /// The sequence number of its event.
  public let seq: Int64
  public internal(set) var at: Instant
  public let content: Content

  public enum Content: Hashable, Sendable {
    case message(id: MessageID, from: Sender, text: String)
    /// For agents' eyes only.
    case note(id: MessageID, agent: AgentID, text: String)
    /// By somebody who looks after the desk, for the eyes of the agent whom it was said to.
    case whisper(id: MessageID, agent: AgentID, to: AgentID, text: String)
    case system(SystemLine)
  }

  public init(seq: Int64, at: Instant, content: Content) {
    self.seq = seq
    self.at = at
    self.content = content
  }

  public var isMessage: Bool {
    if case .message = content { true } else { false }
  }
}
