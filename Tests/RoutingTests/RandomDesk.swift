import Desk
import Routing

/// Makes up desks, and what people do at them, from a seed.
struct RandomDesk {
  var random: SeededRandom
  let watchesPresence: Bool
  /// Milliseconds of which every instant is a multiple: a coarse clock has many things fall due at
  /// once.
  let tick: Int64
  private var agentsMade = 0
  private var thingsMade = 0

  init(seed: Int, watchesPresence: Bool) {
    random = SeededRandom(seed: seed)
    tick = [1, 1000, 30_000][seed % 4 % 3]
    self.watchesPresence = watchesPresence
  }

  /// Zones of every kind: changes at midnight, of half an hour, in the south, none.
  static let zones = [
    "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
    "America/Havana", "Africa/Cairo", "America/Santiago", "Asia/Beirut", "America/Scoresbysund",
    "Pacific/Chatham", "Africa/Casablanca", "America/St_Johns", "Asia/Taipei", "Pacific/Apia",
  ]

  /// Some days before clocks change somewhere.
  static let starts: [Int64] = [
    1_709_251_200,  // 2024-03-01
    1_729_814_400,  // 2024-10-25
    1_742_947_200,  // 2025-03-26
    1_761_868_800,  // 2025-10-31
    1_774_569_600,  // 2026-03-27
    1_805_000_000,  // 2027-03-14
  ]

  static let domains = ["acme.example", "globex.example", "mail.acme.example", "initech.example"]

  mutating func start() -> Instant { Instant(seconds: random.pick(RandomDesk.starts)) }

  // MARK: Set-up

  mutating func setUp() -> [Event] {
    var events: [Event] = [.setUp(.settingsChanged(SettingsChanged(settings())))]
    var agents: [AgentID] = []
    for _ in 0..<random.number(1...14) {
      let agent = agent()
      agents.append(agent.id)
      events.append(.setUp(.agentAdded(AgentAdded(agent))))
    }
    for _ in 0..<random.number(0...4) { events.append(.setUp(.teamSet(TeamSet(team(of: agents))))) }
    let teams = events.compactMap {
      if case .setUp(.teamSet(let set)) = $0 { set.team.id } else { nil }
    }
    for _ in 0..<random.number(0...8) {
      events.append(.setUp(.ruleSet(RuleSet(rule(of: agents, teams)))))
    }
    for _ in 0..<random.number(0...3) {
      events.append(.setUp(.accountSet(AccountSet(account(of: agents)))))
    }
    return events
  }

  mutating func settings() -> Settings {
    var settings = Settings()
    settings.acceptTimeout = random.pick([1, 5, 30, 100, 600])
    settings.capacity = random.number(1...3)
    settings.inactivityTimeout = random.pick([20, 60, 600, 3600])
    settings.offers.roundRobin = random.number(1...3)
    settings.offers.agent = random.number(1...3)
    settings.offers.customRules = random.number(1...3)
    settings.offers.team = random.number(1...3)
    settings.roundRobinFallback = !random.oneIn(3)
    settings.connectTimeout = random.oneIn(2) ? random.pick([1, 20, 60, 150, 1000]) : nil
    settings.blockedDomains = random.oneIn(3) ? random.some(RandomDesk.domains, 1) : []
    settings.ringsAtOnce = random.pick([1, 1, 2, 3])
    settings.offerAgainAfter = random.pick([1, 30, 60, 600, 7200])
    settings.graceTime = random.pick([1, 60, 300])
    settings.missedOffers = random.pick([0, 1, 2, 2, 3])
    settings.presence = !random.oneIn(6)
    settings.answerTimeout = random.oneIn(3) ? random.pick([1, 10, 60, 300]) : nil
    return settings
  }

  mutating func agent(_ known: Agent? = nil) -> Agent {
    if known == nil { agentsMade += 1 }
    var permissions = Permissions.viewMine
    if random.percent(88) { permissions.insert(.liveChat) }
    return Agent(
      id: known?.id ?? AgentID("a\(agentsMade)"), number: known?.number ?? agentsMade,
      timeZone: random.oneIn(5) ? nil : random.pick(RandomDesk.zones),
      schedule: random.percent(60) ? schedule() : nil,
      capacity: random.oneIn(2) ? nil : random.number(1...3), permissions: permissions)
  }

  mutating func schedule() -> WeeklySchedule {
    var schedule = WeeklySchedule()
    for day in Weekday.allCases where !random.oneIn(6) {
      var edges = Set(
        (0..<random.number(1...6)).map { _ in
          // Round times, odd ones, midnights, and the hours in which clocks change.
          switch random.number(0...3) {
          case 0: random.number(0...24) * 60
          case 1: random.number(0...1440)
          case 2: random.pick([0, 30, 60, 90, 120, 150, 165, 180, 1380, 1410, 1440])
          default: random.pick([540, 720, 780, 1020])
          }
        }
      ).sorted()
      var blocks: [ScheduleBlock] = []
      while edges.count > 1 {
        let start = edges.removeFirst()
        if let block = ScheduleBlock(start: start, end: edges[0]) { blocks.append(block) }
        // Sometimes the next block touches this one.
        if random.oneIn(2) { edges.removeFirst() }
      }
      _ = schedule.set(blocks, on: day)
    }
    return schedule
  }

  mutating func team(of agents: [AgentID], _ known: TeamID? = nil) -> Team {
    thingsMade += 1
    return Team(
      id: known ?? TeamID("t\(thingsMade)"),
      agents: random.some(agents, random.number(0...agents.count)))
  }

  mutating func rule(
    of agents: [AgentID], _ teams: [TeamID], _ known: RuleID? = nil
  ) -> Rule {
    thingsMade += 1
    let members: Rule.Members =
      !teams.isEmpty && random.oneIn(3)
      ? .team(random.pick(teams)) : .agents(random.some(agents, random.number(0...agents.count)))
    return Rule(
      id: known ?? RuleID("r\(thingsMade)"), priority: random.number(-1...2),
      when: condition(depth: 2), members: members)
  }

  mutating func account(of agents: [AgentID]) -> Account {
    Account(
      domain: random.pick(RandomDesk.domains),
      agent: agents.isEmpty ? "nobody" : random.pick(agents))
  }

  private mutating func condition(depth: Int) -> Condition {
    if depth > 0, random.oneIn(3) {
      let parts = (0..<random.number(0...3)).map { _ in condition(depth: depth - 1) }
      return random.oneIn(2) ? .all(parts) : .any(parts)
    }
    let op = random.pick(Condition.Operator.allCases)
    let attribute = random.pick(["country", "seats", "emailDomain", "plan", "name"])
    let values: [String] = (0..<random.number(1...2)).map { _ in value(of: attribute) }
    return .test(attribute: attribute, op: op, values: op.takesValues ? values : [])
  }

  private mutating func value(of attribute: String) -> String {
    switch attribute {
    case "country": random.pick(["DE", "de", "TW", "d", "España", ""])
    case "seats": random.pick(["5", "50", " 50.0 ", "-12.50", "007", "many", ""])
    case "emailDomain": random.pick(RandomDesk.domains + ["acme", "ACME.example"])
    case "plan": random.pick(["Free", "free", "Pro"])
    default: random.pick(["Ann", "ann", "陳", "Ünal"])
    }
  }

  mutating func visitor(_ id: VisitorID?) -> Visitor {
    var attributes: [Visitor.Attribute] = []
    for name in ["country", "seats", "plan", "name"] where random.percent(70) {
      attributes.append(.init(name: name, value: value(of: name)))
    }
    if random.percent(60) {
      let domain = random.pick(RandomDesk.domains + ["ACME.Example", "nowhere.example"])
      let email = random.oneIn(10) ? domain : "v@w@" + domain
      attributes.append(.init(name: "email", value: email))
    }
    return Visitor(id: id, attributes: attributes)
  }

  /// A number nobody had before.
  mutating func fresh() -> Int {
    thingsMade += 1
    return thingsMade
  }
}
