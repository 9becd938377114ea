public import Desk

extension RoutingEngine {
  /// Does what somebody asks at `now`, after everything due by then; returns what happened in
  /// order, what had fallen due included.
  ///
  /// - Throws: `Refusal`, with the desk as if nobody had asked; what had fallen due has happened
  ///   nevertheless and is handed out by the next call of `advance`.
  public mutating func perform(_ action: Action, at now: Instant) throws(Refusal)
    -> [StampedEvent]
  {
    decided = advance(to: now)
    return try perform(action)
  }

  /// Does what somebody asks at the clock, where time has passed to what it shows already; returns
  /// what happened, in order.
  ///
  /// - Throws: `Refusal`, with the desk as if nobody had asked.
  public mutating func perform(_ action: Action) throws(Refusal) -> [StampedEvent] {
    try act(action)
    goThroughQueue(at: clock)
    return takeDecided()
  }

  private mutating func act(_ action: Action) throws(Refusal) {
    switch action {
    case .request(
      let id, let visitor, let route, let wait, let watched, let key, let origin, let isTurnedAway):
      let asked = Requested(
        chat: id ?? ChatID(requestSeq: state.seq + 1), visitor: visitor, route: route, wait: wait,
        watched: watched, key: key, origin: origin, isTurnedAway: isTurnedAway)
      try request(asked)
    case .aside(let events): for event in events { decide(event, at: clock) }
    case .accept(let id, let agent):
      let chat = try find(id)
      guard chat.ringingAt == agent else { throw refusal(chat, to: .accept, agent) }
      decide(
        .accepted(
          Accepted(chat: id, agent: agent, present: presence(agent), from: chat.holder)),
        at: clock)
    case .decline(let id, let agent):
      let chat = try find(id)
      guard chat.ringingAt == agent else { throw refusal(chat, to: .decline, agent) }
      decide(.declined(Declined(chat: id, agent: agent)), at: clock)
      placeAgain(id, at: clock)
    case .take(let id, let agent, let intervening, let overCapacity):
      try take(id, agent, intervening, overCapacity)
    case .transfer(let id, let destination, let agent, let intervening, let note, let over):
      try transfer(id, to: destination, by: agent, intervening, note, overCapacity: over)
    case .assign(let id, let destination, let agent, let note, let overCapacity):
      try assign(id, to: destination, by: agent, note, overCapacity: overCapacity)
    case .requeue(let id, let agent): try sendBack(id, by: agent)
    case .move(let id, let place, let agent): try move(id, to: place, by: agent)
    case .message(let message):
      let chat = try find(message.chat)
      if case .agent(let agent) = message.from { try check(agent, talksIn: chat, to: .writeIn) }
      decide(.message(message), at: clock)
    case .note(let note):
      _ = try find(note.chat)
      _ = try find(note.agent)
      decide(.note(note), at: clock)
    case .whisper(let id, let message, let agent, let text):
      try whisper(text, message, in: id, by: agent)
    case .barge(let id, let message, let agent, let text):
      try barge(text, message, into: id, by: agent)
    case .leave(let id):
      let chat = try find(id)
      if case .active = chat.state {
        decide(.ended(Ended(chat: id, by: .visitor)), at: clock)
      } else {
        decide(.abandoned(Abandoned(chat: id, cause: .left)), at: clock)
      }
    case .end(let id, let agent, let intervening):
      let chat = try find(id)
      if !intervening { try check(agent, talksIn: chat, to: .end) }
      let ender = chat.holder == agent ? Ender.agent(agent) : .supervisor(agent)
      decide(.ended(Ended(chat: id, by: ender)), at: clock)
    case .toggle(let agent, let available, let cause, let other):
      _ = try find(agent)
      let set = AvailabilitySet(agent: agent, available: available, cause: cause, by: other)
      decide(.availabilitySet(set), at: clock)
    case .setUp(let events):
      for event in events { decide(event, at: clock) }
      prepare()
    case .block(let event): block(event)
    case .setClock(let instant):
      precondition(instant < clock, "desk time goes forward by itself")
      decide(.clockSet(ClockSet(from: clock)), at: instant)
      prepare()
    case .removeAgent(let id, let requeue): try remove(id, requeue)
    }
  }

  private mutating func request(_ request: Requested) throws(Refusal) {
    switch request.route {
    case .agent(let agent): _ = try find(agent)
    case .team(let team):
      guard state.teams.contains(where: { $0.id == team }) else {
        throw Refusal(.missing(.no(.team, team.text)))
      }
    case .roundRobin, .customRules: break
    }
    if state.chats[request.chat] != nil { throw Refusal(.chat(.exists(request.chat))) }
    if let visitor = request.visitor.id, let open = state.chatOfVisitor[visitor] {
      throw Refusal(.chat(.visitorHasOpenChat(open)))
    }
    decide(.requested(request), at: clock)
    place(request.chat, at: clock)
  }

  /// Turns away whoever is blocked now and has nobody yet, by order of request. O(open chats).
  private mutating func block(_ event: BlockEvent) {
    decide(.block(event), at: clock)
    guard case .blocked = event else { return }
    let turnedAway = state.chats.values.filter {
      $0.holder == nil && state.isBlocked($0, at: clock)
    }
    for chat in turnedAway.sorted(by: { $0.requestSeq < $1.requestSeq }) {
      recall(chat)
      fallBack(chat.id, .visitorBlocked, at: clock)
    }
  }

  private mutating func take(
    _ id: ChatID, _ agent: AgentID, _ intervening: Bool, _ overCapacity: Bool
  ) throws(Refusal) {
    let chat = try find(id)
    let place = try find(agent)
    guard chat.state == .waiting || intervening && chat.holder != agent else {
      throw refusal(chat, to: .take, agent)
    }
    guard state.agents[place].permissions.contains(.liveChat) else {
      throw Refusal(.permission(.mayNotTakeChats))
    }
    let capacity = state.capacity(of: state.agents[place])
    // What rings at them counts already.
    let load = loads[place] - (chat.ringingAt == agent ? 1 : 0)
    guard load < capacity || overCapacity else {
      throw Refusal(.chat(.atCapacity(load: loads[place], capacity: capacity)))
    }
    recall(chat)
    decide(
      .taken(
        Taken(
          chat: id, agent: agent, present: presence(agent), from: chat.agent,
          isOverCapacity: load >= capacity)), at: clock)
  }

  private mutating func remove(_ id: AgentID, _ requeue: Bool) throws(Refusal) {
    _ = try find(id)
    let open = chats(of: id)
    guard open.isEmpty || requeue else {
      throw Refusal(.setUp(.hasChats(id, open.map(\.id))))
    }
    requeueChats(of: id, .agentRemoved, at: clock)
    let withdrawn = withdrawOffers(of: id, .agentRemoved, at: clock)
    decide(.setUp(.agentRemoved(AgentRemoved(id))), at: clock)
    prepare()
    for chat in withdrawn { placeAgain(chat, at: clock) }
  }

  /// Whether the agent is present, nil where presence is not looked at.
  private func presence(_ agent: AgentID) -> Bool? {
    guard presenceMatters, let agent = state.agent(agent) else { return nil }
    return presentAgents.contains(agent.number)
  }

  func find(_ id: ChatID) throws(Refusal) -> Chat {
    guard let chat = state.chats[id] else {
      if let closed = state.recentlyClosed.last(where: { $0.id == id }) {
        throw Refusal(.chat(.closed(id, closed.outcome)))
      }
      throw Refusal(.missing(.noOpenChat(id)))
    }
    return chat
  }

  func find(_ id: AgentID) throws(Refusal) -> Int {
    guard let place = state.rosterIndex[id] else {
      throw Refusal(.missing(.no(.agent, id.text)))
    }
    return place
  }

  func check(_ agent: AgentID, talksIn chat: Chat, to act: Refusal.Act) throws(Refusal) {
    guard chat.holder == agent else { throw refusal(chat, to: act, agent) }
  }

  /// Tells who did not get to act on a chat who has it.
  func refusal(_ chat: Chat, to act: Refusal.Act, _ agent: AgentID) -> Refusal {
    Refusal(.chat(.elsewhere(chat.id, act, holder(of: chat, for: agent))))
  }

  private func holder(of chat: Chat, for agent: AgentID) -> Refusal.Holder {
    if chat.holder == agent { return .you }
    if chat.ringingAt == agent { return .ringsAtYou }
    return switch chat.state {
    case .waiting: .queue
    case .offered(let offer): .ringsAt(offer.agent, name: state.name(of: offer.agent))
    case .active(let talk): .agent(talk.agent, name: state.name(of: talk.agent))
    }
  }
}
