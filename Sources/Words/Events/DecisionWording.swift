public import Desk

/// What routing decided and why, in words.
public protocol DecisionWording: Sendable {
  /// What a decision comes to, were it made now.
  func outcome(_ decision: Decision, _ terms: Terms) -> String
  /// The step of a decision: `the agent asked for`, `the rule vip`, ….
  func step(_ via: Via) -> String
  /// Why an agent was passed over: `unavailable`, `at capacity`, ….
  func reason(_ reason: PassReason) -> String
  /// Why a chat fell back.
  func reason(_ reason: FallbackReason) -> String
  /// What a step found, behind the step; nil: nobody.
  func found(_ agent: AgentID?, by step: Via, _ terms: Terms) -> String
  /// So many were passed over for a reason.
  func passedOver(_ count: Int, for reason: PassReason) -> String
  /// Somebody was passed over for a reason.
  func passedOver(_ agent: AgentID, for reason: PassReason, _ terms: Terms) -> String
  /// How many a step passed over, and how many of them for each reason, already in words.
  func passedOver(_ total: Int, _ reasons: [String]) -> String
  /// Some of those passed over, already in words, and how many more there are.
  func list(_ passed: [String], more: Int) -> String
  /// That no rule matches the visitor.
  var noRuleMatches: String { get }
}

extension DecisionWording {
  /// The steps asked, with those passed over: a line or two each, the second ones indented by two
  /// spaces.
  ///
  /// - Parameter more: what else is told of a step; nil: nothing.
  public func reasons(
    _ decision: Decision, _ terms: Terms, more: (DecisionStep) -> String? = { _ in nil }
  ) -> [String] {
    var lines: [String] = []
    for step in decision.steps {
      lines.append(found(step.chosen, by: step.via, terms))
      if let more = more(step) { lines.append("  " + more) }
      guard !step.counts.isEmpty else { continue }
      let total = step.counts.total
      let counts = PassReason.allCases.compactMap { reason in
        step.counts[reason].map { passedOver($0, for: reason) }
      }
      lines.append("  " + passedOver(total, counts))
      guard !step.passed.isEmpty else { continue }
      let names = step.passed.map { passedOver($0.agent, for: $0.reason, terms) }
      lines.append("  " + list(names, more: total - names.count))
    }
    if decision.outcome == .noRuleMatched { lines.append(noRuleMatches) }
    return lines
  }
}
