/// Why a chat fell back.
public enum FallbackReason: String, CaseIterable, Sendable {
  case noAgentAvailable, noRuleMatched, waitTimedOut, offersExhausted
  /// Visitors of that email domain get no agent.
  case blocked
  /// Their browser, email or address is blocked.
  case visitorBlocked

  /// Whether nobody was to come: such a chat is not missed, and no message is taken after it.
  public var isBlock: Bool {
    switch self {
    case .blocked, .visitorBlocked: true
    case .noAgentAvailable, .noRuleMatched, .waitTimedOut, .offersExhausted: false
    }
  }
}
