public import Desk
public import JSON

// Agents, teams, accounts.

extension JSONWriter {
  /// Writes an agent as the journal does.
  public mutating func agent(_ agent: Agent) {
    beginObject()
    member("id", agent.id)
    member("number", agent.number)
    member("name", agent.name)
    member("email", agent.email)
    member("timeZone", agent.timeZone)
    if let schedule = agent.schedule {
      key("schedule")
      self.schedule(schedule)
    }
    member("capacity", agent.capacity)
    key("permissions")
    beginArray()
    for name in agent.permissions.names { string(name) }
    endArray()
    member("login", agent.login)
    endObject()
  }

  /// Writes a schedule as the journal does. Days off are left out.
  public mutating func schedule(_ schedule: WeeklySchedule) {
    beginObject()
    for day in Weekday.allCases where !schedule[day].isEmpty {
      key(text: day.name)
      beginArray()
      for block in schedule[day] { string(block.text) }
      endArray()
    }
    endObject()
  }

  /// Writes a team as the journal does.
  public mutating func team(_ team: Team) {
    beginObject()
    member("id", team.id)
    member("name", team.name)
    key("agents")
    ids(team.agents)
    endObject()
  }

  /// Writes an account as the journal does.
  public mutating func account(_ account: Account) {
    beginObject()
    member("domain", account.domain)
    member("company", account.company)
    member("agent", account.agent)
    endObject()
  }
}

extension FormatReader {
  mutating func agent() throws(JSONError) -> Agent {
    var id: AgentID?
    var number: Int?
    var agent = Agent(id: "", number: 0)
    var permissions: Permissions?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "id": id = try self.id()
      case "number": number = try int()
      case "name": agent.name = try scanner.string()
      case "email": agent.email = try scanner.string()
      case "timeZone": agent.timeZone = try scanner.string()
      case "schedule": agent.schedule = try schedule()
      case "capacity": agent.capacity = try int()
      case "permissions": permissions = try self.permissions()
      case "login": agent.login = try scanner.string()
      default: throw unknown(key, in: "an agent")
      }
    }
    return Agent(
      id: try need(id, "id"), number: try need(number, "number"), name: agent.name,
      email: agent.email, timeZone: agent.timeZone, schedule: agent.schedule,
      capacity: agent.capacity, permissions: try need(permissions, "permissions"),
      login: agent.login)
  }

  private mutating func permissions() throws(JSONError) -> Permissions {
    var permissions: Permissions = []
    try scanner.beginArray()
    while try scanner.nextElement() {
      let one = try word("permission") { Permissions(name: $0) }
      permissions.formUnion(one)
    }
    return permissions
  }

  mutating func schedule() throws(JSONError) -> WeeklySchedule {
    var schedule = WeeklySchedule()
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      guard let day = Weekday(name: key.text) else { throw unknown(key, in: "a schedule") }
      var blocks: [ScheduleBlock] = []
      try scanner.beginArray()
      while try scanner.nextElement() {
        let text = try scanner.string()
        guard let block = ScheduleBlock(text) else {
          throw scanner.error("expected hours like \"09:00-17:00\"")
        }
        blocks.append(block)
      }
      guard schedule.set(blocks, on: day) else {
        throw scanner.error("hours of a day overlap")
      }
    }
    return schedule
  }

  mutating func team() throws(JSONError) -> Team {
    var id: TeamID?
    var name: String?
    var agents: [AgentID]?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "id": id = try self.id()
      case "name": name = try scanner.string()
      case "agents": agents = try ids()
      default: throw unknown(key, in: "a team")
      }
    }
    return Team(id: try need(id, "id"), name: name, agents: try need(agents, "agents"))
  }

  mutating func account() throws(JSONError) -> Account {
    var domain: String?
    var company: String?
    var agent: AgentID?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "domain": domain = try scanner.string()
      case "company": company = try scanner.string()
      case "agent": agent = try id()
      default: throw unknown(key, in: "an account")
      }
    }
    return Account(
      domain: try need(domain, "domain"), company: company, agent: try need(agent, "agent"))
  }
}
