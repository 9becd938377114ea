public import Desk
public import JSON

// Decisions with their reasons. Fields and reasons in a fixed order, so that equal decisions are
// equal bytes.

extension JSONWriter {
  /// Writes a decision with its reasons as the journal does.
  public mutating func decision(_ decision: Decision) {
    beginObject()
    key("outcome")
    switch decision.outcome {
    case .offer(let agent, let via):
      string(word: "offer")
      member("agent", agent)
      member("via", via.text)
    case .noRuleMatched: string(word: "noRuleMatched")
    case .noAgentAvailable: string(word: "noAgentAvailable")
    case .blocked: string(word: "blocked")
    case .offersExhausted: string(word: "offersExhausted")
    }
    key("steps")
    beginArray()
    for step in decision.steps { self.step(step) }
    endArray()
    endObject()
  }

  private mutating func step(_ step: DecisionStep) {
    beginObject()
    member("via", step.via.text)
    member("chosen", step.chosen)
    if !step.counts.isEmpty {
      key("counts")
      beginObject()
      for reason in PassReason.allCases {
        guard let count = step.counts[reason] else { continue }
        key(text: reason.rawValue)
        integer(count)
      }
      endObject()
    }
    if !step.passed.isEmpty {
      key("passed")
      beginArray()
      for passed in step.passed {
        beginObject()
        member("agent", passed.agent)
        member("reason", passed.reason.rawValue)
        endObject()
      }
      endArray()
    }
    endObject()
  }
}

extension FormatReader {
  mutating func decision() throws(JSONError) -> Decision {
    var outcome: String?
    var agent: AgentID?
    var via: Via?
    var steps: [DecisionStep] = []
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "outcome": outcome = try scanner.string()
      case "agent": agent = try id()
      case "via": via = try word("step") { Via(text: $0) }
      case "steps":
        try scanner.beginArray()
        while try scanner.nextElement() { steps.append(try step()) }
      default: throw unknown(key, in: "a decision")
      }
    }
    switch outcome {
    case "offer":
      let offer = Decision.Outcome.offer(try need(agent, "agent"), try need(via, "via"))
      return Decision(outcome: offer, steps: steps)
    case "noRuleMatched": return Decision(outcome: .noRuleMatched, steps: steps)
    case "noAgentAvailable": return Decision(outcome: .noAgentAvailable, steps: steps)
    case "blocked": return Decision(outcome: .blocked, steps: steps)
    case "offersExhausted": return Decision(outcome: .offersExhausted, steps: steps)
    case let other?: throw unknown("outcome \"\(other)\"")
    case nil: throw scanner.error("the field \"outcome\" is missing")
    }
  }

  private mutating func step() throws(JSONError) -> DecisionStep {
    var via: Via?
    var chosen: AgentID?
    var counts = PassCounts()
    var passed: [DecisionStep.Passed] = []
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "via": via = try word("step") { Via(text: $0) }
      case "chosen": chosen = try id()
      case "counts":
        try scanner.beginObject()
        while let name = try scanner.nextKey() {
          guard let reason = PassReason(rawValue: name.text) else {
            throw unknown(name, in: "counts")
          }
          counts[reason] = try int()
        }
      case "passed":
        try scanner.beginArray()
        while try scanner.nextElement() { passed.append(try passedAgent()) }
      default: throw unknown(key, in: "a step")
      }
    }
    return DecisionStep(
      via: try need(via, "via"), chosen: chosen, counts: counts, passed: passed)
  }

  private mutating func passedAgent() throws(JSONError) -> DecisionStep.Passed {
    var agent: AgentID?
    var reason: PassReason?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "agent": agent = try id()
      case "reason": reason = try word("reason")
      default: throw unknown(key, in: "an agent passed over")
      }
    }
    return DecisionStep.Passed(agent: try need(agent, "agent"), reason: try need(reason, "reason"))
  }
}
