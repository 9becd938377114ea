// What happens in a chat's life, and what it does to the state.

extension DeskState {
  mutating func apply(_ event: Requested, _ moment: Moment) {
    var chat = Chat(
      id: event.chat, requestSeq: moment.seq, visitor: event.visitor, route: event.route,
      wait: event.wait, requestedAt: moment.at)
    if event.watched { chat.visitorPresence = .present }
    chat.key = event.key
    var origin = event.origin
    // That is for who remembers the visitor.
    origin?.shown = []
    chat.origin = origin
    chat.isTurnedAway = event.isTurnedAway
    if event.wait == nil { chat.deadline = settings.connectTimeout.map { moment.at + $0 } }
    chats[event.chat] = chat
    if let visitor = event.visitor.id { chatOfVisitor[visitor] = event.chat }
  }

  mutating func apply(_ event: Offered, _ moment: Moment) {
    let ring = Ring(event.via)
    let before = ring.flatMap { rings[$0] }
    change(event.chat, moment) { chat in
      chat.state = .offered(
        Offer(
          seq: moment.seq, agent: event.agent, via: event.via, at: moment.at, until: event.until,
          turnBefore: before, by: event.by))
      chat.via = event.via
      // What somebody puts to an agent is none of the offers that the route allows.
      guard event.by == nil else { return }
      chat.offersMade += 1
      if chat.pool == nil { chat.pool = event.via }
    }
    if let ring { rings[ring] = Turn(agent: event.agent, seq: moment.seq) }
    if settings.presence { presence[event.agent] = .present }
  }

  mutating func apply(_ event: Waiting, _ moment: Moment) {
    change(event.chat, moment) { $0.state = .waiting }
  }

  mutating func apply(_ event: Accepted, _ moment: Moment) {
    activate(event.chat, event.agent, event.present, moment)
  }

  mutating func apply(_ event: Taken, _ moment: Moment) {
    activate(event.chat, event.agent, event.present, moment)
  }

  mutating func apply(_ event: Declined, _ moment: Moment) {
    missedOffers[event.agent] = nil
    change(event.chat, moment) { $0.endOffer(to: event.agent, at: moment.at) }
  }

  mutating func apply(_ event: OfferExpired, _ moment: Moment) {
    if !wasBusy(event.agent, in: event.chat) { missedOffers[event.agent, default: 0] += 1 }
    change(event.chat, moment) { $0.endOffer(to: event.agent, at: moment.at) }
  }

  /// Undoes what the offer did if its cause says so: then it costs the agent no turn and the chat no
  /// offer. What others have done since stays done. O(open chats) if the ring has gone on meanwhile.
  mutating func apply(_ event: OfferWithdrawn, _ moment: Moment) {
    guard let offer = chats[event.chat]?.state.ringing, offer.agent == event.agent else { return }
    guard event.cause.undoesOffer else {
      return change(event.chat, moment) { $0.endOffer(to: event.agent, at: moment.at) }
    }
    if let ring = Ring(offer.via) { forget(offer, in: ring) }
    change(event.chat, moment) { chat in
      guard !chat.endHandOver(to: event.agent) else { return }
      chat.state = .waiting
      guard offer.by == nil else { return }
      chat.offersMade -= 1
      if chat.offersMade == 0 { chat.pool = nil }
    }
  }

  mutating func apply(_ event: FellBack, _ moment: Moment) {
    guard let chat = close(event.chat, moment, .fellBack), !event.reason.isBlock else { return }
    miss(MissedChat(chat, closedBy: moment.seq, at: moment.at, .fellBack(event.reason)))
  }

  mutating func apply(_ event: Ended, _ moment: Moment) {
    if case .agent(let agent) = event.by { lastDeeds[agent] = moment.at }
    close(event.chat, moment, .ended)
  }

  mutating func apply(_ event: Abandoned, _ moment: Moment) {
    guard let chat = close(event.chat, moment, .abandoned) else { return }
    miss(MissedChat(chat, closedBy: moment.seq, at: moment.at, .abandoned(event.cause)))
  }

  /// Puts a chat back where it stood by time of request, as if it had never been offered; while it
  /// rings at somebody to be handed over, that offer stands. Who gave it back is not asked again at
  /// once.
  mutating func apply(_ event: Requeued, _ moment: Moment) {
    change(event.chat, moment) { chat in
      let handOver = chat.state.ringing
      chat.state = handOver.map { .offered($0) } ?? .waiting
      chat.mayWait = true
      chat.queueRank = QueueRank(seq: chat.requestSeq)
      chat.deadline = event.deadline
      chat.endedOffers =
        event.cause.isOwnDoing ? [EndedOffer(agent: event.agent, at: moment.at)] : []
      chat.offersMade = handOver == nil ? 0 : 1
      chat.pool = handOver?.via
    }
  }

  mutating func apply(_ event: HandOverOffered, _ moment: Moment) {
    guard case .active(var talk) = chats[event.chat]?.state else { return }
    let ring = Ring(event.via)
    talk.handOver = Offer(
      seq: moment.seq, agent: event.agent, via: event.via, at: moment.at, until: event.until,
      turnBefore: ring.flatMap { rings[$0] })
    change(event.chat, moment) { $0.state = .active(talk) }
    if let ring { rings[ring] = Turn(agent: event.agent, seq: moment.seq) }
    if settings.presence { presence[event.agent] = .present }
  }

  mutating func apply(_ event: MessageSent, _ moment: Moment) {
    if case .agent(let agent) = event.from { lastDeeds[agent] = moment.at }
    change(event.chat, moment) { chat in
      let content = Line.Content.message(id: event.id, from: event.from, text: event.text)
      chat.lastMessage = Line(seq: moment.seq, at: moment.at, content: content)
      chat.messageCount += 1
      chat.sent.note(content, seq: moment.seq)
      if event.from != .visitor { chat.answeredSeq = moment.seq }
      chat.note(messageFrom: event.from, at: moment.at)
      chat.lastActivityAt = moment.at
    }
  }

  mutating func apply(_ event: NoteWritten, _ moment: Moment) {
    if !rings(event.chat, at: event.agent) { lastDeeds[event.agent] = moment.at }
    let content = Line.Content.note(id: event.id, agent: event.agent, text: event.text)
    chats.change(event.chat) { $0.sent.note(content, seq: moment.seq) }
  }

  mutating func apply(_ event: VoiceEvent, _ moment: Moment) {
    switch event {
    case .whispered(let event):
      if !rings(event.chat, at: event.agent) { lastDeeds[event.agent] = moment.at }
      let content = Line.Content.whisper(
        id: event.id, agent: event.agent, to: event.to, text: event.text)
      chats.change(event.chat) { $0.sent.note(content, seq: moment.seq) }
    case .joined(let event):
      chats.change(event.chat) { chat in
        if !chat.voices.contains(event.agent) { chat.voices.append(event.agent) }
      }
    }
  }

  mutating func apply(_ event: VisitorGone, _ moment: Moment) {
    chats.change(event.chat) { $0.visitorPresence = .gone(since: moment.at) }
  }

  mutating func apply(_ event: VisitorCame, _ moment: Moment) {
    chats.change(event.chat) { $0.visitorPresence = .present }
  }

  // MARK: What they share

  private func rings(_ chat: ChatID, at agent: AgentID) -> Bool {
    chats[chat]?.ringingAt == agent
  }

  /// Whether an agent did something in another chat while this one rang at them.
  private func wasBusy(_ agent: AgentID, in chat: ChatID) -> Bool {
    guard let offer = chats[chat]?.state.ringing, let deed = lastDeeds[agent] else {
      return false
    }
    return deed >= offer.at
  }

  private mutating func change(_ id: ChatID, _ moment: Moment, _ body: (inout Chat) -> Void) {
    chats.change(id) { chat in
      let holder = chat.holder
      body(&chat)
      // In a chat that somebody keeps, only what is said is activity.
      if holder == nil || chat.holder != holder { chat.lastActivityAt = moment.at }
    }
  }

  private mutating func activate(
    _ id: ChatID, _ agent: AgentID, _ present: Bool?, _ moment: Moment
  ) {
    missedOffers[agent] = nil
    lastDeeds[agent] = moment.at
    // Somebody who acts is not gone, also where nobody sees them.
    if let present { presence[agent] = present ? .present : nil }
    change(id, moment) { chat in
      chat.state = .active(Talk(agent: agent, since: moment.at))
      chat.voices = []
      if chat.acceptedAt == nil { chat.acceptedAt = moment.at }
    }
  }

  /// Takes an offer out of the turns of its ring: whoever points to it points to the one before.
  private mutating func forget(_ offer: Offer, in ring: Ring) {
    if rings[ring]?.seq == offer.seq {
      rings[ring] = offer.turnBefore
      return
    }
    // The next turn in the ring, if it can still be given back itself.
    let next = chats.values.first { $0.state.ringing?.turnBefore?.seq == offer.seq }
    guard let next else { return }
    switch next.state {
    case .waiting: break
    case .offered(var later):
      later.turnBefore = offer.turnBefore
      chats.change(next.id) { $0.state = .offered(later) }
    case .active(var talk):
      talk.handOver?.turnBefore = offer.turnBefore
      chats.change(next.id) { $0.state = .active(talk) }
    }
  }

  /// Closes a chat. What it was; nil if it is not open.
  @discardableResult
  private mutating func close(_ id: ChatID, _ moment: Moment, _ outcome: Outcome) -> Chat? {
    guard let chat = chats.removeValue(forKey: id) else { return nil }
    if let visitor = chat.visitor.id, chatOfVisitor[visitor] == id { chatOfVisitor[visitor] = nil }
    recentlyClosed.append(
      ChatSummary(chat, closedBy: moment.seq, at: moment.at, outcome: outcome))
    return chat
  }
}

extension Chat {
  /// Takes in that an offer to go on in a chat in somebody's place ended: it stays where it was. False
  /// if nobody has the chat.
  fileprivate mutating func endHandOver(to agent: AgentID) -> Bool {
    guard case .active(var talk) = state else { return false }
    if talk.handOver?.agent == agent { talk.handOver = nil }
    state = .active(talk)
    return true
  }

  /// Takes in that an offer ended and was not accepted. O(agents it was offered to).
  fileprivate mutating func endOffer(to agent: AgentID, at instant: Instant) {
    guard !endHandOver(to: agent) else { return }
    state = .waiting
    endedOffers.removeAll { $0.agent == agent }
    endedOffers.append(EndedOffer(agent: agent, at: instant))
  }

  /// Counts what waits for an answer.
  fileprivate mutating func note(messageFrom sender: Sender, at: Instant) {
    switch sender {
    case .visitor:
      unanswered += 1
      if unansweredSince == nil { unansweredSince = at }
      if recentVisitorMessages.last?.at == at {
        recentVisitorMessages[recentVisitorMessages.count - 1].count += 1
      } else {
        if let first = recentVisitorMessages.first, at - first.at >= 60_000 {
          recentVisitorMessages.removeAll { at - $0.at >= 60_000 }
        }
        recentVisitorMessages.append(Burst(at: at, count: 1))
      }
    case .agent:
      unanswered = 0
      unansweredSince = nil
    }
  }
}
