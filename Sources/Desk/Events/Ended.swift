/// An active chat ended.
public struct Ended: Hashable, Sendable {
  public var chat: ChatID
  public var by: Ender

  public init(chat: ChatID, by: Ender) {
    self.chat = chat
    self.by = by
  }
}
