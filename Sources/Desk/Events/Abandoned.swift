/// The visitor went before anybody came.
public struct Abandoned: Hashable, Sendable {
  public var chat: ChatID
  public var cause: AbandonCause

  public init(chat: ChatID, cause: AbandonCause) {
    self.chat = chat
    self.cause = cause
  }
}
