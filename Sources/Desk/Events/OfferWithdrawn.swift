/// The offer ended without being missed by the agent.
public struct OfferWithdrawn: Hashable, Sendable {
  public var chat: ChatID
  public var agent: AgentID
  public var cause: WithdrawalCause

  public init(chat: ChatID, agent: AgentID, cause: WithdrawalCause) {
    self.chat = chat
    self.agent = agent
    self.cause = cause
  }
}
