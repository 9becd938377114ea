public import Desk

/// What became of a chat. Raw values are kept in summaries.
public enum ChatEnding: Int, CaseIterable, Sendable {
  case open, ended, abandoned
  case noAgentAvailable, noRuleMatched, waitTimedOut, offersExhausted, blocked, visitorBlocked

  public init(_ reason: FallbackReason) {
    self =
      switch reason {
      case .noAgentAvailable: .noAgentAvailable
      case .noRuleMatched: .noRuleMatched
      case .waitTimedOut: .waitTimedOut
      case .offersExhausted: .offersExhausted
      case .blocked: .blocked
      case .visitorBlocked: .visitorBlocked
      }
  }

  /// Why it fell back; nil: it did not.
  public var reason: FallbackReason? {
    switch self {
    case .open, .ended, .abandoned: nil
    case .noAgentAvailable: .noAgentAvailable
    case .noRuleMatched: .noRuleMatched
    case .waitTimedOut: .waitTimedOut
    case .offersExhausted: .offersExhausted
    case .blocked: .blocked
    case .visitorBlocked: .visitorBlocked
    }
  }
}
