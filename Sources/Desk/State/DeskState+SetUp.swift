// What changes of the set-up do to the state.

extension DeskState {
  mutating func apply(_ event: SetUpEvent, _ moment: Moment) {
    switch event {
    case .settingsChanged(let event): apply(event, moment)
    case .agentAdded(let event): apply(event, moment)
    case .agentChanged(let event): apply(event, moment)
    case .agentRemoved(let event): apply(event, moment)
    case .teamSet(let event): apply(event, moment)
    case .teamRemoved(let event): apply(event, moment)
    case .accountSet(let event): apply(event, moment)
    case .accountRemoved(let event): apply(event, moment)
    case .ruleSet(let event): apply(event, moment)
    case .ruleRemoved(let event): apply(event, moment)
    case .library(let event): library.take(event, moment.seq)
    }
  }

  mutating func apply(_ event: SettingsChanged, _ moment: Moment) {
    let new = event.settings
    // What was seen before presence was looked at, or no longer was, says nothing about now.
    if new.presence != settings.presence { presence = [:] }
    former.note(settings, changedTo: new, by: seq)
    settings = new
  }

  mutating func apply(_ event: AgentAdded, _ moment: Moment) {
    rosterIndex[event.agent.id] = agents.count
    agents.append(event.agent)
    lastAgentNumber = max(lastAgentNumber, event.agent.number)
  }

  mutating func apply(_ event: AgentChanged, _ moment: Moment) {
    guard let place = rosterIndex[event.agent.id] else { return }
    let before = agents[place]
    former.note(before, changedTo: event.agent.name, by: seq)
    agents[place] = event.agent
    if before.schedule != event.agent.schedule || before.timeZone != event.agent.timeZone {
      let id = event.agent.id
      toggles[id] = toggles[id]?.carried(over: before, at: moment.at)
    }
  }

  /// Takes the agent from the roster and from every list; their accounts lose their owner.
  mutating func apply(_ event: AgentRemoved, _ moment: Moment) {
    let id = event.agent
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
    lastDeeds[id] = nil
    presence[id] = nil
    for i in broadcasts.indices { broadcasts[i].unreadBy.remove(id) }
  }

  mutating func apply(_ event: TeamSet, _ moment: Moment) {
    let place = teams.firstIndex { $0.id == event.team.id }
    if let place { teams[place] = event.team } else { teams.append(event.team) }
  }

  mutating func apply(_ event: TeamRemoved, _ moment: Moment) {
    teams.removeAll { $0.id == event.team }
    rings[.team(event.team)] = nil
  }

  mutating func apply(_ event: AccountSet, _ moment: Moment) {
    accounts[event.account.domain] = event.account
  }

  mutating func apply(_ event: AccountRemoved, _ moment: Moment) { accounts[event.domain] = nil }

  mutating func apply(_ event: RuleSet, _ moment: Moment) {
    let place = rules.firstIndex { $0.id == event.rule.id }
    if let place { rules[place] = event.rule } else { rules.append(event.rule) }
  }

  mutating func apply(_ event: RuleRemoved, _ moment: Moment) {
    rules.removeAll { $0.id == event.rule }
    rings[.rule(event.rule)] = nil
  }
}
