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

/// Why an offer ended that nobody missed.
public enum WithdrawalCause: String, CaseIterable, Sendable {
  case agentGone, agentRemoved
  /// The visitor, who may not wait, had been kept as long as the settings allow.
  case waitTimedOut
  /// Somebody who may decided otherwise: it was offered to somebody else, put back, or taken over.
  case recalled

  /// Whether it is as if the offer had not been made: no turn of the agent's, no offer of the chat's.
  public var undoesOffer: Bool {
    switch self {
    case .agentGone, .agentRemoved, .recalled: true
    case .waitTimedOut: false
    }
  }
}
