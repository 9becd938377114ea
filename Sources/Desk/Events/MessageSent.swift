/// Somebody wrote a message.
public struct MessageSent: Hashable, Sendable {
  public var chat: ChatID
  public var id: MessageID
  public var from: Sender
  public var text: String
  /// What the answers of the library are about that it was made of.
  public var topics: [String]

  public init(chat: ChatID, id: MessageID, from: Sender, text: String, topics: [String] = []) {
    self.chat = chat
    self.id = id
    self.from = from
    self.text = text
    self.topics = topics
  }
}
