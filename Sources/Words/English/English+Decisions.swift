public import Desk

extension English {
  public func outcome(_ decision: Decision, _ terms: Terms) -> String {
    switch decision.outcome {
    case .offer(let agent, let via): "would be offered to \(terms.agent(agent)) (\(step(via)))"
    case .blocked: isOfBlockedDomain
    case .visitorBlocked: isBlocked
    case .noRuleMatched: noRuleMatches
    case .noAgentAvailable: "nobody could take it"
    case .offersExhausted: "nobody is left where it was first offered"
    }
  }

  public func step(_ via: Via) -> String {
    switch via {
    case .account: "the owner of the visitor's company"
    case .agent: "the agent asked for"
    case .roundRobin: "everybody in turn"
    case .rule(let id): "the rule \(id)"
    case .team(let id): "the team \(id) in turn"
    }
  }

  public func reason(_ reason: PassReason) -> String {
    switch reason {
    case .noPermission: "may not take chats"
    case .unavailable: "unavailable"
    case .atCapacity: "at capacity"
    case .alreadyOffered: "offered it before"
    case .offeredLately: "offered it a moment ago"
    case .notPresent: "not present"
    case .ringing: "another chat rings there"
    }
  }

  public func reason(_ reason: FallbackReason) -> String {
    switch reason {
    case .noAgentAvailable: "nobody could take it, and the visitor may not wait"
    case .noRuleMatched: noRuleMatches
    case .waitTimedOut: "the visitor waited as long as they may"
    case .offersExhausted: "it was offered as often as it may be"
    case .blocked: isOfBlockedDomain
    case .visitorBlocked: isBlocked
    }
  }

  public func found(_ agent: AgentID?, by step: Via, _ terms: Terms) -> String {
    let who = agent.map { "\(terms.agent($0)) could take it" } ?? "found nobody"
    return "\(self.step(step)): \(who)"
  }

  public func passedOver(_ count: Int, for reason: PassReason) -> String {
    "\(count) \(self.reason(reason))"
  }

  public func passedOver(_ agent: AgentID, for reason: PassReason, _ terms: Terms) -> String {
    "\(terms.agent(agent)) (\(self.reason(reason)))"
  }

  public func passedOver(_ total: Int, _ reasons: [String]) -> String {
    "passed over \(total): \(reasons.joined(separator: ", "))"
  }

  public func list(_ passed: [String], more: Int) -> String {
    passed.joined(separator: ", ") + (more > 0 ? ", and \(more) more" : "")
  }

  private var isOfBlockedDomain: String { "visitors of this email domain get no agent" }

  private var isBlocked: String { "this visitor's browser, email or address is blocked" }

  public var noRuleMatches: String { "no rule matches this visitor" }
}
