import Desk
import FrontDesk
import Routing
import Store

/// A day at a desk as people make it up from a seed: through real front desks, one of which is live, and
/// one of somebody who passes by now and then.
final class RandomDay {
  /// A Monday in UTC.
  static let midnight = Instant(seconds: 1_790_553_600)

  let clock: ManualClock
  let attendance = ToldAttendance()
  let live: FrontDesk
  let passing: FrontDesk
  private var dice: Dice
  private var things = 0
  /// What happened of which kind, so that a test sees that much did.
  private(set) var kinds: Set<Event.Kind> = []
  private(set) var refusals = 0

  /// - Parameter wrap: what the desks write to, in place of the store in memory.
  init(seed: Int, wrap: (any DeskStore) -> any DeskStore = { $0 }) throws {
    dice = Dice(seed: seed)
    let start = RandomDay.midnight + -dice.number(3600...10 * 3600)
    clock = ManualClock(start)
    let place = MemoryPlace()
    let (one, other) = (
      try place.open(toLook: false, isTold: false), try place.open(toLook: false, isTold: false)
    )
    live = try FrontDesk(
      store: wrap(one.store), clock: clock, attendance: attendance, clocks: one.clocks)
    passing = try FrontDesk(
      store: wrap(other.store), clock: clock, attendance: attendance, clocks: other.clocks)
    live.goLive()
    try setUp()
  }

  private func setUp() throws {
    for _ in 0..<dice.number(2...9) { try perform([(.change(.addAgent(agent())), .desk)]) }
    for _ in 0..<dice.number(1...3) { try perform([(.change(.addTeam(team())), .desk)]) }
    for _ in 0..<dice.number(1...4) { try perform([(.change(.addRule(rule())), .desk)]) }
    try perform([(.change(.setSettings(settings())), .desk)])
    attendance.agentsThere = Set(
      live.state.agents.map(\.number).filter { _ in !dice.oneIn(4) })
  }

  /// Goes on until the day after is well begun.
  func run() throws {
    let end = RandomDay.midnight + 25 * 3600
    while clock.now < end { try step() }
  }

  private func step() throws {
    try pass()
    for chat in chats() {
      guard case .gone = chat.visitorPresence, dice.oneIn(3) else { continue }
      attendance.visitorsThere.insert(chat.requestSeq)
      try live.tend()
    }
    switch dice.number(0...99) {
    case 0..<8: try movePeople()
    case 8..<14: try live.tend()
    case 14..<20:
      // Several people at once.
      try perform((0..<dice.number(2...4)).map { _ in wish() })
    default: try perform([wish()])
    }
    for stamped in live.takeNews() { kinds.insert(stamped.event.kind) }
  }

  private func pass() throws {
    switch dice.number(0...99) {
    case 0..<10: break
    case 10..<60: clock.now = later(dice.number(0...40_000))
    case 60..<80: clock.now = later(dice.number(0...400_000))
    case 80..<92:
      if let due = live.nextDue, due > clock.now, due < clock.now + 7200 {
        clock.now = Instant(milliseconds: due.milliseconds + Int64(dice.number(-1...3)))
      }
    case 92..<99: clock.now = later(dice.number(0...1_200_000))
    default:
      // Nobody is there for a while, and nobody looks.
      if dice.oneIn(3) {
        attendance.agentsThere = []
        clock.now = later(dice.number(0...9_000_000))
      }
    }
  }

  private func later(_ milliseconds: Int) -> Instant {
    Instant(milliseconds: clock.now.milliseconds + Int64(milliseconds))
  }

  private func movePeople() throws {
    for agent in live.state.agents where dice.oneIn(4) {
      if dice.oneIn(3) {
        attendance.agentsThere.remove(agent.number)
      } else {
        attendance.agentsThere.insert(agent.number)
      }
    }
    for chat in chats() where chat.visitorPresence != .unknown && dice.oneIn(5) {
      if dice.oneIn(2) {
        attendance.visitorsThere.remove(chat.requestSeq)
      } else {
        attendance.visitorsThere.insert(chat.requestSeq)
      }
    }
    // Not always does anybody look at once.
    if dice.oneIn(2) { try live.tend() }
  }

  private func perform(_ wishes: [(command: Command, by: Principal)]) throws {
    let desk = dice.oneIn(6) ? passing : live
    do throws(DeskError) {
      for case .failure in try desk.perform(wishes) { refusals += 1 }
    } catch {
      guard case .refused = error else { throw error }
      refusals += 1
    }
    try live.follow()
  }

  // MARK: What they wish

  private func chats() -> [Chat] {
    live.state.chats.values.sorted { $0.requestSeq < $1.requestSeq }
  }

  private func fresh(_ letter: String) -> String {
    things += 1
    return "\(letter)\(things)"
  }

  private func anyAgent() -> AgentID { dice.pick(live.state.agents).id }

  private func wish() -> (Command, Principal) {
    let chats = chats()
    guard !chats.isEmpty, !dice.oneIn(4) else { return request() }
    let chat = dice.pick(chats)
    let agent = dice.oneIn(12) ? anyAgent() : chat.agent ?? anyAgent()
    let id = chat.id
    if dice.oneIn(8) { return stepIn(chat) }
    switch dice.number(0...99) {
    case 0..<26: return (.accept(id), .agent(chat.ringingAt ?? agent))
    case 26..<32: return (.decline(id), .agent(chat.ringingAt ?? agent))
    case 32..<36: return (.take(id), .agent(anyAgent()))
    case 36..<38: return (.takeOver(id), .agent(anyAgent()))
    case 38..<44: return transfer(chat, agent)
    case 44..<56:
      return (.say(id, id: MessageID(fresh("m")), text: "…"), dice.oneIn(2) ? .agent(agent) : .desk)
    case 56..<59: return (.note(id, id: MessageID(fresh("m")), text: "!"), .agent(agent))
    case 59..<62: return (.mark(id, [.tag("vip"), .score(2)]), .agent(agent))
    case 62..<64:
      return (
        .mark(id, [.edit(attribute: "plan", value: dice.pick(["gold", "free"]))]), .agent(agent)
      )
    case 64..<76: return (.end(id, intervening: dice.oneIn(4)), .agent(agent))
    case 76..<81: return (.leave(id), .desk)
    case 81..<90: return (.setAvailable(anyAgent(), !dice.oneIn(3)), available())
    case 90..<92:
      return (.block(.blockVisitor(of: id, seconds: 3600, reason: "rude")), .agent(anyAgent()))
    case 92..<93:
      if let missed = live.state.missed.first {
        return (.missed(.handled([missed])), .agent(agent))
      }
      return request()
    default: return (.change(change()), .desk)
    }
  }

  /// What those do who look after the desk.
  private func stepIn(_ chat: Chat) -> (Command, Principal) {
    // Who has spoken in it once says more.
    if let voice = chat.voices.first, dice.oneIn(2) {
      return (.barge(chat.id, id: MessageID(fresh("m")), text: "…"), .agent(voice))
    }
    let by = Principal.agent(anyAgent())
    let team: TeamID? = live.state.teams.isEmpty ? nil : dice.pick(live.state.teams).id
    switch dice.number(0...6) {
    case 0:
      return (.assign(chat.id, to: .agent(anyAgent()), overCapacity: dice.oneIn(4)), by)
    case 1:
      let destination: Destination = team.map { .team($0) } ?? .queue
      return (.assign(chat.id, to: destination, note: dice.oneIn(3) ? "for you" : nil), by)
    case 2: return (.requeue(chat.id), by)
    case 3:
      let other = dice.pick(chats()).id
      let places: [QueuePlace] = [.first, .last, .byRequest, .before(other)]
      return (.move(chat.id, to: dice.pick(places)), by)
    case 4: return (.whisper(chat.id, id: MessageID(fresh("m")), text: "psst"), by)
    case 5: return (.barge(chat.id, id: MessageID(fresh("m")), text: "…"), by)
    default: return (.broadcast(.send("lunch", to: dice.oneIn(2) ? team : nil)), by)
    }
  }

  private func available() -> Principal { dice.oneIn(2) ? .agent(anyAgent()) : .desk }

  private func transfer(_ chat: Chat, _ agent: AgentID) -> (Command, Principal) {
    let destination: Destination =
      switch dice.number(0...4) {
      case 0, 1: .agent(anyAgent())
      case 2, 3: live.state.teams.isEmpty ? .queue : .team(dice.pick(live.state.teams).id)
      default: .queue
      }
    return (
      .transfer(
        chat.id, to: destination, note: dice.oneIn(3) ? "see above" : nil,
        intervening: dice.oneIn(4)), .agent(agent)
    )
  }

  private func request() -> (Command, Principal) {
    let route: Route =
      switch dice.number(0...9) {
      case 0..<4: .roundRobin
      case 4: .agent(anyAgent())
      case 5..<7: live.state.teams.isEmpty ? .roundRobin : .team(dice.pick(live.state.teams).id)
      default: .customRules
      }
    let domain = dice.pick(["acme.example", "globex.example", "nowhere.example"])
    var request = VisitorRequest(
      visitor: Visitor(
        id: dice.oneIn(3) ? VisitorID("v\(dice.number(0...30))@acme.example") : nil,
        attributes: [
          .init(name: "plan", value: dice.pick(["gold", "free"])),
          .init(name: "email", value: "kim@\(domain)"),
        ]), route: route, wait: dice.oneIn(3) ? nil : dice.pick([30, 300, 3600]),
      messages: dice.oneIn(3) ? [.init(id: MessageID(fresh("m")), text: "hello")] : [],
      watched: dice.oneIn(2))
    if dice.oneIn(3) {
      request.origin = ChatOrigin(
        dialogue: "welcome", version: 1, card: "ask", page: "https://acme.example/",
        answers: [.init(asked: "Plan?", answer: "gold")])
    }
    let by: Principal = dice.oneIn(2) ? .desk : .visitor(VisitorKey(fresh("key")))
    return (.request(request), by)
  }

  // MARK: How the desk is set up

  private func change() -> SetUpChange {
    let state = live.state
    switch dice.number(0...11) {
    case 0, 1: return .setSettings(settings())
    case 2 where state.agents.count < 12: return .addAgent(agent())
    case 3 where state.agents.count > 2:
      return .removeAgent(anyAgent(), requeue: !dice.oneIn(3), force: true)
    case 4, 5:
      var change = AgentChange()
      change.capacity = .some(dice.oneIn(3) ? nil : dice.number(1...4))
      if dice.oneIn(2) { change.schedule = .some(schedule()) }
      return .changeAgent(anyAgent(), change)
    case 6: return .addTeam(team())
    case 7 where !state.teams.isEmpty:
      return .changeTeam(
        dice.pick(state.teams).id, name: nil,
        agents: dice.some(state.agents.map(\.id), dice.number(0...state.agents.count)))
    case 8: return .addRule(rule())
    case 9 where !state.rules.isEmpty: return .removeRule(dice.pick(state.rules).id, force: true)
    case 10:
      return .addAccounts([Account(domain: "acme.example", agent: anyAgent())])
    default: return .removeAccount(domain: "acme.example")
    }
  }

  private func settings() -> [String: String] {
    [
      "acceptTimeout": dice.pick(["20", "60", "100"]), "capacity": dice.pick(["1", "2", "3"]),
      "inactivityTimeout": dice.pick(["300", "1200"]),
      "offers.team": dice.pick(["1", "2", "3"]), "ringsAtOnce": dice.pick(["1", "1", "2"]),
      "offerAgainAfter": dice.pick(["30", "60", "600"]), "graceTime": dice.pick(["20", "60"]),
      "missedOffers": dice.pick(["0", "2", "3"]), "answerTimeout": dice.pick(["none", "120"]),
      "connectTimeout": dice.pick(["none", "150"]),
      "roundRobinFallback": dice.pick(["true", "true", "false"]),
      "presence": dice.oneIn(12) ? "false" : "true",
    ]
  }

  private func agent() -> Agent {
    Agent(
      id: AgentID(fresh("a")), number: 0, timeZone: dice.pick(["Europe/Berlin", "UTC"]),
      schedule: dice.oneIn(3) ? schedule() : nil,
      capacity: dice.oneIn(2) ? nil : dice.number(1...3),
      permissions: dice.oneIn(9) ? .viewMine : Profile.supervisor.permissions.union(.manageAgents))
  }

  private func schedule() -> WeeklySchedule {
    var schedule = WeeklySchedule()
    for day in Weekday.allCases {
      let from = dice.number(0...20) * 60
      if let block = ScheduleBlock(start: from, end: from + dice.number(1...4) * 60 - 1) {
        _ = schedule.set([block], on: day)
      }
    }
    return schedule
  }

  private func team() -> Team {
    let agents = live.state.agents.map(\.id)
    return Team(id: TeamID(fresh("t")), agents: dice.some(agents, dice.number(1...agents.count)))
  }

  private func rule() -> Rule {
    let agents = live.state.agents.map(\.id)
    return Rule(
      id: RuleID(fresh("r")), priority: dice.number(0...2),
      when: .test(attribute: "plan", op: .is, values: [dice.pick(["gold", "free"])]),
      members: .agents(dice.some(agents, dice.number(1...agents.count))))
  }
}
