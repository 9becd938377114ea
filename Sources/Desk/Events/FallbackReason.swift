/// Why a chat fell back.
public enum FallbackReason: String, CaseIterable, Sendable {
  case noAgentAvailable, noRuleMatched, waitTimedOut, offersExhausted, blocked
}
