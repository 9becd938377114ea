public import Desk
public import JSON

// Open chats, whole, as a snapshot holds them.

extension Chat: Record {
  public static var blank: Chat {
    Chat(
      id: "", requestSeq: 0, visitor: Visitor(), route: .roundRobin, wait: nil,
      requestedAt: Instant(milliseconds: 0))
  }
  public static var kind: RecordKind { .chat }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (id, seq, visitor, route) = (id, requestSeq, visitor, route)
    var (wait, requestedAt) = (wait, requestedAt)
    try coder("id", &id)
    try coder("requestSeq", &seq)
    try coder("visitor", &visitor)
    try coder("route", &route)
    try coder("wait", &wait)
    try coder("requestedAt", &requestedAt)
    if coder.isReading {
      self = Chat(
        id: id, requestSeq: seq, visitor: visitor, route: route, wait: wait,
        requestedAt: requestedAt)
      deadline = nil
    }
    try codeState(with: &coder)
    try coder("queueRank", &queueRank, usually: QueueRank(seq: seq))
    try coder("deadline", &deadline)
    try coder("mayWait", &mayWait)
    try coder("endedOffers", &endedOffers)
    try coder("offersMade", &offersMade)
    try coder("pool", &pool)
    try coder("via", &via)
    try coder("acceptedAt", &acceptedAt)
    try coder("lastActivityAt", &lastActivityAt)
    try coder("unanswered", &unanswered)
    try coder("unansweredSince", &unansweredSince)
    try coder("visitorPresence", &visitorPresence)
    try coder("recentVisitorMessages", &recentVisitorMessages)
    try coder("key", &key)
    try coder("origin", &origin)
    try coder("turnedAway", &isTurnedAway, usually: false)
    try coder("messageCount", &messageCount)
    try coder("lastMessage", &lastMessage)
    try coder("answeredSeq", &answeredSeq)
    try coder("voices", &voices, usually: [])
    try coder("sent", &sent)
    try coder("tags", &tags, usually: [])
    try coder("score", &score)
  }

  private mutating func codeState(with coder: inout some RecordCoder) throws(JSONError) {
    var (active, since, offer): (AgentID?, Instant?, Offer?) = (nil, nil, state.ringing)
    if case .active(let talk) = state { (active, since) = (talk.agent, talk.since) }
    try coder("active", &active)
    try coder("activeSince", &since)
    try coder("offer", &offer)
    switch (active, since, offer) {
    case (nil, nil, nil): state = .waiting
    case (nil, nil, let offer?): state = .offered(offer)
    case (let agent?, let since?, _):
      state = .active(Talk(agent: agent, since: since, handOver: offer))
    default: throw coder.error(.holderNeedsInstant)
    }
  }
}

extension Chat.Burst: Record {
  public static var blank: Chat.Burst { Chat.Burst(at: .distantPast, count: 0) }
  public static var kind: RecordKind { .messagesOfAnInstant }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("at", &at)
    try coder("count", &count)
  }
}

extension Offer: Record {
  public static var blank: Offer {
    Offer(seq: 0, agent: "", via: .agent, at: .distantPast, until: .distantPast, turnBefore: nil)
  }
  public static var kind: RecordKind { .offer }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (seq, agent, via, at, until) = (seq, agent, via, at, until)
    var (before, by) = (turnBefore, by)
    try coder("seq", &seq)
    try coder("agent", &agent)
    try coder("via", &via)
    try coder("at", &at)
    try coder("until", &until)
    try coder("turnBefore", &before)
    try coder("by", &by)
    self = Offer(
      seq: seq, agent: agent, via: via, at: at, until: until, turnBefore: before, by: by)
  }
}

extension EndedOffer: Record {
  public static var blank: EndedOffer { EndedOffer(agent: "", at: .distantPast) }
  public static var kind: RecordKind { .offerThatEnded }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
    try coder("at", &at)
  }
}

extension Turn: Record {
  public static var blank: Turn { Turn(agent: "", seq: 0) }
  public static var kind: RecordKind { .turn }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
    try coder("seq", &seq)
  }
}

/// `null`, `"present"` or `{"gone":…}`.
extension PresenceMark: RecordValue {
  private struct Gone: Record {
    var since: Instant
    static var blank: Gone { Gone(since: .distantPast) }
    static var kind: RecordKind { .presenceMark }
    mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
      try coder("gone", &since)
    }
  }

  public static func read(_ reader: inout RecordReader) throws(JSONError) -> PresenceMark {
    switch try reader.scanner.peek() {
    case .null:
      _ = try reader.scanner.null()
      return .unknown
    case .string:
      return try reader.word(.presence) { $0 == "present" ? .present : nil }
    default: return .gone(since: try Gone.read(&reader).since)
    }
  }

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .unknown: writer.null()
    case .present: writer.string(word: "present")
    case .gone(let since): Gone(since: since).write(to: &writer)
    }
  }
}
