/// A line for agents' eyes only.
public struct NoteWritten: Hashable, Sendable {
  public var chat: ChatID
  public var id: MessageID
  public var agent: AgentID
  public var text: String

  public init(chat: ChatID, id: MessageID, agent: AgentID, text: String) {
    self.chat = chat
    self.id = id
    self.agent = agent
    self.text = text
  }
}
