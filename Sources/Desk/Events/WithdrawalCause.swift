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
