/// Somebody who looks after the desk speaks in a chat from now on, beside the agent who has it; their
/// words are messages (`MessageSent`), under their own name.
public struct VoiceJoined: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID

  public init(chat: ChatID, agent: AgentID) {
    self.chat = chat
    self.agent = agent
  }
}
