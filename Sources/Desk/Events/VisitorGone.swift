/// The watched visitor of a chat was found gone.
public struct VisitorGone: Hashable, Sendable {
  public var chat: ChatID

  public init(chat: ChatID) {
    self.chat = chat
  }
}
