public import Desk
import Routing
import Store

extension FrontDesk {
  /// Turns a change of the set-up into events, checked against the newest state.
  func decide(
    _ change: SetUpChange, by principal: Principal, after before: [StampedEvent],
    in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try check(change, by: principal, engine)
    let events: [Event]
    let state = engine.state
    switch change {
    case .addAgent(let agent): events = [try add(agent, state)]
    case .changeAgent(let id, let change):
      if let kept = change.permissions, !kept.contains(.manageAgents) {
        try checkOthersManage(without: id, state)
      }
      events = [try self.change(id, change, state)]
    case .changeOwn(let change):
      return try decide(
        .changeAgent(try agent(principal), change), by: .desk, after: before, in: &engine)
    case .removeAgent(let id, let requeue, let force):
      try checkOthersManage(without: id, state)
      if !force {
        try checkNotNeeded(.agent, id.text, .setUp(.agentRemoved(AgentRemoved(id))), state)
      }
      let events = try engine.perform(.removeAgent(id, requeue: requeue), at: engine.clock)
      return (events, Receipt())
    case .addTeam(let team): events = [try add(team, state)]
    case .changeTeam(let id, let name, let agents):
      events = [try self.change(team: id, name: name, agents: agents, state)]
    case .removeTeam(let id, let force): events = [try remove(team: id, force, state)]
    case .addAccounts(let accounts):
      for account in accounts { try check(account, state) }
      events = accounts.map { .setUp(.accountSet(AccountSet($0))) }
    case .changeAccount(let domain, let change, let adding):
      events = [try self.change(account: domain, change, adding: adding, state)]
    case .removeAccount(let domain): events = [try remove(account: domain, state)]
    case .addRule(let rule):
      guard isPlainIdentifier(rule.id.text) else { throw badID(rule.id.text) }
      guard !state.rules.contains(where: { $0.id == rule.id }) else {
        throw Refusal(.setUp(.exists(.rule, rule.id.text)))
      }
      try check(rule, state)
      events = [.setUp(.ruleSet(RuleSet(rule)))]
    case .changeRule(let rule):
      _ = try self.rule(rule.id, state)
      try check(rule, state)
      events = [.setUp(.ruleSet(RuleSet(rule)))]
    case .removeRule(let id, let force): events = [try remove(rule: id, force, state)]
    case .dialogues(let change):
      events = try decide(change, by: principal, engine).map { .dialogue($0) }
    case .responses(let change):
      events = try decide(change, by: principal, after: before, engine).map {
        .setUp(.library($0))
      }
    case .setSettings(let values):
      var settings = state.settings
      for (name, value) in values.sorted(by: { $0.key < $1.key }) {
        try settings.set(name, to: value)
      }
      try settings.checkContrast(since: state.settings)
      events = [.setUp(.settingsChanged(SettingsChanged(settings)))]
    }
    return (try engine.perform(.setUp(events), at: engine.clock), Receipt())
  }

  /// Refuses a change that is not theirs to make who wants it.
  private func check(
    _ change: SetUpChange, by principal: Principal, _ engine: RoutingEngine
  ) throws(Refusal) {
    switch change {
    case .changeOwn(let change):
      if change.isOwn {
        try requireOwnProfile(of: principal, engine)
      } else {
        try require(.manageAgents, of: principal, to: .manageAgents, engine)
      }
    case .addAgent, .changeAgent, .removeAgent:
      try require(.manageAgents, of: principal, to: .manageAgents, engine)
    case .addTeam, .changeTeam, .removeTeam, .addAccounts, .changeAccount, .removeAccount, .addRule,
      .changeRule, .removeRule:
      try require(.manageRouting, of: principal, to: .manageRouting, engine)
    case .setSettings:
      try require(.manageSettings, of: principal, to: .changeSettings, engine)
    // Each is somebody else's to do.
    case .dialogues, .responses: break
    }
  }

  /// Refuses unless somebody may say of themselves when they work, and who they are.
  func requireOwnProfile(
    of principal: Principal, _ engine: RoutingEngine
  ) throws(Refusal) {
    try require(.ownProfile, of: principal, to: .changeOwnProfile, engine)
  }

  // MARK: Teams

  private func team(_ id: TeamID, _ state: DeskState) throws(Refusal) -> Team {
    guard let team = state.teams.first(where: { $0.id == id }) else {
      throw Refusal.unknown(.team, id.text, among: state.teams.map(\.id.text))
    }
    return team
  }

  private func add(_ team: Team, _ state: DeskState) throws(Refusal) -> Event {
    guard isPlainIdentifier(team.id.text) else { throw badID(team.id.text) }
    guard !state.teams.contains(where: { $0.id == team.id }) else {
      throw Refusal(.setUp(.exists(.team, team.id.text)))
    }
    try check(name: team.name, of: .team)
    try checkRoster(team.agents, state)
    return .setUp(.teamSet(TeamSet(team)))
  }

  private func change(
    team id: TeamID, name: String?, agents: [AgentID]?, _ state: DeskState
  ) throws(Refusal) -> Event {
    var team = try team(id, state)
    if let name {
      try check(name: name, of: .team)
      team.name = name
    }
    if let agents {
      try checkRoster(agents, state)
      team.agents = agents
    }
    return .setUp(.teamSet(TeamSet(team)))
  }

  private func remove(
    team id: TeamID, _ force: Bool, _ state: DeskState
  ) throws(Refusal) -> Event {
    _ = try team(id, state)
    let rules = state.rules.filter { $0.team == id }.map(\.id)
    guard rules.isEmpty else { throw Refusal(.setUp(.namedByRules(id, rules))) }
    let event = Event.setUp(.teamRemoved(TeamRemoved(id)))
    if !force { try checkNotNeeded(.team, id.text, event, state) }
    return event
  }

  // MARK: Accounts

  private func check(_ account: Account, _ state: DeskState) throws(Refusal) {
    if let problem = Account.problem(inDomain: account.domain) { throw Refusal(.value(problem)) }
    if let company = account.company { try check(name: company, of: .account(account.domain)) }
    try checkRoster([account.agent], state)
  }

  private func remove(account domain: String, _ state: DeskState) throws(Refusal) -> Event {
    let domain = EmailDomain.normal(domain)
    guard state.accounts[domain] != nil else {
      throw Refusal.unknown(.account, domain, among: Array(state.accounts.keys))
    }
    return .setUp(.accountRemoved(AccountRemoved(domain: domain)))
  }

  // MARK: Rules

  private func rule(_ id: RuleID, _ state: DeskState) throws(Refusal) -> Rule {
    guard let rule = state.rules.first(where: { $0.id == id }) else {
      throw Refusal.unknown(.rule, id.text, among: state.rules.map(\.id.text))
    }
    return rule
  }

  private func remove(
    rule id: RuleID, _ force: Bool, _ state: DeskState
  ) throws(Refusal) -> Event {
    let event = Event.setUp(.ruleRemoved(RuleRemoved(try rule(id, state).id)))
    if !force { try checkNotNeeded(.rule, id.text, event, state) }
    return event
  }

  // MARK: Agents

  private func add(_ agent: Agent, _ state: DeskState) throws(Refusal) -> Event {
    guard agent.id.isValid else { throw badID(agent.id.text) }
    guard state.rosterIndex[agent.id] == nil else {
      throw Refusal(.setUp(.exists(.agent, agent.id.text)))
    }
    try check(name: agent.name, of: .agent)
    var agent = agent
    agent.email = try agent.email.map { email throws(Refusal) in try normal(email: email) }
    try check(agent)
    agent.number = state.lastAgentNumber + 1
    return .setUp(.agentAdded(AgentAdded(agent)))
  }

  private func change(
    _ id: AgentID, _ change: AgentChange, _ state: DeskState
  ) throws(Refusal) -> Event {
    guard var agent = state.agent(id) else {
      throw Refusal.unknown(.agent, id.text, among: state.agents.map(\.id.text))
    }
    // Only what changes: an older desk may have let in what is too long now.
    if let name = change.name {
      try check(name: name, of: .agent)
      agent.name = name
    }
    if let email = change.email {
      agent.email = try email.map { email throws(Refusal) in try normal(email: email) }
    }
    if let zone = change.timeZone { agent.timeZone = zone }
    if let schedule = change.schedule { agent.schedule = schedule }
    if let capacity = change.capacity { agent.capacity = capacity }
    if let permissions = change.permissions { agent.permissions = permissions }
    if let login = change.login { agent.login = login }
    if let picture = change.picture {
      if let picture, pictures?.holds(picture) != true {
        throw Refusal(.value(.pictureNotKept(picture)))
      }
      agent.picture = picture
    }
    try check(agent)
    return .setUp(.agentChanged(AgentChanged(agent)))
  }

  private func change(
    account domain: String, _ change: AccountChange, adding: Bool, _ state: DeskState
  ) throws(Refusal) -> Event {
    var account: Account
    if let known = state.accounts[EmailDomain.normal(domain)] {
      account = known
    } else if adding, let agent = change.agent {
      if let problem = Account.problem(inDomain: domain) { throw Refusal(.value(problem)) }
      account = Account(domain: domain, agent: agent)
    } else {
      throw Refusal.unknown(.account, domain, among: Array(state.accounts.keys))
    }
    if let company = change.company {
      if let company { try check(name: company, of: .account(account.domain)) }
      account.company = company
    }
    if let agent = change.agent {
      try checkRoster([agent], state)
      account.agent = agent
    }
    return .setUp(.accountSet(AccountSet(account)))
  }

  private func normal(email: String) throws(Refusal) -> String {
    let address = EmailAddress.normal(email)
    if let problem = EmailAddress.problem(in: address) { throw Refusal(.value(problem)) }
    return address
  }

  private func check(_ agent: Agent) throws(Refusal) {
    if let capacity = agent.capacity, capacity < 1 {
      throw Refusal(.value(.capacityTooSmall(capacity)))
    }
    if let zone = agent.timeZone, let problem = Agent.problem(inTimeZone: zone) {
      throw Refusal(.value(problem))
    }
  }

  /// A desk whose last manager is gone could never have another.
  private func checkOthersManage(
    without id: AgentID, _ state: DeskState
  ) throws(Refusal) {
    let managers = state.agents.filter { $0.permissions.contains(.manageAgents) }
    guard managers.map(\.id) == [id] else { return }
    throw Refusal(.setUp(.nobodyElseManages(id)))
  }

  private func checkRoster(_ agents: [AgentID], _ state: DeskState) throws(Refusal) {
    var seen: Set<AgentID> = []
    for id in agents {
      guard state.rosterIndex[id] != nil else {
        throw Refusal.unknown(.agent, id.text, among: state.agents.map(\.id.text))
      }
      guard seen.insert(id).inserted else { throw Refusal(.value(.listedTwice(id))) }
    }
  }

  private func check(_ rule: Rule, _ state: DeskState) throws(Refusal) {
    try check(name: rule.name, of: .rule)
    try check(description: rule.description, of: .rule)
    switch rule.members {
    case .agents(let agents): try checkRoster(agents, state)
    case .team(let id):
      guard state.teams.contains(where: { $0.id == id }) else {
        throw Refusal.unknown(.team, id.text, among: state.teams.map(\.id.text))
      }
    }
    if let flaw = rule.flaw { throw Refusal(.value(.neverMatches(rule.id, flaw))) }
  }

  private func badID(_ id: String) -> Refusal { Refusal(.value(.badID(id))) }
}

extension Agent {
  /// What is wrong with a time zone's name; nil: nothing.
  public static func problem(inTimeZone name: String) -> Refusal.Value? {
    if TimeZoneName.isKnown(name) { return nil }
    let meant = TimeZoneName.respelt(name) ?? Refusal.nearest(to: name, among: TimeZoneName.all)
    return .badTimeZone(name, meant: meant)
  }
}

extension FrontDesk {
  /// Sets a desk up from events that have been checked already, as one commit: scenarios, the
  /// demo's desk.
  public func setUp(_ events: [Event]) throws(DeskError) {
    _ = try transact(by: .desk) { (engine: inout RoutingEngine) throws(Refusal) in
      (try engine.perform(.setUp(events), at: engine.clock), ())
    }
  }
}
