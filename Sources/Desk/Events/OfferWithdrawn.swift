/// The offer ended without costing the agent a turn.
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

/// Why an offer ended at no cost.
public enum WithdrawalCause: String, CaseIterable, Sendable { case agentGone, agentRemoved }
