/// Somebody wrote a message.
public struct MessageSent: Hashable, Sendable {
  public var chat: ChatID
  public var id: MessageID
  public var from: Sender
  public var text: String

  public init(chat: ChatID, id: MessageID, from: Sender, text: String) {
    self.chat = chat
    self.id = id
    self.from = from
    self.text = text
  }
}
