public import Desk

/// The desk of the demo: Larkfield, who make rainwear.
public enum DemoDesk {
  /// Simulated agents to choose from.
  public static var mostAgents: Int { colleagues.count }

  private static let domain = "larkfield.example"

  private struct Colleague {
    let id: AgentID
    let name: String
    let zone: String
    let speaks: Language
    let team: TeamID
  }

  private static let orders: TeamID = "orders"
  private static let trade: TeamID = "trade"

  private static let colleagues: [Colleague] = [
    Colleague(
      id: "lena", name: "Lena Vogt", zone: "Europe/Berlin", speaks: .german, team: orders),
    Colleague(
      id: "yiting", name: "怡婷 Lin", zone: "Asia/Taipei", speaks: .chinese, team: trade),
    Colleague(
      id: "mateo", name: "Mateo Rivas", zone: "America/Bogota", speaks: .spanish, team: orders),
    Colleague(
      id: "amara", name: "Amara Okafor", zone: "Africa/Lagos", speaks: .english, team: trade),
    Colleague(
      id: "saoirse", name: "Saoirse Byrne", zone: "Europe/Dublin", speaks: .english, team: orders),
    Colleague(
      id: "kenji", name: "Kenji Mori", zone: "Asia/Tokyo", speaks: .chinese, team: trade),
    Colleague(
      id: "ines", name: "Inês Duarte", zone: "Europe/Lisbon", speaks: .spanish, team: orders),
    Colleague(
      id: "tomasz", name: "Tomasz Zieliński", zone: "Europe/Warsaw", speaks: .german, team: trade),
    Colleague(
      id: "priya", name: "Priya Nair", zone: "Asia/Kolkata", speaks: .english, team: orders),
    Colleague(
      id: "noah", name: "Noah Tremblay", zone: "America/Toronto", speaks: .english, team: trade),
    Colleague(
      id: "emre", name: "Emre Yılmaz", zone: "Europe/Istanbul", speaks: .german, team: orders),
    Colleague(
      id: "aroha", name: "Aroha Ngata", zone: "Pacific/Auckland", speaks: .emoji, team: trade),
  ]

  /// The first so many simulated agents; at least none and at most all there are.
  public static func agents(_ count: Int) -> [AgentID] {
    colleagues.prefix(max(0, count)).map(\.id)
  }

  /// Everything that makes the desk: settings, agents, teams, accounts, rules.
  ///
  /// - Parameters:
  ///   - you: the agent whom nobody simulates, first on the roster, with every permission.
  ///   - zone: their time zone, an IANA name; nil is UTC.
  ///   - count: how many simulated agents.
  ///   - dialogues: what its website's visitors meet.
  public static func events(
    you: AgentID, zone: String?, agents count: Int, dialogues: [Dialogue] = []
  ) -> [Event] {
    let colleagues = colleagues.filter { $0.id != you }.prefix(max(0, count))
    let roster = [agent(you: you, zone)] + colleagues.enumerated().map { agent($1, number: $0 + 2) }
    let ids = Set(roster.map(\.id))
    func present(_ agents: [AgentID]) -> [AgentID] { agents.filter { ids.contains($0) } }
    func team(_ id: TeamID) -> [AgentID] { colleagues.filter { $0.team == id }.map(\.id) + [you] }
    func speakers(_ language: Language) -> [AgentID] {
      colleagues.filter { $0.speaks == language }.map(\.id) + [you]
    }
    let teams = [
      Team(id: orders, name: "Orders & delivery", agents: team(orders)),
      Team(id: trade, name: "Trade & developers", agents: team(trade)),
    ]
    let accounts = accounts(you).filter { ids.contains($0.agent) }
    return [.setUp(.settingsChanged(SettingsChanged(settings)))]
      + roster.map { .setUp(.agentAdded(AgentAdded($0))) }
      + teams.map { .setUp(.teamSet(TeamSet($0))) }
      + accounts.map { .setUp(.accountSet(AccountSet($0))) }
      + rules(you, speakers, team).map { .setUp(.ruleSet(RuleSet($0))) }
      + dialogues.flatMap { dialogue -> [Event] in
        [
          .dialogue(.set(DialogueSet(dialogue))),
          .dialogue(.published(DialoguePublished(dialogue.id, version: 1))),
        ]
      }
  }

  /// Whether a desk was made by `events`: nobody wants simulated visitors at a real one.
  public static func made(_ state: DeskState) -> Bool {
    !state.agents.isEmpty && state.agents.contains { $0.email?.hasSuffix("@" + domain) == true }
      && state.teams.contains { $0.id == trade }
  }

  /// The simulated agents of a desk.
  public static func simulatedAgents(in state: DeskState, except you: AgentID) -> [AgentID] {
    let ids = Set(colleagues.map(\.id))
    return state.agents.map(\.id).filter { ids.contains($0) && $0 != you }
  }

  /// The team that looks after a topic, if the desk has it.
  static func team(for topic: Topic, in state: DeskState) -> TeamID? {
    let id: TeamID =
      switch topic {
      case .api, .trade, .invoice: trade
      case .delivery, .size, .refund, .repair, .care: orders
      }
    return state.teams.contains { $0.id == id } ? id : nil
  }

  private static var settings: Settings {
    var settings = Settings()
    settings.acceptTimeout = 45
    settings.inactivityTimeout = 300
    settings.capacity = 3
    settings.welcomeText = "Welcome to Larkfield! We are looking for somebody to talk to you."
    settings.fallbackText =
      "Nobody can take your chat right now. Please leave your email and we will write to you, "
      + "rain or shine."
    return settings
  }

  private static func agent(you: AgentID, _ zone: String?) -> Agent {
    let all = Profile.allCases.reduce(into: Permissions()) { $0.formUnion($1.permissions) }
    let name = you == "you" ? "Robin Park" : you.text.prefix(1).uppercased() + you.text.dropFirst()
    return Agent(
      id: you, number: 1, name: String(name), email: "\(you)@\(domain)", timeZone: zone,
      permissions: all)
  }

  /// The first colleague is everybody's supervisor.
  private static func agent(_ colleague: Colleague, number: Int) -> Agent {
    Agent(
      id: colleague.id, number: number, name: colleague.name,
      email: "\(colleague.id)@\(domain)", timeZone: colleague.zone, schedule: roundTheClock,
      capacity: 2,
      permissions: (number == 2 ? Profile.supervisor : .agent).permissions)
  }

  private static var roundTheClock: WeeklySchedule {
    var schedule = WeeklySchedule()
    if let block = ScheduleBlock("00:00-24:00") {
      for day in Weekday.allCases { _ = schedule.set([block], on: day) }
    }
    return schedule
  }

  private static func accounts(_ you: AgentID) -> [Account] {
    [
      Account(domain: "brightwater-schools.example", company: "Brightwater Schools", agent: you),
      Account(domain: "nimbus.example", company: "Studio Nimbus ☁️", agent: you),
      Account(
        domain: "nordwind-logistik.example", company: "Nordwind Logistik GmbH", agent: "lena"),
      Account(domain: "qingtian-tea.example", company: "青田茶行", agent: "yiting"),
      Account(domain: "hotel-mirador.example", company: "Hotel Mirador del Norte", agent: "mateo"),
      Account(domain: "northgate-couriers.example", company: "Northgate Couriers", agent: "amara"),
    ]
  }

  /// Nobody's rule matches an English-speaking lead: they fall back.
  private static func rules(
    _ you: AgentID, _ speakers: (Language) -> [AgentID], _ team: (TeamID) -> [AgentID]
  ) -> [Rule] {
    func language(_ language: Language) -> Condition {
      .test(attribute: "language", op: .startsWith, values: [String(language.tag.prefix(2))])
    }
    return [
      Rule(
        id: "key-accounts", priority: 10,
        when: .test(attribute: "crmStatus", op: .is, values: ["Key account"]),
        agents: [you] + team(trade).filter { $0 != you }),
      Rule(id: "deutsch", priority: 20, when: language(.german), agents: speakers(.german)),
      Rule(id: "espanol", priority: 20, when: language(.spanish), agents: speakers(.spanish)),
      Rule(id: "zhongwen", priority: 20, when: language(.chinese), agents: speakers(.chinese)),
      Rule(
        id: "regulars", priority: 30,
        when: .all([
          .test(attribute: "crmStatus", op: .isNot, values: ["Lead", ""]),
          .any([
            .test(attribute: "orders", op: .greaterThan, values: ["5"]),
            .test(attribute: "apiPlan", op: .isNotEmpty, values: []),
          ]),
        ]), agents: team(orders)),
    ]
  }
}
