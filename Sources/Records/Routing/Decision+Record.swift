public import Desk
public import JSON

// Decisions with their reasons. Fields and reasons in a fixed order, so that equal decisions are
// equal bytes.

extension Decision: Record {
  public static var blank: Decision { Decision(outcome: .noAgentAvailable, steps: []) }
  public static var kind: RecordKind { .decision }

  private enum Word: String, RecordWord {
    case offer, blocked, visitorBlocked, noRuleMatched, noAgentAvailable, offersExhausted
    static var kind: RecordKind { .outcome }
  }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (word, agent, via): (Word, AgentID?, Via?)
    switch outcome {
    case .offer(let chosen, let step): (word, agent, via) = (.offer, chosen, step)
    case .blocked: (word, agent, via) = (.blocked, nil, nil)
    case .visitorBlocked: (word, agent, via) = (.visitorBlocked, nil, nil)
    case .noRuleMatched: (word, agent, via) = (.noRuleMatched, nil, nil)
    case .noAgentAvailable: (word, agent, via) = (.noAgentAvailable, nil, nil)
    case .offersExhausted: (word, agent, via) = (.offersExhausted, nil, nil)
    }
    try coder("outcome", &word)
    try coder("agent", &agent)
    try coder("via", &via)
    try coder("steps", &steps)
    switch (word, agent, via) {
    case (.offer, let agent?, let via?): outcome = .offer(agent, via)
    case (.blocked, nil, nil): outcome = .blocked
    case (.visitorBlocked, nil, nil): outcome = .visitorBlocked
    case (.noRuleMatched, nil, nil): outcome = .noRuleMatched
    case (.noAgentAvailable, nil, nil): outcome = .noAgentAvailable
    case (.offersExhausted, nil, nil): outcome = .offersExhausted
    default: throw coder.error(.offerNeedsAgentAndStep)
    }
  }
}

extension DecisionStep: Record {
  public static var blank: DecisionStep { DecisionStep(via: .agent) }
  public static var kind: RecordKind { .step }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("via", &via)
    try coder("chosen", &chosen)
    // Nobody is written as no name, so that it is told from what journals of before do not say.
    var last = position.map { $0.last ?? "" }
    try coder("last", &last)
    position = last.map { RingPosition(last: $0.text.isEmpty ? nil : $0) }
    try coder("counts", &counts, usually: PassCounts())
    try coder("passed", &passed, usually: [])
  }
}

extension DecisionStep.Passed: Record {
  public static var blank: DecisionStep.Passed { .init(agent: "", reason: .unavailable) }
  public static var kind: RecordKind { .passedOver }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
    try coder("reason", &reason)
  }
}

extension PassReason: RecordWord {
  public static var kind: RecordKind { .reason }
}

/// `{"unavailable":2,…}`.
extension PassCounts: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> PassCounts {
    var counts = PassCounts()
    try reader.scanner.beginObject()
    while let name = try reader.scanner.nextKey() {
      guard let reason = PassReason(rawValue: name.text) else {
        throw reader.unknown(name, in: .counts)
      }
      counts[reason] = try reader.value()
    }
    return counts
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for reason in PassReason.allCases {
      guard let count = self[reason] else { continue }
      writer.key(text: reason.rawValue)
      writer.integer(count)
    }
    writer.endObject()
  }
}
