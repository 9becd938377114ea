import Desk
import Routing

extension Watch {
  mutating func takeSetUp(_ event: StampedEvent, _ now: Instant) throws(Violation) {
    switch event.event {
    case .availabilitySet(let agent, let available, .missedOffers):
      let bound = settings.missedOffers
      guard presenceMatters, bound > 0, missed[agent, default: 0] >= bound, !available else {
        throw Violation(invariant: .deed, text: event.event.short)
      }
      toggles[agent] = Toggle(available: available, at: event.at, cause: .missedOffers)
      missed[agent] = nil
    case .availabilitySet(let agent, let available, let cause):
      try expectAsked(event, now)
      toggles[agent] = Toggle(available: available, at: event.at, cause: cause)
      missed[agent] = nil
    case .agentGone(let agent):
      guard awaited.removeValue(forKey: agent) == false else {
        throw Violation(invariant: .presence, text: event.event.short)
      }
      marks[agent] = .gone(since: event.at)
    case .agentCame(let agent):
      guard awaited.removeValue(forKey: agent) == true else {
        throw Violation(invariant: .presence, text: event.event.short)
      }
      marks[agent] = .present
    default:
      try expectAsked(event, now)
      if case .agentChanged(let agent) = event.event,
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
    case .settingsChanged(let new):
      if new.presence != settings.presence { marks = [:] }
      settings = new
    case .agentAdded(let agent): agents.append(agent)
    case .agentChanged(let agent):
      for i in agents.indices where agents[i].id == agent.id { agents[i] = agent }
    case .agentRemoved(let id):
      agents.removeAll { $0.id == id }
      for i in teams.indices { teams[i].agents.removeAll { $0 == id } }
      for i in rules.indices {
        guard case .agents(let members) = rules[i].members else { continue }
        rules[i].members = .agents(members.filter { $0 != id })
      }
      accounts = accounts.filter { $0.value.agent != id }
      (toggles[id], missed[id], marks[id]) = (nil, nil, nil)
    case .teamSet(let team):
      if let i = teams.firstIndex(where: { $0.id == team.id }) {
        teams[i] = team
      } else {
        teams.append(team)
      }
    case .teamRemoved(let id):
      teams.removeAll { $0.id == id }
      turns[.team(id)] = nil
    case .ruleSet(let rule):
      if let i = rules.firstIndex(where: { $0.id == rule.id }) {
        rules[i] = rule
      } else {
        rules.append(rule)
      }
    case .ruleRemoved(let id):
      rules.removeAll { $0.id == id }
      turns[.rule(id)] = nil
    case .accountSet(let account): accounts[account.domain] = account
    case .accountRemoved(let domain): accounts[domain] = nil
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
    case (.requested(let a), .request(let id, let visitor, let route, let wait, let watched)):
      (id == nil || id == a.chat) && a.visitor == visitor && a.route == route && a.wait == wait
        && a.watched == watched
    case (.accepted(let a, let b, _), .accept(let c, let d)),
      (.declined(let a, let b), .decline(let c, let d)),
      (.taken(let a, let b, _), .take(let c, let d)):
      a == c && b == d
    case (.message(let a, let b, let c, let d), .message(let e, let f, let g, let h)):
      a == e && b == f && c == g && d == h
    case (.note(let a, let b, let c, let d), .note(let e, let f, let g, let h)):
      a == e && b == f && c == g && d == h
    case (.ended(let a, .visitor), .leave(let b)), (.abandoned(let a, .left), .leave(let b)):
      a == b
    case (.ended(let a, .agent(let b)), .end(let c, let d, _)): a == c && b == d
    case (.availabilitySet(let a, let b, let c), .toggle(let d, let e, let f)):
      a == d && b == e && c == f
    case (_, .setUp(let events)): events.contains(event)
    case (.agentRemoved(let a), .removeAgent(let b, _)),
      (.requeued(_, let a, _, _), .removeAgent(let b, requeue: true)),
      (.offerWithdrawn(_, let a, _), .removeAgent(let b, requeue: true)):
      a == b
    default: false
    }
  }

  /// Whether ROUTING has the desk do what is asked; otherwise it is rejected.
  func allows(_ action: Action) -> Bool {
    func knows(_ agent: AgentID) -> Bool { agents.contains { $0.id == agent } }
    func offered(_ chat: ChatID, _ agent: AgentID) -> Bool {
      if case .offered(agent, _, _, _) = chats[chat]?.place { true } else { false }
    }
    switch action {
    case .request(let id, let visitor, let route, _, _):
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
    case .take(let chat, let agent):
      guard let somebody = agents.first(where: { $0.id == agent }) else { return false }
      return chats[chat]?.place == .queued && somebody.permissions.contains(.liveChat)
        && load(of: agent) < capacity(of: somebody)
    case .message(let chat, _, .visitor, _), .leave(let chat): return chats[chat] != nil
    case .message(let chat, _, .agent(let agent), _): return chats[chat]?.place == .active(agent)
    case .note(let chat, _, let agent, _): return chats[chat] != nil && knows(agent)
    case .end(let chat, let agent, let intervening):
      return intervening ? chats[chat] != nil : chats[chat]?.place == .active(agent)
    case .toggle(let agent, _, _): return knows(agent)
    case .setUp: return true
    case .removeAgent(let agent, let requeue):
      return knows(agent) && (requeue || !chats.values.contains { $0.agent == agent })
    }
  }

  /// Takes in who is present from now on; who is busy and came or went is to be noticed.
  mutating func expectPresence(_ now: Set<Int>) {
    present = now
    awaited = [:]
    guard presenceMatters else { return }
    let busy = Set(chats.values.compactMap(\.agent))
    for agent in agents where busy.contains(agent.id) {
      switch (marks[agent.id] ?? .unknown, now.contains(agent.number)) {
      case (.present, false): awaited[agent.id] = false
      case (.gone, true), (.unknown, true): awaited[agent.id] = true
      default: break
      }
    }
  }
}
