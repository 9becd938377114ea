import Desk
import FrontDesk
import JSON
import Words

extension Scenario {
  /// Reads a scenario, the whole of it or not at all.
  ///
  /// - Throws: `DocumentError` with the path of the first thing found wrong.
  public init(parsing bytes: [UInt8]) throws(DocumentError) {
    let document = try DocumentNode.parse(bytes)
    let fields = try document.members(
      required: ["start", "agents", "steps"],
      optional: ["settings", "teams", "accounts", "rules"])
    start = try Scenario.start(fields["start"])
    settings = Settings()
    if let node = fields["settings"] {
      settings = try Scenario.settings(
        node, over: settings, Setting.allCases.filter(\.isOfRouting))
    }
    agents = try Scenario.agents(fields["agents"])
    let roster = Set(agents.map(\.id))
    teams = try Scenario.list(fields["teams"], .team) {
      (node: DocumentNode) throws(DocumentError) in try node.team(roster: roster)
    }
    accounts = try Scenario.accounts(fields["accounts"], roster)
    let known = Set(teams.map(\.id))
    rules = try Scenario.list(fields["rules"], .rule) {
      (node: DocumentNode) throws(DocumentError) in try node.rule(roster: roster, teams: known)
    }
    steps = try Scenario.steps(fields["steps"])
  }

  private static func start(_ node: DocumentNode?) throws(DocumentError) -> Instant {
    guard let node, let start = Instant(iso8601: try node.string()) else {
      throw DocumentError(
        path: "start", .noInstant)
    }
    return start
  }

  /// Settings of which some are given, of those that may be.
  static func settings(
    _ node: DocumentNode, over before: Settings, _ known: [Setting]
  ) throws(DocumentError) -> Settings {
    var settings = before
    let places = known.map { (setting: $0, place: $0.place) }
    let fields = try node.members(
      optional: places.map { $0.place.group ?? $0.place.name }.reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      })
    for (name, node) in fields.sorted(by: { $0.key < $1.key }) {
      let grouped = places.filter { $0.place.group == name }
      if grouped.isEmpty {
        if let setting = Setting(rawValue: name) { try node.set(setting, of: &settings) }
        continue
      }
      let members = try node.members(optional: grouped.map(\.place.name))
      for (setting, place) in grouped {
        try members[place.name]?.set(setting, of: &settings)
      }
    }
    return settings
  }

  /// A list of things with ids, each id once.
  private static func list<Thing>(
    _ node: DocumentNode?, _ thing: Refusal.Thing,
    _ read: (DocumentNode) throws(DocumentError) -> Thing
  ) throws(DocumentError) -> [Thing] {
    guard let node else { return [] }
    var seen: Set<String> = []
    var things: [Thing] = []
    for element in try node.elements() {
      things.append(try read(element))
      if let id = element.value["id"]?.string, !seen.insert(id).inserted {
        throw DocumentError(path: "\(element.path).id", .twice(thing, id))
      }
    }
    return things
  }

  private static func agents(_ node: DocumentNode?) throws(DocumentError) -> [Agent] {
    var number = 0
    return try list(node, .agent) { (node: DocumentNode) throws(DocumentError) in
      let fields = try node.members(
        required: ["id"],
        optional: ["name", "timeZone", "schedule", "capacity", "permissions"])
      guard let id = try fields["id"]?.agentID() else { throw node.missing("id") }
      number += 1
      return Agent(
        id: id, number: number, name: try fields["name"]?.string(),
        timeZone: try fields["timeZone"]?.timeZone(),
        schedule: try fields["schedule"]?.schedule(),
        capacity: try fields["capacity"]?.integer(atLeast: 1),
        permissions: try fields["permissions"]?.permissions() ?? .liveChat)
    }
  }

  private static func accounts(
    _ node: DocumentNode?, _ roster: Set<AgentID>
  ) throws(DocumentError) -> [Account] {
    guard let node else { return [] }
    var seen: Set<String> = []
    var accounts: [Account] = []
    for element in try node.elements() {
      let fields = try element.members(required: ["domain", "agent"])
      guard let domain = fields["domain"], let owner = fields["agent"] else { continue }
      let account = Account(
        domain: try domain.domain(), agent: try owner.agent(of: roster))
      guard seen.insert(account.domain).inserted else {
        throw domain.error(.domainTwice(account.domain))
      }
      accounts.append(account)
    }
    return accounts
  }

  private static func steps(_ node: DocumentNode?) throws(DocumentError) -> [Step] {
    var steps: [Step] = []
    var last = 0
    for element in try node?.elements() ?? [] {
      let step = try element.step()
      guard step.at >= last else {
        throw DocumentError(
          path: "\(element.path).at", .before(step.at, last: last))
      }
      last = step.at
      steps.append(step)
    }
    return steps
  }
}

extension DocumentNode {
  /// The id of an agent who is in the roster.
  func agent(of roster: Set<AgentID>) throws(DocumentError) -> AgentID {
    let id = AgentID(try string())
    guard roster.contains(id) else {
      let nearest = Refusal.nearest(to: id.text, among: roster.map(\.text))
      throw error(.notInRoster(id, nearest: nearest))
    }
    return id
  }

  /// A list of agents of the roster, each once.
  func agents(of roster: Set<AgentID>) throws(DocumentError) -> [AgentID] {
    var agents: [AgentID] = []
    for (_, element) in try distinctStrings(.agent) {
      agents.append(try element.agent(of: roster))
    }
    return agents
  }

  /// A team: `id` and `agents`.
  func team(roster: Set<AgentID>) throws(DocumentError) -> Team {
    let fields = try members(required: ["id", "agents"])
    return Team(
      id: TeamID(try fields["id"]?.nonEmptyString() ?? ""),
      agents: try fields["agents"]?.agents(of: roster) ?? [])
  }

  /// A rule: `id`, `when`, `agents` or `team`, and perhaps `name`, `description`, `priority`.
  func rule(roster: Set<AgentID>, teams: Set<TeamID>) throws(DocumentError) -> Rule {
    let fields = try members(
      required: ["id", "when"], optional: ["agents", "team", "name", "description", "priority"])
    guard let id = fields["id"], let when = fields["when"] else {
      throw missing(fields["id"] == nil ? "id" : "when")
    }
    return Rule(
      id: RuleID(try id.nonEmptyString()), name: try fields["name"]?.string(),
      description: try fields["description"]?.string() ?? "",
      priority: try fields["priority"]?.integer() ?? 0, when: try when.condition(),
      members: try ruleMembers(fields["agents"], fields["team"], roster, teams))
  }

  private func ruleMembers(
    _ agents: DocumentNode?, _ team: DocumentNode?, _ roster: Set<AgentID>, _ teams: Set<TeamID>
  ) throws(DocumentError) -> Rule.Members {
    switch (agents, team) {
    case (let agents?, nil): return .agents(try agents.agents(of: roster))
    case (nil, let team?):
      let id = TeamID(try team.string())
      guard teams.contains(id) else { throw team.error(.noTeam(id)) }
      return .team(id)
    case (_?, let team?): throw team.error(.agentsAndTeam)
    case (nil, nil): throw error(.neitherAgentsNorTeam)
    }
  }

  fileprivate func step() throws(DocumentError) -> Scenario.Step {
    guard let object = value.object else { throw needs(.object) }
    guard let verb = object["do"] else { throw missing("do") }
    let does = DocumentNode(verb, path: "\(path).do")
    let name = try does.string()
    guard let (required, optional) = DocumentNode.stepFields[name] else {
      throw does.error(.unknown(.step, name, known: DocumentNode.stepFields.keys.sorted()))
    }
    let fields = try members(required: ["at", "do"] + required, optional: optional)
    guard let at = try fields["at"]?.integer(atLeast: 0) else { throw missing("at") }
    return Scenario.Step(at: at, does: try deed(name, fields))
  }

  private static let stepFields: [String: ([String], [String])] = [
    "request": (["chat", "route"], ["visitor", "whenBusy"]),
    "accept": (["chat", "agent"], []),
    "decline": (["chat", "agent"], []),
    "take": (["chat", "agent"], []),
    "message": (["chat", "from"], []),
    "end": (["chat", "by"], []),
    "toggle": (["agent", "available"], []),
    "advance": ([], []),
  ]

  private func deed(
    _ name: String, _ fields: [String: DocumentNode]
  ) throws(DocumentError) -> Scenario.Deed {
    let chat = ChatID(try fields["chat"]?.string() ?? "")
    let agent = AgentID(try fields["agent"]?.string() ?? "")
    func person(_ key: String) throws(DocumentError) -> Sender {
      let text = try fields[key]?.string() ?? ""
      return text == "visitor" ? .visitor : .agent(AgentID(text))
    }
    switch name {
    case "request":
      guard let route = try fields["route"]?.route() else { throw missing("route") }
      return .request(
        chat: chat, route: route, visitor: try fields["visitor"]?.visitor() ?? Visitor(),
        wait: try fields["whenBusy"]?.wait())
    case "accept": return .accept(chat, agent)
    case "decline": return .decline(chat, agent)
    case "take": return .take(chat, agent)
    case "message": return .message(chat, from: try person("from"))
    case "end": return .end(chat, by: try person("by"))
    case "toggle": return .toggle(agent, available: try fields["available"]?.bool() ?? false)
    default: return .advance
    }
  }
}

extension DocumentNode {
  /// A domain of email addresses in its normal form.
  fileprivate func domain() throws(DocumentError) -> String {
    let domain = EmailDomain.normal(try nonEmptyString())
    guard !domain.isEmpty else { throw error(.empty) }
    return domain
  }

  /// Domains of email addresses in their normal form, each once.
  private func domains() throws(DocumentError) -> [String] {
    var domains: [String] = []
    for element in try elements() {
      let domain = try element.domain()
      guard !domains.contains(domain) else { throw element.error(.domainTwice(domain)) }
      domains.append(domain)
    }
    return domains
  }

  /// Sets a setting to the value that stands here.
  fileprivate func set(
    _ setting: Setting, of settings: inout Settings
  ) throws(DocumentError) {
    switch setting.field {
    case .number(let path, let least): settings[keyPath: path] = try integer(atLeast: least)
    case .limit(let path, let least):
      settings[keyPath: path] = value.isNull ? nil : try integer(atLeast: least)
    case .flag(let path): settings[keyPath: path] = try bool()
    case .text(let path), .choice(let path, _), .colour(let path), .font(let path),
      .address(let path):
      settings[keyPath: path] = try string()
    case .domains(let path): settings[keyPath: path] = try domains()
    }
  }
}
