import Desk
import Routing

extension Watch {
  mutating func takeSetUp(_ event: StampedEvent, _ now: Instant) throws(Violation) {
    switch event.event {
    case .availabilitySet(let set):
      if set.cause == .missedOffers {
        let bound = settings.missedOffers
        guard presenceMatters, bound > 0, missed[set.agent, default: 0] >= bound, !set.available
        else { throw Violation(invariant: .deed, text: event.event.short) }
      } else {
        try expectAsked(event, now)
      }
      toggles[set.agent] = Toggle(available: set.available, at: event.at, cause: set.cause)
      missed[set.agent] = nil
    case .agentGone(let agentGone):
      guard awaited.removeValue(forKey: agentGone.agent) == false else {
        throw Violation(invariant: .presence, text: event.event.short)
      }
      marks[agentGone.agent] = .gone(since: event.at)
    case .agentCame(let agentCame):
      guard awaited.removeValue(forKey: agentCame.agent) == true else {
        throw Violation(invariant: .presence, text: event.event.short)
      }
      marks[agentCame.agent] = .present
    default:
      try expectAsked(event, now)
      if case .setUp(.agentChanged(let changed)) = event.event, case let agent = changed.agent,
        let before = agents.first(where: { $0.id == agent.id }),
        before.schedule != agent.schedule || before.timeZone != agent.timeZone
      {
        toggles[agent.id] = toggles[agent.id].flatMap { carried($0, over: before, at: event.at) }
      }
      change(event.event)
    }
    forget()
  }

  private mutating func change(_ event: Event) {
    streaks = [:]
    switch event {
    case .setUp(.settingsChanged(let settingsChanged)):
      if settingsChanged.settings.presence != settings.presence { marks = [:] }
      settings = settingsChanged.settings
    case .setUp(.agentAdded(let agentAdded)): agents.append(agentAdded.agent)
    case .setUp(.agentChanged(let agentChanged)):
      for i in agents.indices where agents[i].id == agentChanged.agent.id {
        agents[i] = agentChanged.agent
      }
    case .setUp(.agentRemoved(let agentRemoved)):
      agents.removeAll { $0.id == agentRemoved.agent }
      for i in teams.indices { teams[i].agents.removeAll { $0 == agentRemoved.agent } }
      for i in rules.indices {
        guard case .agents(let members) = rules[i].members else { continue }
        rules[i].members = .agents(members.filter { $0 != agentRemoved.agent })
      }
      accounts = accounts.filter { $0.value.agent != agentRemoved.agent }
      (toggles[agentRemoved.agent], missed[agentRemoved.agent]) = (nil, nil)
      (deeds[agentRemoved.agent], marks[agentRemoved.agent]) = (nil, nil)
    case .setUp(.teamSet(let teamSet)):
      if let i = teams.firstIndex(where: { $0.id == teamSet.team.id }) {
        teams[i] = teamSet.team
      } else {
        teams.append(teamSet.team)
      }
    case .setUp(.teamRemoved(let teamRemoved)):
      teams.removeAll { $0.id == teamRemoved.team }
      turns[.team(teamRemoved.team)] = nil
    case .setUp(.ruleSet(let ruleSet)):
      if let i = rules.firstIndex(where: { $0.id == ruleSet.rule.id }) {
        rules[i] = ruleSet.rule
      } else {
        rules.append(ruleSet.rule)
      }
    case .setUp(.ruleRemoved(let ruleRemoved)):
      rules.removeAll { $0.id == ruleRemoved.rule }
      turns[.rule(ruleRemoved.rule)] = nil
    case .setUp(.accountSet(let accountSet)):
      accounts[accountSet.account.domain] = accountSet.account
    case .setUp(.accountRemoved(let accountRemoved)): accounts[accountRemoved.domain] = nil
    default: break
    }
  }

  /// Makes sure that somebody asked for what the event says, and that it happens after everything
  /// due by then.
  mutating func expectAsked(_ event: StampedEvent, _ now: Instant) throws(Violation) {
    guard event.at == now, let asked, isAsked(event.event, asked) else {
      throw Violation(invariant: .deed, text: "nobody asked for \(event.event.short)")
    }
  }

  private func isAsked(_ event: Event, _ asked: Action) -> Bool {
    switch (event, asked) {
    case (
      .requested(let a),
      .request(let id, let visitor, let route, let wait, let watched, let key, let origin, _)
    ):
      (id == nil || id == a.chat) && a.visitor == visitor && a.route == route && a.wait == wait
        && a.watched == watched && a.key == key && a.origin == origin
    case (.accepted(let a), .accept(let chat, let agent)): a.chat == chat && a.agent == agent
    case (.declined(let a), .decline(let chat, let agent)): a.chat == chat && a.agent == agent
    case (.taken(let a), .take(let chat, let agent, _, _)): a.chat == chat && a.agent == agent
    case (.handOverOffered(let a), .transfer(let chat, _, let agent, _, _, _)):
      a.chat == chat && a.by == agent
    case (.offered(let a), .assign(let chat, _, let agent, _, _)),
      (.offered(let a), .transfer(let chat, _, let agent, intervening: true, _, _)):
      a.chat == chat && a.by == agent
    case (.note(let a), .transfer(_, _, _, _, let note, _)),
      (.note(let a), .assign(_, _, _, let note, _)):
      a == note
    case (.requeued(let a), .requeue(let chat, let agent)),
      (.requeued(let a), .assign(let chat, .queue, let agent, _, _)):
      a.chat == chat && a.cause == .supervisor && a.by == agent
    case (.requeued(let a), .transfer(let chat, .queue, let agent, let intervening, _, _)):
      a.chat == chat && a.by == agent
        && (a.cause == .transferred || a.cause == .supervisor && intervening)
    case (.moved(let a), .move(let chat, let place, let agent)):
      a == QueueMoved(chat: chat, place: place, by: agent)
    case (.offerWithdrawn(let a), .transfer(let chat, _, _, _, _, _)),
      (.offerWithdrawn(let a), .assign(let chat, _, _, _, _)),
      (.offerWithdrawn(let a), .requeue(let chat, _)),
      (.offerWithdrawn(let a), .take(let chat, _, intervening: true, _)):
      a.chat == chat && a.cause == .recalled
    case (.message(let a), .message(let b)): a == b
    case (.note(let a), .note(let b)): a == b
    case (.voice(.joined(let a)), .barge(let chat, _, let agent, _)):
      a.chat == chat && a.agent == agent
    case (.message(let a), .barge(let chat, let id, let agent, let text)):
      a == MessageSent(chat: chat, id: id, from: .agent(agent), text: text)
    case (.voice(.whispered(let a)), .whisper(let chat, let id, let agent, let text)):
      a.chat == chat && a.id == id && a.agent == agent && a.text == text
    case (.ended(let a), .leave(let chat)): a == Ended(chat: chat, by: .visitor)
    case (.abandoned(let a), .leave(let chat)): a == Abandoned(chat: chat, cause: .left)
    case (.ended(let a), .end(let chat, let agent, _)):
      a == Ended(chat: chat, by: .agent(agent)) || a == Ended(chat: chat, by: .supervisor(agent))
    case (.availabilitySet(let a), .toggle(let agent, let available, let cause, let by)):
      a == AvailabilitySet(agent: agent, available: available, cause: cause, by: by)
    case (_, .setUp(let events)): events.contains(event)
    case (.site, .aside(let events)), (.missed, .aside(let events)): events.contains(event)
    case (.setUp(.agentRemoved(let a)), .removeAgent(let id, _)): a.agent == id
    case (.requeued(let a), .removeAgent(let id, requeue: true)): a.agent == id
    case (.offerWithdrawn(let a), .removeAgent(let id, requeue: true)): a.agent == id
    default: false
    }
  }

  /// Whether ROUTING has the desk do what is asked; otherwise it is rejected.
  func allows(_ action: Action) -> Bool {
    func knows(_ agent: AgentID) -> Bool { agents.contains { $0.id == agent } }
    func offered(_ chat: ChatID, _ agent: AgentID) -> Bool {
      chats[chat]?.ringingAt == agent
    }
    switch action {
    case .request(let id, let visitor, let route, _, _, _, _, _):
      if let id, chats[id] != nil { return false }
      if let visitor = visitor.id, chats.values.contains(where: { $0.visitor.id == visitor }) {
        return false
      }
      switch route {
      case .agent(let agent): return knows(agent)
      case .team(let team): return teams.contains { $0.id == team }
      case .roundRobin, .customRules: return true
      }
    case .accept(let chat, let agent), .decline(let chat, let agent): return offered(chat, agent)
    case .take(let id, let agent, let intervening, let overCapacity):
      guard let somebody = agents.first(where: { $0.id == agent }), let chat = chats[id] else {
        return false
      }
      // What rings at them is taken back first.
      let load = load(of: agent) - (chat.ringingAt == agent ? 1 : 0)
      let hasRoom = load < capacity(of: somebody) || overCapacity
      return (chat.place == .queued || intervening && chat.place != .active(agent))
        && somebody.permissions.contains(.liveChat) && hasRoom
    case .transfer(let id, let destination, let agent, let intervening, _, let overCapacity):
      guard let chat = chats[id], intervening || chat.place == .active(agent) else { return false }
      return allowsTransfer(of: chat, to: destination, overCapacity: overCapacity)
    case .assign(let id, let destination, _, _, let overCapacity):
      guard let chat = chats[id] else { return false }
      if case .active = chat.place { return false }
      return allowsTransfer(of: chat, to: destination, overCapacity: overCapacity)
    case .requeue(let id, _): return chats[id]?.agent != nil
    case .move(let id, let place, _): return allowsMove(id, to: place)
    case .leave(let chat): return chats[chat] != nil
    case .message(let message):
      guard case .agent(let agent) = message.from else { return chats[message.chat] != nil }
      return chats[message.chat]?.place == .active(agent)
    case .note(let note): return chats[note.chat] != nil && knows(note.agent)
    case .whisper(let id, _, let agent, _), .barge(let id, _, let agent, _):
      guard case .active(let holder) = chats[id]?.place else { return false }
      return holder != agent && knows(agent)
    case .end(let chat, let agent, let intervening):
      return intervening ? chats[chat] != nil : chats[chat]?.place == .active(agent)
    case .setClock(let instant): return instant < time
    case .toggle(let agent, _, _, _): return knows(agent)
    case .setUp, .aside, .block: return true
    case .removeAgent(let agent, let requeue):
      return knows(agent) && (requeue || !chats.values.contains { $0.holders.contains(agent) })
    }
  }

  /// Whether a chat can go from who has it, or at whom it rings, or out of the queue.
  private func allowsTransfer(
    of chat: WatchedChat, to destination: Destination, overCapacity: Bool
  ) -> Bool {
    var holder: AgentID?
    if case .active(let agent) = chat.place { holder = agent }
    let out = [holder, chat.ringingAt].compactMap(\.self)
    if destination != .queue, holder == nil, let deadline = chat.deadline, time >= deadline {
      return false
    }
    switch destination {
    case .queue: return chat.agent != nil
    case .agent(let other):
      guard agents.contains(where: { $0.id == other }), other != holder,
        chat.ringingAt != other
      else { return false }
      return handOverStep(chat, out, .agent, other, at: time, overCapacity: overCapacity)?.chosen
        != nil
    case .team(let team):
      guard teams.contains(where: { $0.id == team }) else { return false }
      return handOverStep(chat, out, .team(team), "", at: time, overCapacity: overCapacity)?.chosen
        != nil
    }
  }

  /// Takes in who is present from now on; who is busy and came or went is to be noticed.
  mutating func expectPresence(_ now: Set<Int>) {
    present = now
    awaited = [:]
    guard presenceMatters else { return }
    let busy = Set(chats.values.flatMap(\.holders))
    for agent in agents where busy.contains(agent.id) {
      switch (marks[agent.id] ?? .unknown, now.contains(agent.number)) {
      case (.present, false): awaited[agent.id] = false
      case (.gone, true), (.unknown, true): awaited[agent.id] = true
      default: break
      }
    }
  }
}
