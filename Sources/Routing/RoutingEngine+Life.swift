public import Desk

/// The life of a chat (ROUTING), one transition a function.
extension RoutingEngine {
  /// Places a new chat: an offer, the queue or the fallback.
  mutating func place(_ id: ChatID, at instant: Instant) {
    guard let chat = state.chats[id] else { return }
    let decision = choose(for: chat)
    switch decision.outcome {
    case .offer(let agent, let via):
      offer(chat, to: agent, via, decision, at: instant)
    case .noAgentAvailable where chat.mayWait:
      decide(.waiting(Waiting(chat: id, decision: decision)), at: instant)
    case .noAgentAvailable: fallBack(id, .noAgentAvailable, decision, at: instant)
    case .noRuleMatched: fallBack(id, .noRuleMatched, decision, at: instant)
    case .blocked: fallBack(id, .blocked, decision, at: instant)
    case .visitorBlocked: fallBack(id, .visitorBlocked, decision, at: instant)
    case .offersExhausted: fallBack(id, .offersExhausted, decision, at: instant)
    }
  }

  mutating func fallBack(
    _ id: ChatID, _ reason: FallbackReason, _ decision: Decision? = nil, at instant: Instant
  ) {
    decide(.fellBack(FellBack(chat: id, reason: reason, decision: decision)), at: instant)
  }

  private mutating func offer(
    _ chat: Chat, to agent: AgentID, _ via: Via, _ decision: Decision, at instant: Instant
  ) {
    let until = instant + state.settings.acceptTimeout
    decide(
      .offered(Offered(chat: chat.id, agent: agent, via: via, until: until, decision: decision)),
      at: instant)
  }

  /// What follows an offer that ended without being accepted.
  mutating func placeAgain(_ id: ChatID, at instant: Instant) {
    // One that was to be handed over stays where it was.
    guard let chat = state.chats[id], chat.holder == nil else { return }
    if let deadline = chat.deadline, instant >= deadline {
      fallBack(id, .waitTimedOut, at: instant)
    } else if !chat.mayWait, chat.offersMade >= state.settings.offers[chat.route.kind] {
      fallBack(id, .offersExhausted, at: instant)
    } else {
      place(id, at: instant)
    }
  }

  /// Gives up a chat whose deadline has come. An offer that still rings is not missed by anybody.
  mutating func timeOut(_ chat: Chat, at instant: Instant) {
    if case .offered(let offer) = chat.state {
      decide(
        .offerWithdrawn(
          OfferWithdrawn(chat: chat.id, agent: offer.agent, cause: .waitTimedOut)), at: instant)
    }
    fallBack(chat.id, .waitTimedOut, at: instant)
  }

  mutating func expireOffer(of id: ChatID, agent: AgentID, at instant: Instant) {
    let before = state.missedOffers[agent, default: 0]
    decide(.offerExpired(OfferExpired(chat: id, agent: agent)), at: instant)
    let (missed, bound) = (state.missedOffers[agent, default: 0], state.settings.missedOffers)
    if presenceMatters, bound > 0, missed > before, missed >= bound {
      decide(
        .availabilitySet(AvailabilitySet(agent: agent, available: false, cause: .missedOffers)),
        at: instant)
    }
    placeAgain(id, at: instant)
  }

  /// Ends the offers of an agent who is gone, at no cost of a turn: the latest first. Returns the
  /// chats in the order of the queue.
  mutating func withdrawOffers(of agent: AgentID, _ cause: WithdrawalCause, at instant: Instant)
    -> [ChatID]
  {
    let ringing: [(chat: Chat, since: Instant)] = chats(of: agent).compactMap { chat in
      guard let offer = chat.state.ringing, offer.agent == agent else { return nil }
      return (chat, offer.at)
    }
    let latestFirst = ringing.sorted {
      ($0.since, $0.chat.requestSeq) > ($1.since, $1.chat.requestSeq)
    }
    for (chat, _) in latestFirst {
      decide(
        .offerWithdrawn(OfferWithdrawn(chat: chat.id, agent: agent, cause: cause)), at: instant)
    }
    return ringing.map(\.chat).sorted { $0.queueRank < $1.queueRank }.map(\.id)
  }

  /// Sends an agent's active chats back to the queue, with a fresh deadline: the card's wait, at
  /// least ten minutes.
  mutating func requeueChats(of agent: AgentID, _ cause: RequeueCause, at instant: Instant) {
    for chat in chats(of: agent) where chat.holder == agent {
      requeue(chat, from: agent, cause, at: instant)
    }
  }

  mutating func requeue(
    _ chat: Chat, from agent: AgentID, _ cause: RequeueCause, by other: AgentID? = nil,
    at instant: Instant
  ) {
    let deadline = instant + max(chat.wait ?? 0, RoutingEngine.leastRequeueWait)
    decide(
      .requeued(
        Requeued(chat: chat.id, agent: agent, deadline: deadline, cause: cause, by: other)),
      at: instant)
  }

  /// Seconds a requeued chat may wait at the least.
  private static var leastRequeueWait: Int { 600 }

  /// The open chats that an agent has or that ring at them, by order of request. O(those).
  public func chats(of agent: AgentID) -> [Chat] {
    (chatsOf[agent] ?? []).compactMap { state.chats[$0] }
      .sorted { $0.requestSeq < $1.requestSeq }
  }

  /// A waiting chat's place in the queue, from 1; nil: it does not wait. O(log of the queue).
  public func place(of chat: Chat) -> Int? {
    guard chat.state == .waiting else { return nil }
    return firstInQueue(from: chat.queueRank) + 1
  }

  /// The waiting chats in the order of the queue. O(those).
  public var waitingChats: [ChatID] { queue.map(\.chat) }

  /// The waiting chats from the first place in the queue that has changed since this was last asked:
  /// those whose place may be another one. O(those).
  public mutating func takeMovedInQueue() -> [ChatID] {
    guard let first = queueChangedFrom else { return [] }
    queueChangedFrom = nil
    return queue[firstInQueue(from: first)...].map(\.chat)
  }

  /// The first place in the queue of a chat that does not stand before one of that rank.
  func firstInQueue(from rank: QueueRank) -> Int {
    var low = 0
    var high = queue.count
    while low < high {
      let middle = (low + high) / 2
      if queue[middle].rank < rank { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Goes through the queue once, in order, offering every waiting chat for which an agent can be
  /// chosen. Costs nothing while nobody has become ready.
  mutating func goThroughQueue(at instant: Instant) {
    prepare()
    guard queueMayMove else { return }
    queueMayMove = false
    for (_, id) in queue {
      guard rings[0].hasReady else { break }
      offerAgain(id, at: instant)
    }
  }

  /// Offers a waiting chat before its deadline, if an agent can be chosen for it.
  mutating func offerAgain(_ id: ChatID, at instant: Instant) {
    // Everybody is in the first ring, that of the roster.
    guard rings[0].hasReady, let chat = state.chats[id], chat.state == .waiting,
      let deadline = chat.deadline, instant < deadline
    else { return }
    let decision = choose(for: chat)
    if case .offer(let agent, let via) = decision.outcome {
      offer(chat, to: agent, via, decision, at: instant)
    }
  }
}
