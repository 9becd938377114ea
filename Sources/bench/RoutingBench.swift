import Desk
import Randomness
import Routing

/// How long a decision takes, by route and size of the desk, and how long opening a roster takes.
enum RoutingBench {
  /// Microseconds of processor time for one decision, with 10,000 agents.
  static let decisionLimit = 10.0
  /// Milliseconds for opening a roster of 10,000 agents in 40 zones.
  static let openingLimit = 50.0

  static func run(_ report: inout Report) {
    for count in [100, 1000, 10_000] {
      let desk = BenchDesk(agents: count)
      openings(desk, count, &report)
      decisions(desk, count, &report)
      deeds(desk, count, &report)
    }
  }

  private static func openings(_ desk: BenchDesk, _ count: Int, _ report: inout Report) {
    let times = (0..<9).map { _ in
      processorTime {
        _ = RoutingEngine(desk.state, at: desk.noon, watchesPresence: true)
      }
    }
    let name = "opening \(count) agents in \(BenchDesk.zones.count) zones"
    report.atMost(openingLimit, name, times.median * 1000, "ms")
  }

  /// Decisions alone: who would be offered the chat, with the reasons.
  private static func decisions(_ desk: BenchDesk, _ count: Int, _ report: inout Report) {
    var engine = RoutingEngine(desk.state, at: desk.noon, watchesPresence: true)
    engine.assumePresent(Set(1...count))
    for (name, route) in desk.routes {
      let time = perDecision(desk, &engine, route)
      report.atMost(decisionLimit, "decision, \(count) agents, \(name)", time, "µs")
    }
    // The long way: nobody is there, so that every step is asked and everybody passed over.
    engine.assumePresent([])
    for (name, route) in desk.routes {
      let time = perDecision(desk, &engine, route)
      report.atMost(decisionLimit, "decision, \(count) agents, \(name), nobody", time, "µs")
    }
    let steps = chats(desk) { _ in .customRules }.map { engine.decisionNow(for: $0).steps.count }
    report.note("  rings asked for each", Double(steps.reduce(0, +)) / Double(steps.count), "")
  }

  private static func chats(_ desk: BenchDesk, _ route: (Int) -> Route) -> [Chat] {
    (0..<500).map { i in
      Chat(
        id: ChatID(requestSeq: Int64(i)), requestSeq: Int64(i), visitor: desk.visitor(i),
        route: route(i), wait: nil, requestedAt: desk.noon)
    }
  }

  private static func perDecision(
    _ desk: BenchDesk, _ engine: inout RoutingEngine, _ route: (Int) -> Route
  ) -> Double {
    let chats = chats(desk, route)
    var chosen = 0
    let times = (0..<7).map { _ in
      processorTime {
        for chat in chats { chosen += engine.decisionNow(for: chat).steps.count }
      }
    }
    precondition(chosen > 0)
    return times.median / Double(chats.count) * 1e6
  }

  /// Whole deeds: a request decided, folded in, with all tables kept; and its end.
  private static func deeds(_ desk: BenchDesk, _ count: Int, _ report: inout Report) {
    var engine = RoutingEngine(desk.state, at: desk.noon, watchesPresence: false)
    var requests = 0.0
    var rest = 0.0
    for i in 0..<500 {
      let visitor = desk.visitor(i)
      let route = desk.routes[i % desk.routes.count].route(i)
      var chat: ChatID?
      requests += processorTime {
        let events = try? engine.perform(
          .request(chat: nil, visitor: visitor, route: route, wait: 600, watched: false),
          at: desk.noon)
        chat = events?.first?.event.chat
      }
      guard let chat, let agent = engine.state.chats[chat]?.agent else { continue }
      rest += processorTime {
        _ = try? engine.perform(.accept(chat: chat, agent: agent), at: desk.noon)
        if i % 2 == 0 { _ = try? engine.perform(.leave(chat: chat), at: desk.noon) }
      }
    }
    report.note("request with everything kept, \(count) agents", requests / 500 * 1e6, "µs")
    report.note("accept and end, \(count) agents", rest / 500 * 1e6, "µs")
  }
}

/// A large desk, the same each time: schedules, capacities, teams of 200, 500 rules, accounts.
struct BenchDesk {
  private(set) var state = DeskState()
  /// A Monday, 12:00 UTC: some agents are at work, some not.
  let noon = Instant(seconds: 1_790_596_800)
  private let teams: Int
  private static let rules = 500
  private static let accounts = 1000

  static let zones = [
    "Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi",
    "America/Argentina/Buenos_Aires", "America/Bogota", "America/Chicago", "America/Denver",
    "America/Halifax", "America/Havana", "America/Los_Angeles", "America/Mexico_City",
    "America/New_York", "America/Phoenix", "America/Santiago", "America/Sao_Paulo",
    "America/St_Johns", "America/Toronto", "Asia/Bangkok", "Asia/Beirut", "Asia/Dubai",
    "Asia/Hong_Kong", "Asia/Jerusalem", "Asia/Karachi", "Asia/Kathmandu", "Asia/Kolkata",
    "Asia/Manila", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Taipei", "Asia/Tokyo",
    "Australia/Lord_Howe", "Australia/Sydney", "Europe/Berlin", "Europe/Lisbon", "Europe/London",
    "Pacific/Auckland", "Pacific/Chatham",
  ]

  init(agents count: Int) {
    var random = SplitMix64(seed: 1)
    func number(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let ids = (1...count).map { AgentID("agent\($0)") }
    teams = max(1, count / 200)
    var events: [Event] = []
    for (i, id) in ids.enumerated() {
      var schedule = WeeklySchedule()
      let start = 6 * 60 + number(8) * 60
      for day in Weekday.allCases.prefix(5 + number(3)) {
        let blocks = [
          ScheduleBlock(start: start, end: start + 240),
          ScheduleBlock(start: start + 300, end: start + 540),
        ]
        _ = schedule.set(blocks.compactMap { $0 }, on: day)
      }
      events.append(
        .setUp(
          .agentAdded(
            AgentAdded(
              Agent(
                id: id, number: i + 1, timeZone: BenchDesk.zones[number(BenchDesk.zones.count)],
                schedule: number(10) == 0 ? nil : schedule, capacity: 1 + number(20))))))
    }
    for team in 0..<teams {
      let members = (0..<min(200, count)).map { ids[(team * 200 + $0) % count] }
      events.append(.setUp(.teamSet(TeamSet(Team(id: TeamID("team\(team)"), agents: members)))))
    }
    for rule in 0..<BenchDesk.rules {
      let first = number(count)
      let members = (0..<min(20, count)).map { ids[(first + $0) % count] }
      events.append(
        .setUp(
          .ruleSet(
            RuleSet(
              Rule(
                id: RuleID("rule\(rule)"), priority: rule % 7, when: BenchDesk.condition(rule),
                agents: members)))))
    }
    for account in 0..<BenchDesk.accounts {
      events.append(
        .setUp(
          .accountSet(
            AccountSet(Account(domain: "company\(account).example", agent: ids[number(count)])))))
    }
    for (i, event) in events.enumerated() {
      state.apply(StampedEvent(seq: Int64(i) + 1, at: noon, event: event))
    }
    // Every ring has been gone through for a while.
    func turn(_ members: [AgentID]) -> Turn { Turn(agent: members[number(members.count)], seq: 0) }
    for team in state.teams { state.rings[.team(team.id)] = turn(team.agents) }
    for rule in state.rules { state.rings[.rule(rule.id)] = turn(rule.agents) }
    state.rings[.roundRobin] = turn(ids)
  }

  /// What a rule asks for, in the shapes that a marketing department thinks of: a campaign, a
  /// territory, a key account, a part of the website, a role, a size.
  private static func condition(_ rule: Int) -> Condition {
    func test(_ attribute: String, _ op: Condition.Operator, _ values: String...) -> Condition {
      .test(attribute: attribute, op: op, values: values)
    }
    let own = test("campaign", .is, "c\(rule)")
    let country = countries[rule / 10 % countries.count]
    switch rule % 10 {
    case 0: return .any([own, test("seats", .greaterThan, "100000")])
    case 1, 2: return .all([own, test("country", .isNotEmpty)])
    case 3: return .all([test("country", .is, country), test("seats", .greaterThan, "\(rule)")])
    case 4:
      return .all([
        test("country", .is, country), test("crmStatus", .isNot, "customer", "partner"),
        test("seats", .lessThan, "\(rule)"),
      ])
    case 5: return test("emailDomain", .is, "company\(rule).example", "company\(rule + 1).example")
    case 6:
      return .all([test("page", .startsWith, "/products/\(rule)/"), test("email", .isNotEmpty)])
    case 7:
      return .any([test("jobTitle", .contains, "chief \(rule)"), test("page", .is, "/\(rule)")])
    case 8:
      return .any([
        .all([test("country", .is, country), test("crmStatus", .is, "lead")]), own,
      ])
    default: return .all([test("jobTitle", .contains, "head", "chief"), own])
    }
  }

  private static let countries = [
    "AT", "AU", "BE", "BR", "CA", "CH", "DE", "DK", "ES", "FR", "GB", "IN", "IT", "JP", "MX", "NL",
    "PL", "SE", "TW", "US",
  ]

  var routes: [(name: String, route: (Int) -> Route)] {
    let (teams, agents) = (teams, state.agents)
    return [
      ("round robin", { _ in .roundRobin }),
      ("agent", { .agent(agents[$0 * 7 % agents.count].id) }),
      ("team of 200", { .team(TeamID("team\($0 % teams)")) }),
      ("500 rules", { _ in .customRules }),
    ]
  }

  /// One in three belongs to an account.
  func visitor(_ i: Int) -> Visitor {
    let domain = i % 3 == 0 ? "company\(i % BenchDesk.accounts).example" : "elsewhere\(i).example"
    return Visitor(
      id: nil,
      attributes: [
        .init(name: "name", value: "Visitor \(i)"), .init(name: "email", value: "v\(i)@\(domain)"),
        .init(name: "country", value: BenchDesk.countries[i % BenchDesk.countries.count]),
        .init(name: "seats", value: "\(i)"),
        .init(name: "jobTitle", value: ["Engineer", "Head of Sales", "Chief \(i)"][i / 2 % 3]),
        .init(name: "crmStatus", value: ["Lead", "Customer", ""][i / 5 % 3]),
        .init(name: "page", value: "/products/\(i % BenchDesk.rules)/pricing"),
        .init(name: "campaign", value: "C\(i * 13 % BenchDesk.rules)"),
      ])
  }
}
