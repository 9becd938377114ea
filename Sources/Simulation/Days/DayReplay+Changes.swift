import Desk
import Documents
import FrontDesk
import Routing

/// A day under other rules.
extension DayReplay {
  /// Sets up what is otherwise, when the day begins.
  mutating func begin(_ changes: DeskChanges) throws(DeskError) {
    for chat in day.state.chats.values where chat.holder != nil { met.insert(chat.id) }
    let coming = day.commits.flatMap(\.events).compactMap { stamped -> Agent? in
      if case .setUp(.agentAdded(let added)) = stamped.event { added.agent } else { nil }
    }
    let before = Set(desk.state.agents.map(\.id))
    let events = changes.events(at: desk.state, before: coming)
    guard !events.isEmpty else { return }
    let sight = DayPresence.Sight(before: now, now: now, passage: .unseen)
    observe(try redo([.setUp(events)], .desk, at: max(day.start, desk.time), sight))
    newcomers = Set(desk.state.agents.filter { !before.contains($0.id) }.map(\.number))
    try tend(at: desk.time)
  }

  /// Lets time pass up to an instant: what falls due, and what stands in for what people did.
  mutating func pass(to end: Instant) throws(DeskError) {
    while true {
      let due = desk.nextDue(by: end)
      guard let next = [due, standIns.next].compactMap({ $0 }).min(), next < end else { return }
      if standIns.next == next, let entry = standIns.take() {
        try perform(entry)
      } else {
        try tend(at: next)
      }
    }
  }

  private mutating func tend(at instant: Instant) throws(DeskError) {
    let sight = DayPresence.Sight(before: now, now: now, passage: .unseen)
    observe(try redo([], .desk, at: instant, sight))
  }

  private mutating func perform(_ entry: StandIns.Entry) throws(DeskError) {
    let deed: Action?
    switch entry.what {
    case .answer(let agent, let offeredAt, let accepts):
      guard let offer = desk.state.chats[entry.chat]?.state.ringing, offer.agent == agent,
        offer.at == offeredAt
      else { return }
      outcome.standIns += 1
      deed =
        accepts
        ? .accept(chat: entry.chat, agent: agent) : .decline(chat: entry.chat, agent: agent)
    case .deed(let recorded): deed = recorded
    case .end:
      guard let holder = desk.state.chats[entry.chat]?.holder else { return }
      outcome.standIns += 1
      deed = .end(chat: entry.chat, agent: holder, intervening: false)
    }
    let sight = DayPresence.Sight(before: now, now: now, passage: .unseen)
    observe(try redo(deed.map { [$0] } ?? [], .desk, at: entry.at, sight))
  }

  // MARK: What people did

  /// A deed of that day as it fits now; nil: it is done otherwise, or not at all.
  mutating func fitted(_ deed: Action, at instant: Instant, _ state: DeskState) -> Action? {
    switch deed {
    case .setUp(let events):
      let kept = events.compactMap { changes?.kept($0) }
      return kept.isEmpty ? nil : .setUp(kept)
    case .accept(let chat, let agent), .decline(let chat, let agent):
      // Any other offer is answered by what stands in.
      guard let offer = state.chats[chat]?.state.ringing, offer.agent == agent,
        isRecorded(chat, offer)
      else { return nil }
      return deed
    case .leave(let chat) where record.talks[chat] == nil && moved.contains(chat):
      // They did not wait in vain.
      return nil
    case .request, .take, .transfer, .assign, .requeue, .move, .message, .whisper, .barge, .note,
      .leave, .end, .toggle, .aside, .block,
      .setClock, .removeAgent:
      break
    }
    if let chat = deed.chat, moved.contains(chat), let talk = record.talks[chat],
      instant >= talk.since
    {
      return nil
    }
    return handedOn(deed, state)
  }

  private func isRecorded(_ chat: ChatID, _ offer: Offer) -> Bool {
    record.offers.contains(.init(chat: chat, agent: offer.agent, at: offer.at))
  }

  /// A deed as whoever has the chat now does it; nil: nobody has, and it lapses.
  mutating func handedOn(_ deed: Action, _ state: DeskState) -> Action? {
    func holder(of chat: ChatID) -> AgentID? { state.chats[chat]?.holder }
    var handed: Action? = deed
    switch deed {
    case .message(var message):
      guard case .agent = message.from else { break }
      handed = holder(of: message.chat).map { agent in
        message.from = .agent(agent)
        return .message(message)
      }
    // Who spoke beside the chat's agent has it themselves.
    case .barge(let chat, let id, let agent, let text) where holder(of: chat) == agent:
      handed = .message(MessageSent(chat: chat, id: id, from: .agent(agent), text: text))
    // Whoever steps in ends a chat in any state.
    case .end(let chat, _, false):
      handed = holder(of: chat).map { .end(chat: chat, agent: $0, intervening: false) }
    case .transfer(let chat, _, _, _, _, _): if holder(of: chat) == nil { handed = nil }
    case .request, .accept, .decline, .take, .note, .leave, .end, .toggle, .setUp, .aside, .block,
      .setClock, .removeAgent, .assign, .requeue, .move, .whisper, .barge:
      break
    }
    if handed == nil { outcome.lapsed += 1 }
    return handed
  }

  // MARK: What stands in

  /// Takes in what happened, and has what people would do upon it done in time.
  mutating func observe(_ events: [StampedEvent]) {
    for stamped in events {
      switch stamped.event {
      case .offered(let event): answer(event.chat, event.agent, at: stamped.at)
      case .handOverOffered(let event): answer(event.chat, event.agent, at: stamped.at)
      case .accepted(let event): meet(event.chat, event.agent, at: stamped.at)
      case .taken(let event): meet(event.chat, event.agent, at: stamped.at)
      case .clockSet, .setUp, .dialogue, .site, .missed, .block, .availabilitySet, .agentGone,
        .agentCame, .requested, .waiting, .declined, .offerExpired, .offerWithdrawn, .fellBack,
        .ended, .abandoned, .requeued, .moved, .broadcast, .message, .note, .voice, .marked,
        .visitorGone, .visitorCame:
        break
      }
    }
  }

  private mutating func answer(_ chat: ChatID, _ agent: AgentID, at instant: Instant) {
    if record.offers.contains(.init(chat: chat, agent: agent, at: instant)) { return }
    let after: Int64
    var accepts = true
    switch record.answer(of: agent, to: chat) {
    case .accepted(let time): after = time
    case .declined(let time): (after, accepts) = (time, false)
    case .some(.none): return
    case nil:
      guard let time = record.acceptTime(of: agent) else { return }
      after = time
    }
    standIns.add(
      .init(
        at: instant.later(by: after), chat: chat,
        what: .answer(agent, offeredAt: instant, accepts: accepts)))
  }

  /// Takes in that somebody has a chat; what was done in it on that day is done as long after it.
  private mutating func meet(_ chat: ChatID, _ agent: AgentID, at instant: Instant) {
    guard met.insert(chat).inserted else { return }
    let talk = record.talks[chat]
    if let talk, talk.agent == agent, talk.since == instant { return }
    moved.insert(chat)
    if let talk {
      for (after, deed) in talk.deeds {
        standIns.add(.init(at: instant.later(by: after), chat: chat, what: .deed(deed)))
      }
    } else if let time = record.talkTime(of: agent) {
      standIns.add(.init(at: instant.later(by: time), chat: chat, what: .end))
    }
  }
}

extension Instant {
  fileprivate func later(by milliseconds: Int64) -> Instant {
    Instant(milliseconds: self.milliseconds + milliseconds)
  }
}
