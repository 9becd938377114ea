/// The visitor of a chat was found there again.
public struct VisitorCame: Hashable, Sendable {
  public var chat: ChatID

  public init(chat: ChatID) {
    self.chat = chat
  }
}
