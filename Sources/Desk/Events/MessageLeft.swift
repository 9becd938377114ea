/// A visitor for whom nobody came left a message to be answered later.
public struct MessageLeft: Hashable, Sendable {
  public var visitor: VisitorMark
  /// The visitor's own id for it.
  public var id: MessageID
  /// The chat that fell back.
  public var chat: ChatID
  public var dialogue: DialogueID?
  public var name: String
  public var email: String
  public var text: String

  public init(
    visitor: VisitorMark, id: MessageID, chat: ChatID, dialogue: DialogueID? = nil,
    name: String, email: String, text: String
  ) {
    self.visitor = visitor
    self.id = id
    self.chat = chat
    self.dialogue = dialogue
    self.name = name
    self.email = email
    self.text = text
  }
}
