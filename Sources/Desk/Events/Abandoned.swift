/// The visitor went before anybody came.
public struct Abandoned: Hashable, Sendable {
  public var chat: ChatID
  public var cause: AbandonCause

  public init(chat: ChatID, cause: AbandonCause) {
    self.chat = chat
    self.cause = cause
  }
}

/// How a visitor went before anybody came.
public enum AbandonCause: String, CaseIterable, Sendable {
  case left
  /// The visitor's process was gone for longer than the grace time.
  case gone
}
