public import Desk
import HeapModule

extension RoutingEngine {
  /// When something falls due next, if anything will: the instant to come back at the latest. O(1),
  /// or O(agents + chats) once after the set-up has changed, which moves what is due.
  public var nextDue: Instant? {
    mutating get {
      prepare()
      return next(by: .distantFuture)?.at
    }
  }

  /// When something falls due next, if anything will up to an instant, for whoever would be woken by
  /// it. What would come to nothing wakes nobody: the end of an offer that was accepted, say. It is let
  /// go of, or moved to when it will come to something. Cost as `nextDue`, and what is let go of.
  public mutating func nextDue(by end: Instant) -> Instant? {
    prepare()
    letGoOfWhatIsSettled(by: end)
    return next(by: end)?.at
  }

  /// When somebody's availability changes next by the clock alone, if it will. Cost as `nextDue`.
  public var nextAvailabilityChange: Instant? {
    mutating get {
      prepare()
      return availability.nextChange
    }
  }

  /// Lets time pass to `now`, and returns what happened on the way, in order, each event dated when
  /// it was due. An instant before the clock does nothing: desk time never runs backwards.
  public mutating func advance(to now: Instant) -> [StampedEvent] {
    prepare()
    while let (at, due) = next(by: now) {
      clock = max(clock, at)
      refresh(availability.advance(to: clock))
      switch due {
      case .availability: break
      case .askAgain:
        // Who becomes askable for one chat is nothing to the others: those chats alone are looked at.
        for chat in takeAsks() {
          goThroughQueue(at: clock)
          offerAgain(chat, at: clock)
        }
      case .timer:
        guard fire(timers.removeMin()) else { continue }
      }
      goThroughQueue(at: clock)
    }
    clock = max(clock, now)
    prepare()
    return takeDecided()
  }

  private enum DueKind { case availability, askAgain, timer }

  /// What falls due next, not after `now`: at one instant availability changes come first, then who
  /// becomes askable again, then timers. With an empty queue nobody notices availability changes, so
  /// they are taken in when next needed.
  private func next(by now: Instant) -> (at: Instant, due: DueKind)? {
    var first: (at: Instant, due: DueKind)?
    func consider(_ at: Instant?, _ due: DueKind) {
      if let at, at <= now, at < first?.at ?? .distantFuture { first = (at, due) }
    }
    if !queue.isEmpty { consider(availability.nextChange, .availability) }
    consider(asks.min?.at, .askAgain)
    consider(timers.min?.at, .timer)
    return first
  }

  /// The chats for which somebody has become askable, each once, as they stand in the queue.
  private mutating func takeAsks() -> [ChatID] {
    var chats: Set<ChatID> = []
    while let ask = asks.min, ask.at <= clock { chats.insert(asks.removeMin().chat) }
    return chats.compactMap { state.chats[$0] }.sorted { $0.queueRank < $1.queueRank }.map(\.id)
  }

  private mutating func letGoOfWhatIsSettled(by end: Instant) {
    while let ask = asks.min, ask.at <= end, !mayWaitAgain(ask.chat) { asks.removeMin() }
    while let timer = timers.min, timer.at <= end, case let due = due(timer), due != timer.at {
      timers.removeMin()
      guard let due else { continue }
      timers.insert(
        DueTimer(at: due, kind: timer.kind, order: timer.order, subject: timer.subject))
    }
  }

  /// Whether a chat waits, or can come to wait without whom it was offered to being forgotten.
  private func mayWaitAgain(_ id: ChatID) -> Bool {
    switch state.chats[id]?.state {
    case .waiting, .offered: true
    case .active, nil: false
    }
  }

  /// When a timer comes to something as things stand: later than it says if somebody wrote meanwhile;
  /// nil: never, unless it is started anew.
  private func due(_ timer: DueTimer) -> Instant? {
    switch timer.subject {
    case .agent(let id):
      guard presenceMatters, case .gone(let since) = state.presence[id] else { return nil }
      return since + state.settings.graceTime <= timer.at ? timer.at : nil
    case .chat(let id): return state.chats[id].flatMap { due(timer, $0) }
    }
  }

  private func due(_ timer: DueTimer, _ chat: Chat) -> Instant? {
    let isDue: Bool
    switch (timer.kind, chat.state) {
    case (.inactivity, .active):
      return max(timer.at, chat.lastActivityAt + state.settings.inactivityTimeout)
    case (.inactivity, _), (.agentGrace, _), (.deadline, .active): isDue = false
    case (.deadline, _): isDue = chat.deadline == timer.at
    case (.offer, _): isDue = chat.state.ringing?.until == timer.at
    case (.answer, _):
      guard let since = chat.answerOwedSince, let patience = state.settings.answerTimeout else {
        return nil
      }
      isDue = since + patience <= timer.at
    case (.visitorGrace, _):
      guard case .gone(let since) = chat.visitorPresence else { return nil }
      isDue = since + state.settings.graceTime <= timer.at
    }
    return isDue ? timer.at : nil
  }

  /// Lets a timer do its work; false if it no longer fits.
  private mutating func fire(_ timer: DueTimer) -> Bool {
    switch timer.subject {
    case .agent(let id):
      guard presenceMatters, case .gone(let since) = state.presence[id],
        since + state.settings.graceTime <= timer.at
      else { return false }
      requeueChats(of: id, .agentGone, at: clock)
      return true
    case .chat(let id):
      guard let chat = state.chats[id] else { return false }
      return fire(timer, chat)
    }
  }

  private mutating func fire(_ timer: DueTimer, _ chat: Chat) -> Bool {
    switch (timer.kind, chat.state) {
    case (.offer, _):
      guard let offer = chat.state.ringing, offer.until == timer.at else { return false }
      expireOffer(of: chat.id, agent: offer.agent, at: clock)
    case (.answer, .active(let talk)):
      guard let since = chat.answerOwedSince, let patience = state.settings.answerTimeout,
        since + patience <= timer.at
      else { return false }
      requeue(chat, from: talk.agent, .unanswered, at: clock)
    case (.deadline, .waiting) where chat.deadline == timer.at: timeOut(chat, at: clock)
    case (.deadline, .offered) where chat.deadline == timer.at && !chat.mayWait:
      timeOut(chat, at: clock)
    case (.inactivity, .active):
      let due = chat.lastActivityAt + state.settings.inactivityTimeout
      if due > timer.at {
        // Somebody wrote meanwhile.
        timers.insert(
          DueTimer(at: due, kind: .inactivity, order: timer.order, subject: timer.subject))
        return false
      }
      decide(.ended(Ended(chat: chat.id, by: .inactivity)), at: clock)
    case (.visitorGrace, let chatState):
      guard case .gone(let since) = chat.visitorPresence,
        since + state.settings.graceTime <= timer.at
      else { return false }
      if case .active = chatState {
        decide(.ended(Ended(chat: chat.id, by: .visitorGone)), at: clock)
      } else {
        decide(.abandoned(Abandoned(chat: chat.id, cause: .gone)), at: clock)
      }
    default: return false
    }
    return true
  }
}
