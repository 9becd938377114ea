extension DeskState {
  /// Folds one event in. The only way state changes.
  ///
  /// Total: an event about something unknown changes nothing but `seq` and `at`, since the journal
  /// is the truth and a fold must not fail half-way. Cost: O(1) but for changes of the
  /// set-up, and for withdrawn offers (see `forget`).
  public mutating func apply(_ stamped: StampedEvent) {
    seq = stamped.seq
    at = max(at, stamped.at)
    switch stamped.event {
    case .settingsChanged(let new):
      // What was seen before presence was looked at, or no longer was, says nothing about now.
      if new.presence != settings.presence { presence = [:] }
      former.note(settings, changedTo: new, by: seq)
      settings = new
    case .agentAdded(let agent): add(agent)
    case .agentChanged(let agent):
      if let i = rosterIndex[agent.id] { change(i, to: agent, stamped.at) }
    case .agentRemoved(let id): remove(id)
    case .teamSet(let team): teams.set(team)
    case .teamRemoved(let id):
      teams.removeAll { $0.id == id }
      rings[.team(id)] = nil
    case .accountSet(let account): accounts[account.domain] = account
    case .accountRemoved(let domain): accounts[domain] = nil
    case .ruleSet(let rule): rules.set(rule)
    case .ruleRemoved(let id):
      rules.removeAll { $0.id == id }
      rings[.rule(id)] = nil
    case .availabilitySet(let agent, let available, let cause):
      toggles[agent] = Toggle(available: available, at: stamped.at, cause: cause)
      missedOffers[agent] = nil
    case .agentGone(let id): presence[id] = .gone(since: stamped.at)
    case .agentCame(let id): presence[id] = .present
    default: applyToChat(stamped)
    }
  }

  private mutating func add(_ agent: Agent) {
    rosterIndex[agent.id] = agents.count
    agents.append(agent)
    lastAgentNumber = max(lastAgentNumber, agent.number)
  }

  private mutating func change(_ i: Int, to agent: Agent, _ at: Instant) {
    let before = agents[i]
    former.note(before, changedTo: agent.name, by: seq)
    agents[i] = agent
    if before.schedule != agent.schedule || before.timeZone != agent.timeZone {
      toggles[agent.id] = toggles[agent.id]?.carried(over: before, at: at)
    }
  }

  /// Takes the agent from the roster and from every list; their accounts lose their owner.
  private mutating func remove(_ id: AgentID) {
    if let agent = agent(id) { former.note(agent, changedTo: nil, by: seq) }
    agents.removeAll { $0.id == id }
    rosterIndex = [:]
    for (i, agent) in agents.enumerated() { rosterIndex[agent.id] = i }
    for i in teams.indices { teams[i].agents.removeAll { $0 == id } }
    for i in rules.indices {
      guard case .agents(var members) = rules[i].members else { continue }
      members.removeAll { $0 == id }
      rules[i].members = .agents(members)
    }
    accounts = accounts.filter { $0.value.agent != id }
    toggles[id] = nil
    missedOffers[id] = nil
    presence[id] = nil
  }

  private mutating func applyToChat(_ stamped: StampedEvent) {
    let at = stamped.at
    switch stamped.event {
    case .requested(let request):
      var chat = Chat(
        id: request.chat, requestSeq: stamped.seq, visitor: request.visitor, route: request.route,
        wait: request.wait, requestedAt: at)
      if request.watched { chat.visitorPresence = .present }
      if request.wait == nil { chat.deadline = settings.connectTimeout.map { at + $0 } }
      chats[request.chat] = chat
      line(request.chat, stamped, texts(at: stamped.seq).welcome)
      if let visitor = request.visitor.id { chatOfVisitor[visitor] = request.chat }
    case .offered(let id, let agent, let via, let until, _):
      let before = Ring(via).flatMap { rings[$0] }
      change(id, at) { chat in
        chat.state = .offered(
          Offer(
            seq: stamped.seq, agent: agent, via: via, at: at, until: until, turnBefore: before))
        chat.offersMade += 1
        chat.via = via
        if chat.pool == nil { chat.pool = via }
      }
      if let ring = Ring(via) { rings[ring] = Turn(agent: agent, seq: stamped.seq) }
      if settings.presence { presence[agent] = .present }
    case .waiting(let id, _):
      change(id, at) { $0.state = .waiting }
    case .accepted(let id, let agent, let present):
      activate(id, agent, present, stamped)
    case .taken(let id, let agent, let present):
      activate(id, agent, present, stamped)
    case .declined(let id, let agent):
      missedOffers[agent] = nil
      change(id, at) { $0.endOffer(to: agent, at: at) }
    case .offerExpired(let id, let agent):
      missedOffers[agent, default: 0] += 1
      change(id, at) { $0.endOffer(to: agent, at: at) }
    case .offerWithdrawn(let id, let agent, let cause):
      if cause.undoesOffer {
        withdraw(id, agent, at)
      } else {
        change(id, at) { $0.endOffer(to: agent, at: at) }
      }
    case .fellBack(let id, _, _):
      line(id, stamped, texts(at: stamped.seq).fallback)
      close(id, stamped, .fellBack)
    case .ended(let id, _):
      close(id, stamped, .ended)
    case .abandoned(let id, _): close(id, stamped, .abandoned)
    case .requeued(let id, let agent, let deadline, _):
      line(
        id, stamped,
        "\(name(of: agent, at: stamped.seq)) had to leave. You are back in the queue, at your place."
      )
      change(id, at) { chat in
        chat.state = .waiting
        chat.mayWait = true
        chat.deadline = deadline
        chat.endedOffers = []
        chat.offersMade = 0
        chat.pool = nil
      }
    case .message(let id, let messageID, let from, let text):
      let bound = settings.messagesPerMinute
      change(id, at) { chat in
        let content = Line.Content.message(id: messageID, from: from, text: text)
        chat.lines.append(Line(seq: stamped.seq, at: at, content: content))
        chat.note(messageFrom: from, at: at, keeping: bound)
      }
    case .note(let id, let noteID, let agent, let text):
      chats[id]?.lines.append(
        Line(seq: stamped.seq, at: at, content: .note(id: noteID, agent: agent, text: text)))
    case .visitorGone(let id): chats[id]?.visitorPresence = .gone(since: at)
    case .visitorCame(let id): chats[id]?.visitorPresence = .present
    default: break
    }
  }

  private mutating func change(_ id: ChatID, _ at: Instant, _ body: (inout Chat) -> Void) {
    guard let index = chats.index(forKey: id) else { return }
    body(&chats.values[index])
    chats.values[index].lastActivityAt = at
  }

  private mutating func line(_ id: ChatID, _ stamped: StampedEvent, _ text: String) {
    guard !text.isEmpty else { return }
    chats[id]?.lines.append(Line(seq: stamped.seq, at: stamped.at, content: .system(text)))
  }

  private mutating func activate(
    _ id: ChatID, _ agent: AgentID, _ present: Bool?, _ stamped: StampedEvent
  ) {
    missedOffers[agent] = nil
    // Somebody who acts is not gone, also where nobody sees them.
    if let present { presence[agent] = present ? .present : nil }
    line(id, stamped, "\(name(of: agent, at: stamped.seq)) has joined.")
    change(id, stamped.at) { chat in
      chat.state = .active(agent: agent)
      if chat.acceptedAt == nil { chat.acceptedAt = stamped.at }
    }
  }

  /// Undoes what the offer did, so that it costs the agent no turn and the chat no offer. What
  /// others have done since stays done. O(open chats) if the ring has gone on meanwhile.
  private mutating func withdraw(_ id: ChatID, _ agent: AgentID, _ at: Instant) {
    guard case .offered(let offer) = chats[id]?.state, offer.agent == agent else { return }
    if let ring = Ring(offer.via) { forget(offer, in: ring) }
    change(id, at) { chat in
      chat.state = .waiting
      chat.offersMade -= 1
      if chat.offersMade == 0 { chat.pool = nil }
    }
  }

  /// Takes an offer out of the turns of its ring: whoever points to it points to the one before.
  private mutating func forget(_ offer: Offer, in ring: Ring) {
    if rings[ring]?.seq == offer.seq {
      rings[ring] = offer.turnBefore
      return
    }
    // The next turn in the ring, if it can still be given back itself.
    let next = chats.values.firstIndex {
      if case .offered(let next) = $0.state { next.turnBefore?.seq == offer.seq } else { false }
    }
    guard let next, case .offered(var later) = chats.values[next].state else { return }
    later.turnBefore = offer.turnBefore
    chats.values[next].state = .offered(later)
  }

  private mutating func close(_ id: ChatID, _ stamped: StampedEvent, _ outcome: Outcome) {
    guard let chat = chats.removeValue(forKey: id) else { return }
    if let visitor = chat.visitor.id, chatOfVisitor[visitor] == id { chatOfVisitor[visitor] = nil }
    recentlyClosed.append(
      ChatSummary(chat, closedBy: stamped.seq, at: stamped.at, outcome: outcome))
  }
}

extension Chat {
  /// Takes in that an offer ended and was not accepted. O(agents it was offered to).
  fileprivate mutating func endOffer(to agent: AgentID, at instant: Instant) {
    state = .waiting
    endedOffers.removeAll { $0.agent == agent }
    endedOffers.append(EndedOffer(agent: agent, at: instant))
  }

  /// Counts what waits for an answer.
  fileprivate mutating func note(messageFrom sender: Sender, at: Instant, keeping bound: Int) {
    switch sender {
    case .visitor:
      unanswered += 1
      if unansweredSince == nil { unansweredSince = at }
      recentVisitorMessages.append(at)
      if recentVisitorMessages.count > bound {
        recentVisitorMessages.removeFirst(recentVisitorMessages.count - bound)
      }
    case .agent:
      unanswered = 0
      unansweredSince = nil
    }
  }
}

extension [Team] {
  fileprivate mutating func set(_ team: Team) {
    if let i = firstIndex(where: { $0.id == team.id }) { self[i] = team } else { append(team) }
  }
}

extension [Rule] {
  fileprivate mutating func set(_ rule: Rule) {
    if let i = firstIndex(where: { $0.id == rule.id }) { self[i] = rule } else { append(rule) }
  }
}
