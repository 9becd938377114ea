/// An agent put right what is known of a chat's visitor.
public struct VisitorEdited: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  public var attribute: String
  /// Empty: it is not known any more.
  public var value: String
  public init(chat: ChatID, agent: AgentID, attribute: String, value: String) {
    self.chat = chat
    self.agent = agent
    self.attribute = attribute
    self.value = value
  }
}
