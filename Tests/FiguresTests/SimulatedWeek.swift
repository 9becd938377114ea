import Desk
import FrontDesk
import Randomness
import Routing
import Store

/// A week at a desk, drawn by lot: visitors ask, leave and write, agents come and go, answer, hand over
/// and miss what rings; their clocks are changed in one of the nights.
struct SimulatedWeek {
  /// Everything that happened, with visitors in dialogues strewn in.
  private(set) var events: [StampedEvent] = []
  private(set) var end: Instant

  private static let agents: [AgentID] = ["ann", "bob", "cyd", "dee"]
  private static let zones = ["Europe/Berlin", "America/New_York", "Asia/Taipei", nil]
  static let tags = ["refund", "vip"]
  /// Of the library, and what they are about.
  private static let answers: [(ResponseID, [String])] = [
    ("days", ["refunds"]), ("cost", ["refunds", "gift cards"]), ("hello", []),
  ]

  private var lots: SplitMix64
  private let clock: ManualClock
  private let attendance = ToldAttendance()
  private let desk: FrontDesk
  private var visitors = 0

  /// - Parameter store: nil: one in memory.
  init(seed: Int, store: (any DeskStore)? = nil, deeds: Int = 500) throws {
    lots = SplitMix64(seed: UInt64(seed))
    // The clocks of Europe go back on 25 October 2026 and on on 29 March, those of America on 1
    // November and 14 March 2027.
    let starts = [
      "2026-10-22T05:13:20.250Z", "2026-10-29T22:01:00.001Z", "2027-03-11T11:11:11.111Z",
    ]
    clock = ManualClock(Instant(iso8601: starts[seed % starts.count])!)
    end = clock.now
    desk = try FrontDesk(store: store ?? MemoryStore(), clock: clock, attendance: attendance)
    try setUp()
    for _ in 0..<deeds { try step() }
    end = clock.now + 3600
    events = desk.events()
    strewVisitors()
  }

  private mutating func setUp() throws {
    for (index, id) in SimulatedWeek.agents.enumerated() {
      let agent = Agent(
        id: id, number: 0, timeZone: SimulatedWeek.zones[index], schedule: schedule(),
        capacity: lots.number(1...4), permissions: Profile.supervisor.permissions)
      _ = try desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    _ = try desk.perform(
      .change(
        .addAgent(Agent(id: "boss", number: 0, permissions: Profile.administrator.permissions))),
      by: .desk)
    _ = try desk.perform(.change(.addTeam(Team(id: "sales", agents: ["bob", "ann"]))), by: .desk)
    _ = try desk.perform(
      .change(.addRule(Rule(id: "vips", when: .all([]), agents: ["cyd", "dee", "bob"]))), by: .desk)
    for (id, topics) in SimulatedWeek.answers {
      let response = Response(id: id, question: "\(id)?", answer: "\(id).", topics: topics)
      _ = try desk.perform(.change(.responses(.add(response))), by: .agent("boss"))
    }
    let presence = lots.chance(0.5) ? "true" : "false"
    _ = try desk.perform(
      .change(
        .setSettings(["presence": presence, "inactivityTimeout": "20m", "missedOffers": "3"])),
      by: .desk)
    if presence == "true" {
      attendance.agentsThere = Set(desk.state.agents.map(\.number))
    }
  }

  /// Sometimes none, and blocks that touch the hours which clocks skip and repeat.
  private mutating func schedule() -> WeeklySchedule? {
    if lots.chance(0.4) { return nil }
    var schedule = WeeklySchedule()
    for day in Weekday.allCases where lots.chance(0.8) {
      let blocks = [
        lots.chance(0.3) ? "00:00-01:30" : nil, lots.chance(0.4) ? "01:30-02:30" : nil,
        "02:30-\(["09:00", "13:15", "24:00"][lots.number(0...2)])",
      ].compactMap { $0 }.compactMap { ScheduleBlock($0) }
      _ = schedule.set(blocks, on: day)
    }
    return schedule
  }

  // MARK: Deeds

  private mutating func step() throws {
    // Most within minutes, some a night later.
    let milliseconds = lots.chance(0.03) ? lots.number(0...40_000_000) : lots.number(0...900_000)
    clock.now = Instant(milliseconds: clock.now.milliseconds + Int64(milliseconds))
    try desk.tend()
    _ = desk.takeNews()
    switch lots.number(0...99) {
    case 0..<22: ask()
    case 22..<42: answerOffer()
    case 42..<75: talk()
    case 75..<84: finish()
    case 84..<89: handOver()
    case 89..<93: mark()
    case 93..<97: toggle()
    default: try change()
    }
    _ = desk.takeNews()
  }

  /// Does it, if the desk lets it be done.
  private func attempt(_ command: Command, by principal: Principal) {
    _ = try? desk.perform(command, by: principal)
  }

  private mutating func ask() {
    visitors += 1
    var attributes = [Visitor.Attribute(name: "name", value: "v\(visitors)")]
    if lots.chance(0.6) { attributes.append(.init(name: "email", value: "v\(visitors)@x.example")) }
    let routes: [Route] = [.roundRobin, .customRules, .team("sales"), .agent("ann")]
    var request = VisitorRequest(
      visitor: Visitor(attributes: attributes), route: lots.pick(routes) ?? .roundRobin,
      wait: lots.chance(0.6) ? lots.number(60...4000) : nil)
    if lots.chance(0.5) {
      request.origin = ChatOrigin(
        dialogue: ["welcome", "help"][lots.number(0...1)], version: 1, card: "c",
        page: "https://x.example/\(["a", "b?q=1", "b#top"][lots.number(0...2)])",
        topics: lots.chance(0.2) ? ["refunds"] : [])
    }
    if lots.chance(0.3) { request.messages = [.init(text: "hello")] }
    attempt(.request(request), by: .desk)
    // Soon somebody may answer.
    clock.now = Instant(milliseconds: clock.now.milliseconds + Int64(lots.number(0...90_000)))
    if lots.chance(0.7) { answerOffer() }
  }

  private var chats: [Chat] { desk.state.chats.values.sorted { $0.id < $1.id } }

  private mutating func answerOffer() {
    let ringing = chats.compactMap { chat in chat.ringingAt.map { (chat.id, $0) } }
    guard let (chat, agent) = lots.pick(ringing) else { return }
    attempt(lots.chance(0.85) ? .accept(chat) : .decline(chat), by: .agent(agent))
    if lots.chance(0.1), let other = lots.pick(chats)?.id {
      attempt(.take(other), by: .agent(lots.pick(SimulatedWeek.agents)!))
    }
  }

  private mutating func talk() {
    guard let chat = lots.pick(chats) else { return }
    for _ in 0..<lots.number(1...4) {
      clock.now = Instant(milliseconds: clock.now.milliseconds + Int64(lots.number(0...80_000)))
      if lots.chance(0.5), let agent = chat.holder {
        let answers = lots.chance(0.2) ? [lots.pick(SimulatedWeek.answers)!.0] : []
        attempt(.say(chat.id, id: nil, text: "yes", answers: answers), by: .agent(agent))
      } else {
        attempt(.say(chat.id, id: nil, text: "no"), by: .desk)
      }
    }
  }

  private mutating func finish() {
    guard let chat = lots.pick(chats) else { return }
    if let agent = chat.holder, lots.chance(0.6) {
      attempt(.end(chat.id, intervening: false), by: .agent(agent))
    } else {
      attempt(.leave(chat.id), by: .desk)
    }
  }

  private mutating func handOver() {
    guard let chat = lots.pick(chats), let agent = chat.holder else { return }
    let other = lots.pick(SimulatedWeek.agents)!
    switch lots.number(0...2) {
    case 0: attempt(.transfer(chat.id, to: .agent(other), note: nil), by: .agent(agent))
    case 1:
      let place: Destination = lots.chance(0.5) ? .team("sales") : .queue
      attempt(.transfer(chat.id, to: place, note: nil), by: .agent(agent))
    default: attempt(.takeOver(chat.id), by: .agent(other))
    }
  }

  private mutating func mark() {
    guard let chat = lots.pick(chats), let agent = chat.holder else { return }
    let deed: MarkDeed =
      lots.chance(0.5) ? .tag(lots.pick(SimulatedWeek.tags)!) : .score(lots.number(0...3))
    attempt(.mark(chat.id, [deed]), by: .agent(agent))
  }

  private mutating func toggle() {
    let agent = lots.pick(SimulatedWeek.agents)!
    attempt(.setAvailable(agent, lots.chance(0.6)), by: .agent(agent))
  }

  private mutating func change() throws {
    let agent = lots.pick(SimulatedWeek.agents)!
    switch lots.number(0...3) {
    case 0:
      var change = AgentChange()
      change.capacity = .some(lots.number(1...4))
      change.schedule = .some(schedule())
      attempt(.change(.changeAgent(agent, change)), by: .desk)
    case 1:
      attempt(
        .change(
          .changeTeam("sales", name: nil, agents: ["bob", lots.chance(0.5) ? "cyd" : "ann"])),
        by: .desk)
    default:
      guard desk.state.settings.presence, let number = desk.state.agent(agent)?.number else {
        return
      }
      if attendance.agentsThere.contains(number) {
        attendance.agentsThere.remove(number)
      } else {
        attendance.agentsThere.insert(number)
      }
      try desk.tend()
    }
  }

  // MARK: Visitors in dialogues

  private mutating func strewVisitors() {
    var strewn: [StampedEvent] = []
    for stamped in events {
      strewn.append(stamped)
      guard lots.chance(0.15) else { continue }
      let visitor = VisitorMark("m\(lots.number(0...25))")
      let dialogue: DialogueID = ["welcome", "help"][lots.number(0...1)]
      let site: SiteEvent
      switch lots.number(0...2) {
      case 0:
        site = .engaged(DialogueEngaged(visitor: visitor, dialogue: dialogue, version: 1))
      case 1:
        site = .learned(
          VisitorLearned(
            visitor: visitor,
            attributes: [
              .init(name: "email", value: lots.chance(0.7) ? "m@x.example" : "none")
            ], source: .said, dialogue: lots.chance(0.8) ? dialogue : nil))
      default:
        site = .left(
          MessageLeft(
            visitor: visitor, id: "i", chat: "none", dialogue: dialogue, name: "n",
            email: "m@x.example", text: "t"))
      }
      strewn.append(StampedEvent(seq: 0, at: stamped.at, event: .site(site)))
    }
    for index in strewn.indices { strewn[index].seq = Int64(index) + 1 }
    events = strewn
  }
}

extension FrontDesk {
  /// Everything that ever happened.
  fileprivate func events() -> [StampedEvent] {
    ((try? events(from: 1, limit: .max)) ?? []).flatMap(\.events)
  }
}
