/// What routing decided for a chat at an instant, with its reasons.
public struct Decision: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case offer(AgentID, Via)
    /// Visitors of that email domain get no agent.
    case blocked
    /// The visitor's browser, email or address is blocked.
    case visitorBlocked
    case noRuleMatched
    case noAgentAvailable
    /// Nobody is left in the pool of a chat that may not wait.
    case offersExhausted
  }

  public var outcome: Outcome
  /// The steps asked, in order; the last one decided.
  public var steps: [DecisionStep]

  public init(outcome: Outcome, steps: [DecisionStep]) {
    self.outcome = outcome
    self.steps = steps
  }
}
