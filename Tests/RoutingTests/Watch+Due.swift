import Desk

extension Watch {
  /// Something that falls due by itself.
  struct Due: Comparable {
    enum Kind: Int { case offer, inactivity, answer, agentGrace, visitorGrace, deadline }
    var at: Instant
    var kind: Kind
    var order: Int64
    var chat: ChatID?
    var agent: AgentID?

    static func < (a: Due, b: Due) -> Bool {
      (a.at, a.kind.rawValue, a.order) < (b.at, b.kind.rawValue, b.order)
    }
  }

  /// What falls due next.
  var nextDue: Due? {
    var first: Due?
    func consider(_ due: Due) { if first.map({ due < $0 }) ?? true { first = due } }
    var busy: Set<AgentID> = []
    for chat in chats.values {
      func due(_ kind: Due.Kind, _ at: Instant) -> Due {
        Due(at: at, kind: kind, order: chat.seq, chat: chat.id)
      }
      switch chat.place {
      case .offered(_, let until, _, _):
        consider(due(.offer, until))
        if !chat.mayWait, let deadline = chat.deadline { consider(due(.deadline, deadline)) }
      case .active(let agent):
        busy.insert(agent)
        consider(due(.inactivity, chat.lastActivity + settings.inactivityTimeout))
        if let handOver = chat.handOver { consider(due(.offer, handOver.until)) }
        if let patience = settings.answerTimeout, let waits = chat.unansweredSince,
          let since = chat.activeSince
        {
          consider(due(.answer, max(waits, since) + patience))
        }
      case .queued: if let deadline = chat.deadline { consider(due(.deadline, deadline)) }
      case .unplaced: break
      }
      if case .gone(let since) = chat.mark {
        consider(due(.visitorGrace, since + settings.graceTime))
      }
    }
    guard presenceMatters else { return first }
    for (place, agent) in agents.enumerated() where busy.contains(agent.id) {
      guard case .gone(let since) = marks[agent.id] else { continue }
      consider(
        Due(
          at: since + settings.graceTime, kind: .agentGrace, order: Int64(place), agent: agent.id))
    }
    return first
  }

  /// Makes sure that up to `end` nobody who waits could have been offered to anybody, at any
  /// instant at which that may change, and that all was done that was due before.
  mutating func expectQuiet(to end: Instant, inclusive: Bool, _ why: @autoclosure () -> String)
    throws(Violation)
  {
    if let chat = chats.values.first(where: { $0.place == .unplaced }) {
      throw Violation(invariant: .life, text: "\(chat.id) was not placed before \(why())")
    }
    let waiting = queue
    if !waiting.isEmpty {
      var instants: [Instant] = [time]
      if end > time { instants += edges(after: time, to: end) }
      for instant in instants where instant < end || inclusive {
        try expectNobodyServed(waiting, at: instant, why())
      }
    }
    time = max(time, end)
  }

  private func expectNobodyServed(
    _ waiting: [WatchedChat], at instant: Instant, _ why: @autoclosure () -> String
  ) throws(Violation) {
    for chat in waiting where chat.deadline.map({ instant < $0 }) ?? false {
      if let agent = couldBeOffered(chat, at: instant) {
        throw Violation(
          invariant: .quiet,
          text: "\(chat.id) could be offered to \(agent) at \(instant.iso8601), before \(why())")
      }
    }
  }

  /// Makes sure that this is what falls due next, at the instant at which it happens.
  mutating func expectDue(
    _ event: StampedEvent, _ kind: Due.Kind, chat: ChatID? = nil,
    agent: AgentID? = nil
  ) throws(Violation) {
    guard let due = nextDue else {
      throw Violation(invariant: .due, text: "nothing is due, but: \(event.event.short)")
    }
    guard due.kind == kind, chat == nil || due.chat == chat, agent == nil || due.agent == agent
    else {
      throw Violation(invariant: .due, text: "\(due) is due before \(event.event.short)")
    }
    guard event.at == max(due.at, time) else {
      throw Violation(
        invariant: .due,
        text: "\(event.event.short) at \(event.at.iso8601), due \(due.at.iso8601)")
    }
    try expectQuiet(to: event.at, inclusive: true, event.event.short)
  }

  /// Makes sure that nothing that was due by now is left, and nobody in the queue can be served.
  mutating func expectCalm(at now: Instant, _ why: @autoclosure () -> String) throws(Violation) {
    if let due = nextDue, due.at <= now {
      throw Violation(invariant: .due, text: "\(due) was left undone before \(why())")
    }
    try expectQuiet(to: now, inclusive: true, why())
  }
}

extension Event {
  /// Enough of it for a message.
  var short: String { String("\(self)".prefix(160)) }
}
