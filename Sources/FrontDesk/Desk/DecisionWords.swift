public import Desk

/// What happened to a chat and why, in plain words: what `why` prints and the board shows.
///
/// The words hold names and ids as they are in the desk: whoever prints them makes them safe.
public struct DecisionWords {
  private let time: (Instant) -> String
  private let name: (AgentID) -> String

  /// - Parameters:
  ///   - time: how an instant reads.
  ///   - name: what an agent is called.
  public init(
    time: @escaping (Instant) -> String, name: @escaping (AgentID) -> String = { $0.text }
  ) {
    self.time = time
    self.name = name
  }

  /// What an event did to its chat; nil for what does not concern where it went.
  public func deed(_ event: Event) -> String? {
    switch event {
    case .requested(let event):
      let wait = event.wait.map { ", may wait \($0) s" } ?? ", may not wait"
      return "asked for \(DecisionWords.route(event.route, name))\(wait)"
    case .offered(let event):
      return "offered to \(name(event.agent)) (\(step(event.via))), ringing until "
        + time(event.until)
    case .handOverOffered(let event):
      return "\(name(event.by)) hands it over to \(name(event.agent)) (\(step(event.via))), "
        + "ringing until \(time(event.until))"
    case .waiting: return "waiting: nobody could take it"
    case .accepted(let event): return "\(name(event.agent)) accepted"
    case .declined(let event): return "\(name(event.agent)) declined"
    case .offerExpired(let event): return "\(name(event.agent)) did not answer in time"
    case .offerWithdrawn(let event):
      return switch event.cause {
      case .agentGone: "\(name(event.agent)) was gone: the offer ended"
      case .agentRemoved: "\(name(event.agent)) was removed"
      case .waitTimedOut:
        "the offer to \(name(event.agent)) ended: the visitor had been kept long enough"
      case .recalled: "the offer to \(name(event.agent)) was taken back"
      }
    case .taken(let event): return "\(name(event.agent)) took it"
    case .fellBack(let event): return "fell back: \(words(event.reason))"
    case .requeued(let event):
      let why =
        switch event.cause {
        case .agentGone: "was gone for too long"
        case .agentRemoved: "was removed"
        case .transferred: "gave it back"
        case .unanswered: "did not answer the visitor"
        }
      return "back in the queue until \(time(event.deadline)): \(name(event.agent)) \(why)"
    case .ended(let event): return "ended by \(words(event.by))"
    case .abandoned(let event):
      return event.cause == .left ? "the visitor left" : "the visitor was gone"
    case .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet, .teamRemoved,
      .accountSet, .accountRemoved, .ruleSet, .ruleRemoved, .availabilitySet, .agentGone,
      .agentCame, .message, .note, .visitorGone, .visitorCame:
      return nil
    }
  }

  /// What a decision comes to, were it made now.
  public func outcome(_ decision: Decision) -> String {
    switch decision.outcome {
    case .offer(let agent, let via): "would be offered to \(name(agent)) (\(step(via)))"
    case .blocked: "visitors of this email domain get no agent"
    case .noRuleMatched: "no rule matches this visitor"
    case .noAgentAvailable: "nobody could take it"
    case .offersExhausted: "nobody is left where it was first offered"
    }
  }

  /// The steps asked, with those passed over: a line or two each, the second ones indented by two
  /// spaces.
  public func reasons(_ decision: Decision) -> [String] {
    var lines: [String] = []
    for step in decision.steps {
      let found = step.chosen.map { "\(name($0)) could take it" } ?? "found nobody"
      lines.append("\(self.step(step.via)): \(found)")
      guard !step.counts.isEmpty else { continue }
      let total = step.counts.total
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
    let more = total > passed.count ? ", and \(total - passed.count) more" : ""
    return ["  \(list(passed))\(more)"]
  }

  private func list(_ passed: [DecisionStep.Passed]) -> String {
    passed.map { "\(name($0.agent)) (\(words($0.reason)))" }.joined(separator: ", ")
  }

  /// Whom a route asks for: `anybody`, `the agent ann`, `the team sales`, `whom the rules say`.
  public static func route(
    _ route: Route, _ name: (AgentID) -> String = { $0.text }
  ) -> String {
    switch route {
    case .roundRobin: "anybody"
    case .agent(let id): "the agent \(name(id))"
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

  /// Why an agent was passed over: `unavailable`, `at capacity`, ….
  public func words(_ reason: PassReason) -> String {
    switch reason {
    case .noPermission: "may not take chats"
    case .unavailable: "unavailable"
    case .atCapacity: "at capacity"
    case .alreadyOffered: "offered it before"
    case .offeredLately: "offered it a moment ago"
    case .notPresent: "not present"
    case .ringing: "another chat rings at them"
    }
  }

  private func words(_ reason: FallbackReason) -> String {
    switch reason {
    case .noAgentAvailable: "nobody could take it, and the visitor may not wait"
    case .noRuleMatched: "no rule matches this visitor"
    case .waitTimedOut: "the visitor waited as long as they may"
    case .offersExhausted: "it was offered as often as it may be"
    case .blocked: "visitors of this email domain get no agent"
    }
  }

  private func words(_ ender: Ender) -> String {
    switch ender {
    case .agent(let id): name(id)
    case .supervisor(let id): "\(name(id)), who stepped in"
    case .visitor: "the visitor"
    case .visitorGone: "the desk: the visitor was gone for too long"
    case .inactivity: "the desk: nobody wrote for a while"
    }
  }
}
