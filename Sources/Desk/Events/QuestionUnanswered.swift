/// Somebody asked what the library has no good answer to.
public struct QuestionUnanswered: Hashable, Sendable {
  public var question: String
  /// The chat for which it was asked; nil: for none.
  public var chat: ChatID?
  /// Who asked; nil: a visitor, of a dialogue.
  public var agent: AgentID?
  public init(_ question: String, chat: ChatID? = nil, agent: AgentID? = nil) {
    self.question = question
    self.chat = chat
    self.agent = agent
  }
}
