public import Desk
import FrontDesk
import JSON
import Words

/// What is otherwise at a desk, as documents say it: settings, agents, teams, rules.
public struct DeskChanges: Sendable {
  private var settings: [DocumentNode] = []
  /// Each with what is given of them.
  private var agents: [(id: AgentID, fields: [String: DocumentNode])] = []
  private var teams: [Team] = []
  private var rules: [Rule] = []
  /// Whether the rules are all there are; else they are set beside the others.
  private var areAllRules = false

  public init() {}

  /// Takes in a document: settings, an agent, a rule, a list of agents or of all rules, or an object
  /// with some of `settings`, `agents`, `teams` and `rules`, each as in a scenario. What is not given
  /// of an agent stays as it is.
  ///
  /// - Parameter state: the desk whose agents and teams it may name.
  /// - Throws: `DocumentError` with the path of the first thing found wrong.
  public mutating func add(
    parsing bytes: [UInt8], over state: DeskState
  ) throws(DocumentError) {
    let document = try DocumentNode.parse(bytes)
    let parts = ["settings", "agents", "teams", "rules"]
    if let object = document.value.object, object.keys.contains(where: parts.contains) {
      let fields = try document.members(optional: parts)
      if let node = fields["settings"] { try add(settings: node) }
      if let node = fields["agents"] { try add(agents: node) }
      if let node = fields["teams"] { try add(teams: node, state) }
      if let node = fields["rules"] { try add(rules: node, state) }
    } else if document.value.array != nil {
      let elements = try document.elements()
      if elements.contains(where: { $0.value["when"] == nil }) {
        try add(agents: document)
      } else {
        try add(rules: document, state)
      }
    } else if document.value["when"] != nil {
      add(try document.rule(roster: roster(state), teams: teams(state)))
    } else if document.value["id"] != nil {
      try add(agent: document)
    } else {
      try add(settings: document)
    }
  }

  private mutating func add(settings node: DocumentNode) throws(DocumentError) {
    _ = try Scenario.settings(node, over: Settings(), Setting.allCases)
    settings.append(node)
  }

  private mutating func add(agents node: DocumentNode) throws(DocumentError) {
    for element in try node.elements() { try add(agent: element) }
  }

  private mutating func add(agent node: DocumentNode) throws(DocumentError) {
    let fields = try node.members(
      required: ["id"],
      optional: ["name", "timeZone", "schedule", "capacity", "permissions"] + DeskChanges.told)
    guard let id = try fields["id"]?.agentID() else { throw node.missing("id") }
    guard !agents.contains(where: { $0.id == id }) else {
      throw node.error(.twice(.agent, id.text))
    }
    var agent = Agent(id: id, number: 0)
    try DeskChanges.apply(fields, to: &agent)
    agents.append((id, fields))
  }

  /// What is told of an agent beside what routing asks: it may stand there, since lists have it.
  private static let told = [
    "number", "email", "login", "picture", "available", "until", "present", "load", "obstacle",
  ]

  private mutating func add(teams node: DocumentNode, _ state: DeskState) throws(DocumentError) {
    for element in try node.elements() {
      let team = try element.team(roster: roster(state))
      guard !teams.contains(where: { $0.id == team.id }) else {
        throw element.error(.twice(.team, team.id.text))
      }
      teams.append(team)
    }
  }

  private mutating func add(rules node: DocumentNode, _ state: DeskState) throws(DocumentError) {
    var seen: Set<RuleID> = []
    for element in try node.elements() {
      let rule = try element.rule(roster: roster(state), teams: teams(state))
      guard seen.insert(rule.id).inserted else {
        throw element.error(.twice(.rule, rule.id.text))
      }
      add(rule)
    }
    areAllRules = true
  }

  private mutating func add(_ rule: Rule) {
    rules.removeAll { $0.id == rule.id }
    rules.append(rule)
  }

  private func roster(_ state: DeskState) -> Set<AgentID> {
    Set(state.agents.map(\.id) + agents.map(\.id))
  }

  private func teams(_ state: DeskState) -> Set<TeamID> {
    Set(state.teams.map(\.id) + teams.map(\.id))
  }

  // MARK: What it comes to

  /// The events by which a desk becomes so.
  ///
  /// - Parameter coming: the agents who are added there later: they become so as they come (`kept`), and
  ///   nobody has their numbers before.
  public func events(at state: DeskState, before coming: [Agent] = []) -> [Event] {
    var events: [Event] = []
    if !settings.isEmpty {
      events.append(.setUp(.settingsChanged(SettingsChanged(settings(over: state.settings)))))
    }
    var number = max(state.lastAgentNumber, coming.map(\.number).max() ?? 0)
    for (id, _) in agents {
      if let known = state.agent(id) {
        events.append(.setUp(.agentChanged(AgentChanged(agent(over: known)))))
      } else if !coming.contains(where: { $0.id == id }) {
        number += 1
        let new = Agent(id: id, number: number, permissions: .liveChat)
        events.append(.setUp(.agentAdded(AgentAdded(agent(over: new)))))
      }
    }
    events += teams.map { .setUp(.teamSet(TeamSet($0))) }
    return events + rules(over: state.rules)
  }

  /// The rules that go and those that come. One that stays keeps its place, and whose turn it is by it.
  private func rules(over before: [Rule]) -> [Event] {
    var gone: [Rule] = []
    if areAllRules {
      let ids = rules.map(\.id)
      let staying = before.map(\.id).filter(ids.contains)
      let inPlace = staying + ids.filter { !staying.contains($0) }
      // Of equal priority, they are asked as listed.
      gone = inPlace == ids ? before.filter { !ids.contains($0.id) } : before
    }
    return gone.map { .setUp(.ruleRemoved(RuleRemoved($0.id))) }
      + rules.map { .setUp(.ruleSet(RuleSet($0))) }
  }

  /// An event of the set-up as it is where what the documents say stays so; nil: it has no place there.
  public func kept(_ event: Event) -> Event? {
    guard case .setUp(let setUp) = event else { return event }
    switch setUp {
    case .settingsChanged(let changed):
      return .setUp(.settingsChanged(SettingsChanged(settings(over: changed.settings))))
    case .agentAdded(let added): return .setUp(.agentAdded(AgentAdded(agent(over: added.agent))))
    case .agentChanged(let changed):
      return .setUp(.agentChanged(AgentChanged(agent(over: changed.agent))))
    case .teamSet(let set): return has(set.team.id) ? nil : event
    case .teamRemoved(let removed): return has(removed.team) ? nil : event
    case .ruleSet(let set): return has(set.rule.id) ? nil : event
    case .ruleRemoved(let removed): return has(removed.rule) ? nil : event
    case .agentRemoved, .accountSet, .accountRemoved, .library: return event
    }
  }

  private func has(_ team: TeamID) -> Bool { teams.contains { $0.id == team } }

  private func has(_ rule: RuleID) -> Bool { areAllRules || rules.contains { $0.id == rule } }

  // What was read once is read again: it was found sound when it was taken in.

  private func settings(over before: Settings) -> Settings {
    settings.reduce(before) { settings, node in
      (try? Scenario.settings(node, over: settings, Setting.allCases)) ?? settings
    }
  }

  private func agent(over before: Agent) -> Agent {
    var agent = before
    for (id, fields) in agents where id == before.id {
      try? DeskChanges.apply(fields, to: &agent)
    }
    return agent
  }

  private static func apply(
    _ fields: [String: DocumentNode], to agent: inout Agent
  ) throws(DocumentError) {
    if let node = fields["name"] { agent.name = try node.string() }
    if let node = fields["timeZone"] {
      agent.timeZone = node.value.isNull ? nil : try node.timeZone()
    }
    if let node = fields["schedule"] { agent.schedule = try node.schedule() }
    if let node = fields["capacity"] {
      agent.capacity = node.value.isNull ? nil : try node.integer(atLeast: 1)
    }
    if let node = fields["permissions"] { agent.permissions = try node.permissions() }
  }
}
