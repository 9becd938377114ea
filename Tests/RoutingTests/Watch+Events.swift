import Desk
import Routing

extension Watch {
  /// Holds an event against the rules and takes it in.
  mutating func take(_ event: StampedEvent, now: Instant) throws(Violation) {
    guard event.seq == seq + 1 else {
      throw Violation(invariant: .order, text: "event \(event.seq) follows event \(seq)")
    }
    guard event.at >= time || event.at == now, event.at <= now else {
      throw Violation(
        invariant: .order,
        text: "\(event.event.short) at \(event.at.iso8601) after \(time.iso8601), "
          + "now \(now.iso8601)")
    }
    seq = event.seq
    if let id = event.event.chat {
      try take(event, chat: id, now)
    } else {
      try takeSetUp(event, now)
    }
    time = max(time, event.at)
  }

  private mutating func take(
    _ event: StampedEvent, chat id: ChatID, _ now: Instant
  ) throws(Violation) {
    if case .requested(let request) = event.event {
      try expectAsked(event, now)
      guard chats[id] == nil else { throw life(event, "asked for twice") }
      requests += 1
      chats[id] = WatchedChat(
        id: id, seq: event.seq, visitor: request.visitor, route: request.route,
        wait: request.wait, mayWait: request.wait != nil,
        deadline: (request.wait ?? settings.connectTimeout).map { event.at + $0 },
        lastActivity: event.at, mark: request.watched ? .present : .unknown)
      lineUp(id)
      return
    }
    guard let chat = chats[id] else { throw life(event, "not open") }
    if chat.place == .unplaced,
      let earlier = chats.values.first(where: { $0.place == .unplaced && $0.seq < chat.seq })
    {
      throw Violation(
        invariant: .queueOrder, text: "\(earlier.id) comes before \(event.event.short)")
    }
    switch event.event {
    case .offered(let offered) where offered.by != nil:
      try takeAssignment(event, chat, offered, now)
    case .offered(let offered):
      guard !offered.isOverCapacity else {
        throw Violation(invariant: .capacity, text: event.event.short)
      }
      try takeOffer(event, chat, offered.agent, offered.via, offered.until, offered.decision, now)
    case .waiting(let waiting):
      guard chat.place == .unplaced, chat.mayWait else { throw life(event, "not new") }
      try expectBeforeDeadline(chat, event)
      try expect(waiting.decision, .noAgentAvailable, chat, event)
      chats[id]?.place = .queued
    case .fellBack(let fellBack):
      try takeFallback(event, chat, fellBack.reason, fellBack.decision)
    case .handOverOffered(let offered): try takeHandOver(event, chat, offered, now)
    case .accepted(let accepted):
      try expectAsked(event, now)
      guard chat.ringingAt == accepted.agent, event.at < ringsUntil(chat) else {
        throw life(event, "not ringing there")
      }
      activate(id, accepted.agent, accepted.present, event.at)
    case .taken(let taken):
      try expectAsked(event, now)
      if case .take(_, _, intervening: true, _) = asked {
        guard chat.place != .active(taken.agent), chat.ringingAt == nil else {
          throw life(event, "still ringing, or theirs already")
        }
      } else {
        guard chat.place == .queued else { throw life(event, "not waiting") }
      }
      try expectRoom(taken.agent, event, isOver: taken.isOverCapacity)
      activate(id, taken.agent, taken.present, event.at)
    case .declined(let declined):
      try expectAsked(event, now)
      guard chat.ringingAt == declined.agent else { throw life(event, "not ringing") }
      missed[declined.agent] = nil
      unplace(id, after: declined.agent, event.at)
    case .offerExpired(let offerExpired):
      try expectDue(event, .offer, chat: id)
      guard chat.ringingAt == offerExpired.agent else { throw life(event, "not ringing") }
      if (deeds[offerExpired.agent] ?? .distantPast) < chat.ringsSince ?? .distantFuture {
        missed[offerExpired.agent, default: 0] += 1
      }
      unplace(id, after: offerExpired.agent, event.at)
    case .offerWithdrawn(let offerWithdrawn):
      try takeWithdrawal(event, chat, offerWithdrawn.agent, offerWithdrawn.cause, now)
    case .ended(let ended): try takeEnd(event, chat, ended.by, now)
    case .abandoned(let abandoned):
      switch abandoned.cause {
      case .left: try expectAsked(event, now)
      case .gone: try expectDue(event, .visitorGrace, chat: id)
      }
      if case .active = chat.place { throw life(event, "active") }
      close(id)
    case .requeued(let requeued):
      try takeRequeue(event, chat, requeued.agent, requeued.deadline, requeued.cause, now)
    case .moved(let moved): try take(event, moved, now)
    case .message(let message):
      try expectAsked(event, now)
      if case .active = chat.place { chats[id]?.lastActivity = event.at }
      switch message.from {
      case .visitor: chats[id]?.unansweredSince = chat.unansweredSince ?? event.at
      case .agent(let agent):
        chats[id]?.unansweredSince = nil
        guard chat.place == .active(agent) || chat.voices.contains(agent) else {
          throw life(event, "not the agent's")
        }
        deeds[agent] = event.at
      }
    case .note(let note):
      try expectAsked(event, now)
      if chat.ringingAt == note.agent { break }
      deeds[note.agent] = event.at
    case .voice(.joined(let voice)):
      try expectAsked(event, now)
      guard case .active(let holder) = chat.place, holder != voice.agent,
        chats[id]?.voices.insert(voice.agent).inserted == true
      else { throw life(event, "not to be joined") }
    case .voice(.whispered(let whisper)):
      try expectAsked(event, now)
      guard chat.place == .active(whisper.to), whisper.to != whisper.agent else {
        throw life(event, "whispered to nobody")
      }
      if chat.ringingAt != whisper.agent { deeds[whisper.agent] = event.at }
    case .visitorGone:
      guard watchesPresence, chat.mark == .present else {
        throw Violation(invariant: .presence, text: event.event.short)
      }
      chats[id]?.mark = .gone(since: event.at)
    case .visitorCame:
      guard watchesPresence, case .gone = chat.mark else {
        throw Violation(invariant: .presence, text: event.event.short)
      }
      chats[id]?.mark = .present
    default: throw life(event, "unexpected")
    }
    forgetLoads()
  }

  func life(_ event: StampedEvent, _ what: String) -> Violation {
    Violation(invariant: .life, text: "\(what): \(event.event.short)")
  }

  /// Takes in that an offer has ended and was not accepted.
  private mutating func unplace(_ id: ChatID, after agent: AgentID, _ at: Instant) {
    // What was to be handed over stays where it was.
    if chats[id]?.handOver != nil {
      chats[id]?.handOver = nil
      return
    }
    chats[id]?.place = .unplaced
    chats[id]?.ended[agent] = at
  }

  mutating func close(_ id: ChatID) {
    chats[id] = nil
    line.removeAll { $0 == id }
    endings += 1
  }

  private mutating func activate(
    _ id: ChatID, _ agent: AgentID, _ isPresent: Bool?, _ at: Instant
  ) {
    missed[agent] = nil
    deeds[agent] = at
    if let isPresent { marks[agent] = isPresent ? .present : .unknown }
    chats[id]?.place = .active(agent)
    chats[id]?.voices = []
    chats[id]?.handOver = nil
    chats[id]?.recalledFrom = nil
    chats[id]?.activeSince = at
    chats[id]?.lastActivity = at
  }

  private func ringsUntil(_ chat: WatchedChat) -> Instant {
    if case .offered(_, let until, _, _) = chat.place {
      until
    } else {
      chat.handOver?.until ?? .distantPast
    }
  }

  /// An agent who has a chat, or somebody who may, offers it to somebody else.
  private mutating func takeHandOver(
    _ event: StampedEvent, _ chat: WatchedChat, _ offered: HandOverOffered, _ now: Instant
  ) throws(Violation) {
    try expectAsked(event, now)
    guard case .active(let holder) = chat.place, chat.handOver == nil, offered.agent != holder
    else { throw life(event, "not to be handed over") }
    try expectRoom(offered.agent, event, isOver: offered.isOverCapacity)
    guard
      let step = handOverStep(
        chat, [holder] + (chat.recalledFrom.map { [$0] } ?? []), offered.via, offered.agent,
        at: now, overCapacity: mayExceed),
      offered.decision
        == Decision(outcome: .offer(offered.agent, offered.via), steps: [step]),
      step.chosen == offered.agent
    else { throw Violation(invariant: .choice, text: event.event.short) }
    guard offered.until == event.at + settings.acceptTimeout else {
      throw life(event, "rings too long")
    }
    chats[chat.id]?.ringsSince = event.at
    chats[chat.id]?.recalledFrom = nil
    chats[chat.id]?.handOver = WatchedChat.HandOver(
      agent: offered.agent, until: offered.until, via: offered.via, turn: event.seq)
    let ring = Ring(offered.via)
    if let ring {
      turns[ring, default: []].append((event.seq, offered.agent))
      streaks[ring] = nil
    }
    if settings.presence { marks[offered.agent] = .present }
  }

  /// Somebody who may puts a chat that nobody has to an agent or a team.
  private mutating func takeAssignment(
    _ event: StampedEvent, _ chat: WatchedChat, _ offered: Offered, _ now: Instant
  ) throws(Violation) {
    try expectAsked(event, now)
    switch chat.place {
    case .queued, .unplaced: break
    case .offered, .active: throw life(event, "not to be put to anybody")
    }
    try expectBeforeDeadline(chat, event)
    try expectRoom(offered.agent, event, isOver: offered.isOverCapacity)
    guard
      let step = handOverStep(
        chat, chat.recalledFrom.map { [$0] } ?? [], offered.via, offered.agent, at: now,
        overCapacity: mayExceed),
      offered.decision
        == Decision(outcome: .offer(offered.agent, offered.via), steps: [step]),
      step.chosen == offered.agent
    else { throw Violation(invariant: .choice, text: event.event.short) }
    guard offered.until == event.at + settings.acceptTimeout else {
      throw life(event, "rings too long")
    }
    chats[chat.id]?.place = .offered(
      offered.agent, until: offered.until, via: offered.via, turn: event.seq)
    chats[chat.id]?.ringsSince = event.at
    chats[chat.id]?.isByHand = true
    chats[chat.id]?.recalledFrom = nil
    if let ring = Ring(offered.via) {
      turns[ring, default: []].append((event.seq, offered.agent))
      streaks[ring] = nil
    }
    if settings.presence { marks[offered.agent] = .present }
  }

  // MARK: Offers

  private mutating func takeOffer(
    _ event: StampedEvent, _ chat: WatchedChat, _ agent: AgentID, _ via: Via, _ until: Instant,
    _ decision: Decision, _ now: Instant
  ) throws(Violation) {
    switch chat.place {
    case .unplaced: try expectBeforeDeadline(chat, event)
    case .queued:
      try expectBeforeDeadline(chat, event)
      // What a change of settings makes due at once comes after the queue was gone through.
      if let due = nextDue, max(due.at, time) < event.at {
        throw Violation(invariant: .due, text: "\(due) is due before \(event.event.short)")
      }
      if event.at > time {
        try expectQuiet(to: event.at, inclusive: false, event.event.short)
      }
      let earlier = queue.prefix { $0.id != chat.id }
      for earlier in earlier where event.at < earlier.deadline ?? event.at {
        if let agent = couldBeOffered(earlier, at: event.at) {
          throw Violation(
            invariant: .queueOrder,
            text: "\(earlier.id) could go to \(agent) before \(event.event.short)")
        }
      }
    case .offered, .active: throw life(event, "has an agent")
    }
    try expectRoom(agent, event)
    guard let somebody = agents.first(where: { $0.id == agent }) else {
      throw Violation(invariant: .eligible, text: "nobody: \(event.event.short)")
    }
    if let reason = obstacle(somebody, chat, at: event.at) {
      throw Violation(invariant: .eligible, text: "\(reason): \(event.event.short)")
    }
    if !chat.mayWait, let pool = chat.pool, pool != via {
      throw Violation(invariant: .pool, text: "out of \(pool.text): \(event.event.short)")
    }
    try expect(decision, .offer(agent, via), chat, event)
    guard until == event.at + settings.acceptTimeout else { throw life(event, "rings too long") }
    let ring = Ring(via)
    chats[chat.id]?.place = .offered(agent, until: until, via: via, turn: event.seq)
    chats[chat.id]?.ringsSince = event.at
    chats[chat.id]?.isByHand = false
    chats[chat.id]?.offersMade += 1
    if chat.pool == nil {
      chats[chat.id]?.pool = via
      chats[chat.id]?.firstAsked = agent
    }
    if let ring { turns[ring, default: []].append((event.seq, agent)) }
    if settings.presence { marks[agent] = .present }
    try countTurn(ring, agent, decision)
  }

  private func expectBeforeDeadline(
    _ chat: WatchedChat, _ event: StampedEvent
  ) throws(Violation) {
    if let deadline = chat.deadline, event.at >= deadline {
      throw life(event, "from its deadline on")
    }
  }

  /// Makes sure that somebody has room, or that somebody has said that they need none, and that it is
  /// written down where they have none.
  private func expectRoom(
    _ agent: AgentID, _ event: StampedEvent, isOver: Bool = false
  ) throws(Violation) {
    guard let somebody = agents.first(where: { $0.id == agent }) else {
      throw life(event, "an unknown agent")
    }
    let hasRoom = load(of: agent) < capacity(of: somebody)
    guard hasRoom ? !isOver : isOver && mayExceed else {
      throw Violation(
        invariant: .capacity,
        text: "\(load(of: agent)) of \(capacity(of: somebody)): \(event.event.short)")
    }
  }

  /// Whether whoever asks has said that somebody may have more chats than they may.
  private var mayExceed: Bool {
    switch asked {
    case .take(_, _, _, let over), .transfer(_, _, _, _, _, let over),
      .assign(_, _, _, _, let over):
      over
    default: false
    }
  }

  private func expect(
    _ decision: Decision, _ outcome: Decision.Outcome, _ chat: WatchedChat, _ event: StampedEvent
  ) throws(Violation) {
    let naive = choice(for: chat, at: event.at)
    guard decision == naive, decision.outcome == outcome else {
      throw Violation(
        invariant: .choice,
        text: "\(chat.id) at \(event.at.iso8601): expected \(naive), got \(decision)")
    }
  }

  /// Counts the turns of a ring as long as everybody in it stays eligible and nobody joins it.
  private mutating func countTurn(
    _ ring: Ring?, _ agent: AgentID, _ decision: Decision
  ) throws(Violation) {
    guard let ring else { return }
    guard decision.steps.last?.passed.isEmpty ?? false else {
      streaks[ring] = nil
      return
    }
    let members: [AgentID] =
      switch ring {
      case .roundRobin: agents.map(\.id)
      case .team(let id): teams.first { $0.id == id }?.agents ?? []
      case .rule(let id): rules.first { $0.id == id }.map(members(of:)) ?? []
      }
    streaks[ring, default: [:]][agent, default: 0] += 1
    let turns = members.map { streaks[ring]?[$0] ?? 0 }
    if let most = turns.max(), let least = turns.min(), most - least > 1 {
      throw Violation(invariant: .spread, text: "\(ring): \(turns)")
    }
  }

  private mutating func takeFallback(
    _ event: StampedEvent, _ chat: WatchedChat, _ reason: FallbackReason, _ decision: Decision?
  ) throws(Violation) {
    switch (chat.place, reason) {
    case (.queued, .waitTimedOut):
      try expectDue(event, .deadline, chat: chat.id)
    case (.unplaced, .waitTimedOut):
      guard let deadline = chat.deadline, event.at >= deadline else { throw life(event, "early") }
    case (.unplaced, .noAgentAvailable):
      if chat.mayWait { throw life(event, "it may wait") }
      try expect(decision, .noAgentAvailable, of: chat, event)
    case (.unplaced, .noRuleMatched): try expect(decision, .noRuleMatched, of: chat, event)
    case (.unplaced, .blocked): try expect(decision, .blocked, of: chat, event)
    case (.unplaced, .visitorBlocked): try expect(decision, .visitorBlocked, of: chat, event)
    case (.unplaced, .offersExhausted):
      if chat.mayWait { throw life(event, "it may wait") }
      if chat.offersMade > 0, chat.offersMade >= settings.offers[chat.route.kind] {
        try expectBeforeDeadline(chat, event)
      } else {
        try expect(decision, .offersExhausted, of: chat, event)
      }
    default: throw life(event, "not to be given up")
    }
    close(chat.id)
  }

  /// Makes sure that a chat was to be placed, and that this is what comes of it.
  private func expect(
    _ decision: Decision?, _ outcome: Decision.Outcome, of chat: WatchedChat, _ event: StampedEvent
  ) throws(Violation) {
    try expectBeforeDeadline(chat, event)
    if !chat.mayWait, chat.offersMade > 0, chat.offersMade >= settings.offers[chat.route.kind] {
      throw life(event, "no offers are left")
    }
    guard let decision else { throw life(event, "without reasons") }
    try expect(decision, outcome, chat, event)
  }

  // MARK: Endings

  private mutating func takeEnd(
    _ event: StampedEvent, _ chat: WatchedChat, _ ender: Ender, _ now: Instant
  ) throws(Violation) {
    switch ender {
    case .inactivity: try expectDue(event, .inactivity, chat: chat.id)
    case .visitorGone: try expectDue(event, .visitorGrace, chat: chat.id)
    case .visitor, .agent, .supervisor: try expectAsked(event, now)
    }
    if case .agent(let agent) = ender { deeds[agent] = event.at }
    switch (ender, chat.place) {
    case (.agent(let agent), .active(let owner)):
      if agent != owner { throw life(event, "somebody else's") }
    case (.supervisor(let agent), let place):
      guard place != .active(agent), case .end(_, _, intervening: true) = asked else {
        throw life(event, "not a supervisor's")
      }
    case (_, .active): break
    default: throw life(event, "not active")
    }
    close(chat.id)
  }

  // MARK: People who go

  private mutating func takeWithdrawal(
    _ event: StampedEvent, _ chat: WatchedChat, _ agent: AgentID, _ cause: WithdrawalCause,
    _ now: Instant
  ) throws(Violation) {
    guard chat.ringingAt == agent else { throw life(event, "not ringing there") }
    let (via, turn) = offer(of: chat)
    switch cause {
    case .agentGone:
      guard marks[agent] == .gone(since: now), event.at == now else {
        throw life(event, "not gone")
      }
    case .agentRemoved, .recalled: try expectAsked(event, now)
    case .waitTimedOut:
      // Missed by nobody, but an offer that was made.
      try expectDue(event, .deadline, chat: chat.id)
      return unplace(chat.id, after: agent, event.at)
    }
    if let ring = Ring(via) {
      turns[ring]?.removeAll { $0.seq == turn }
      streaks[ring] = nil
    }
    if cause == .recalled { chats[chat.id]?.recalledFrom = agent }
    if chat.handOver != nil {
      chats[chat.id]?.handOver = nil
      return
    }
    chats[chat.id]?.place = .unplaced
    guard !chat.isByHand else { return }
    chats[chat.id]?.offersMade -= 1
    if chat.offersMade == 1 { chats[chat.id]?.pool = nil }
  }

  /// Through what, and as which turn, a chat rings.
  private func offer(of chat: WatchedChat) -> (Via, Int64) {
    if case .offered(_, _, let via, let turn) = chat.place { return (via, turn) }
    return (chat.handOver?.via ?? .agent, chat.handOver?.turn ?? 0)
  }

  private mutating func takeRequeue(
    _ event: StampedEvent, _ chat: WatchedChat, _ agent: AgentID, _ deadline: Instant,
    _ cause: RequeueCause, _ now: Instant
  ) throws(Violation) {
    guard
      chat.place == .active(agent)
        || cause == .supervisor && chat.place == .unplaced
          && chat.recalledFrom == agent
    else { throw life(event, "not the agent's") }
    switch cause {
    case .agentGone:
      // The agent's chats go back together: the first says that it was due.
      if requeueing != agent { try expectDue(event, .agentGrace, agent: agent) }
    case .agentRemoved, .transferred, .supervisor: try expectAsked(event, now)
    case .unanswered: try expectDue(event, .answer, chat: chat.id)
    }
    guard deadline == event.at + max(chat.wait ?? 0, 600) else { throw life(event, "deadline") }
    if let handOver = chat.handOver {
      chats[chat.id]?.place = .offered(
        handOver.agent, until: handOver.until, via: handOver.via, turn: handOver.turn)
    } else {
      chats[chat.id]?.place = .queued
    }
    chats[chat.id]?.handOver = nil
    chats[chat.id]?.recalledFrom = nil
    chats[chat.id]?.isByHand = false
    lineUpByRequest(chat.id)
    chats[chat.id]?.mayWait = true
    chats[chat.id]?.deadline = deadline
    chats[chat.id]?.ended = cause.isOwnDoing ? [agent: event.at] : [:]
    chats[chat.id]?.offersMade = chat.handOver == nil ? 0 : 1
    chats[chat.id]?.pool = chat.handOver?.via
    guard cause == .agentGone else { return }
    let left = chats.values.contains { $0.place == .active(agent) }
    requeueing = left ? agent : nil
  }
}
