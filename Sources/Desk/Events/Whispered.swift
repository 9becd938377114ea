/// Somebody who looks after the desk said something to a chat's agent that its visitor never sees.
public struct Whispered: Hashable, Sendable {
  public var chat: ChatID
  public var id: MessageID
  /// Who said it.
  public var agent: AgentID
  /// To whom: who had the chat then.
  public var to: AgentID
  public var text: String

  public init(chat: ChatID, id: MessageID, agent: AgentID, to: AgentID, text: String) {
    self.chat = chat
    self.id = id
    self.agent = agent
    self.to = to
    self.text = text
  }
}
