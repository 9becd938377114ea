import Desk
import Text

/// Routing decisions in plain words.
struct DecisionWords {
  let state: DeskState

  /// What an event did to its chat; nil for what does not concern where it went.
  func deed(_ event: Event, _ clock: WallClock) -> String? {
    switch event {
    case .requested(let request):
      let wait = request.wait.map { ", may wait \($0) s" } ?? ", may not wait"
      return "asked for \(route(request.route))\(wait)"
    case .offered(_, let agent, let via, let until, _):
      return "offered to \(agent) by \(step(via)), ringing until \(clock.second(until))"
    case .waiting: return "waiting: nobody could take it"
    case .accepted(_, let agent, _): return "\(agent) accepted"
    case .declined(_, let agent): return "\(agent) declined"
    case .offerExpired(_, let agent): return "\(agent) did not answer in time"
    case .offerWithdrawn(_, let agent, .agentGone): return "\(agent) was gone: the offer ended"
    case .offerWithdrawn(_, let agent, .agentRemoved): return "\(agent) was removed"
    case .taken(_, let agent, _): return "\(agent) took it out of the queue"
    case .fellBack(_, let reason, _): return "fell back: \(words(reason))"
    case .requeued(_, let agent, let deadline, let cause):
      let why = cause == .agentGone ? "was gone for too long" : "was removed"
      return "back in the queue until \(clock.second(deadline)): \(agent) \(why)"
    case .ended(_, let ender): return "ended by \(words(ender))"
    case .abandoned(_, .left): return "the visitor left"
    case .abandoned(_, .gone): return "the visitor was gone"
    default: return nil
    }
  }

  /// What a decision comes to, were it made now.
  func outcome(_ decision: Decision) -> String {
    switch decision.outcome {
    case .offer(let agent, let via): "would be offered to \(agent) by \(step(via))"
    case .noRuleMatched: "no rule matches this visitor"
    case .noAgentAvailable: "nobody could take it"
    }
  }

  /// The steps asked, with those passed over: a line or two each.
  func reasons(_ decision: Decision) -> [String] {
    var lines: [String] = []
    for step in decision.steps {
      let found = step.chosen.map { "\($0) could take it" } ?? "found nobody"
      lines.append("\(self.step(step.via)): \(found)")
      guard !step.counts.isEmpty else { continue }
      let total = step.counts.values.reduce(0, +)
      let counts = PassReason.allCases.compactMap { reason in
        step.counts[reason].map { "\($0) \(words(reason))" }
      }
      lines.append("  passed over \(total): \(counts.joined(separator: ", "))")
      lines += names(step.passed, of: total)
    }
    if decision.outcome == .noRuleMatched { lines.append("no rule matches this visitor") }
    return lines
  }

  private func names(_ passed: [DecisionStep.Passed], of total: Int) -> [String] {
    guard !passed.isEmpty else { return [] }
    let names = passed.map { "\($0.agent) (\(words($0.reason)))" }.joined(separator: ", ")
    let more = total > passed.count ? ", and \(total - passed.count) more" : ""
    return ["  \(names)\(more)"]
  }

  private func route(_ route: Route) -> String {
    switch route {
    case .roundRobin: "anybody"
    case .agent(let id): "the agent \(id)"
    case .team(let id): "the team \(id)"
    case .customRules: "whom the rules say"
    }
  }

  private func step(_ via: Via) -> String {
    switch via {
    case .account: "the owner of the visitor's company"
    case .agent: "the agent asked for"
    case .roundRobin: "everybody in turn"
    case .rule(let id): "the rule \(id)"
    case .team(let id): "the team \(id) in turn"
    }
  }

  private func words(_ reason: PassReason) -> String {
    switch reason {
    case .noPermission: "may not take chats"
    case .unavailable: "unavailable"
    case .atCapacity: "at capacity"
    case .alreadyOffered: "offered it before"
    case .notPresent: "not present"
    }
  }

  private func words(_ reason: FallbackReason) -> String {
    switch reason {
    case .noAgentAvailable: "nobody could take it, and the visitor may not wait"
    case .noRuleMatched: "no rule matches this visitor"
    case .waitTimedOut: "the visitor waited as long as they may"
    case .offersExhausted: "it was offered as often as the settings allow"
    }
  }

  private func words(_ ender: Ender) -> String {
    switch ender {
    case .agent(let id): id.text
    case .visitor: "the visitor"
    case .visitorGone: "the desk: the visitor was gone for too long"
    case .inactivity: "the desk: nobody wrote for a while"
    }
  }
}
