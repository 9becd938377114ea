import Desk
import Glibc
import Randomness

/// Seeded randomness (SplitMix64, Steele, Lea and Flood 2014): equal seeds, equal samples.
struct Dice: RandomNumberGenerator {
  private var lots: SplitMix64
  init(seed: UInt64) { lots = SplitMix64(seed: seed) }
  mutating func next() -> UInt64 { lots.next() }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
  mutating func coin() -> Bool { roll(2) == 0 }
  mutating func maybe<Value>(_ make: (inout Dice) -> Value) -> Value? {
    coin() ? make(&self) : nil
  }
  mutating func list<Value>(_ most: Int, _ make: (inout Dice) -> Value) -> [Value] {
    (0..<roll(most + 1)).map { _ in make(&self) }
  }
}

extension Dice {
  /// Text as visitors write it and as attackers do.
  mutating func text(_ most: Int = 12) -> String {
    let pieces = [
      "hello", "我想問運費", "ß", "e\u{301}", "👩‍👩‍👧", "\"", "\\", "\u{0}", "\u{1B}[2J", "\u{7F}",
      "\u{9B}", "\u{202E}", "\u{2066}", "\u{61C}", "\u{2028}", "\n", "\t", "/", ",\"sum\":\"",
      "{\"chat\":\"0000\"}", "\u{FFFD}", "𝄞", "\u{D7FF}", "\u{E000}", " ",
      "plain words, many of them ",
    ]
    return list(most) { pieces[$0.roll(pieces.count)] }.joined()
  }

  mutating func instant() -> Instant {
    Instant(milliseconds: Int64.random(in: 0..<4_000_000_000_000, using: &self))
  }

  mutating func agentID() -> AgentID { AgentID("agent\(roll(5))") }
  mutating func chatID() -> ChatID { ChatID(requestSeq: Int64(roll(1000))) }
  mutating func one<Value: CaseIterable>(_ type: Value.Type) -> Value {
    let all = Array(type.allCases)
    return all[roll(all.count)]
  }

  mutating func schedule() -> WeeklySchedule {
    var schedule = WeeklySchedule()
    for day in Weekday.allCases where coin() {
      let start = roll(700)
      let blocks = [
        ScheduleBlock(start: start, end: start + 1 + roll(300)),
        ScheduleBlock(start: 1000 + roll(400), end: 1440),
      ]
      _ = schedule.set(blocks.compactMap { $0 }, on: day)
    }
    return schedule
  }

  mutating func agent(_ id: AgentID? = nil) -> Agent {
    let names = Permissions.named
    var permissions: Permissions = []
    for entry in names where coin() { permissions.formUnion(entry.permission) }
    return Agent(
      id: id ?? agentID(), number: roll(100), name: text(3), email: maybe { $0.text(2) },
      timeZone: maybe { _ in "Asia/Taipei" }, schedule: maybe { $0.schedule() },
      capacity: maybe { 1 + $0.roll(9) }, permissions: permissions, login: maybe { $0.text(1) })
  }

  mutating func condition(_ depth: Int = 3) -> Condition {
    switch depth > 0 ? roll(3) : 2 {
    case 0: return .all(list(3) { $0.condition(depth - 1) })
    case 1: return .any(list(3) { $0.condition(depth - 1) })
    default:
      return .test(
        attribute: text(1), op: one(Condition.Operator.self), values: list(3) { $0.text(2) })
    }
  }

  mutating func via() -> Via {
    [.account, .agent, .roundRobin, .rule("r1"), .team("sales")][roll(5)]
  }

  mutating func route() -> Route {
    [.roundRobin, .agent("ann"), .customRules, .team("sales")][roll(4)]
  }

  mutating func visitor() -> Visitor {
    Visitor(
      id: maybe { VisitorID($0.text(2)) },
      attributes: (0..<roll(6)).map { Visitor.Attribute(name: "a\($0)\(text(1))", value: text()) })
  }

  mutating func decision() -> Decision {
    let outcomes: [Decision.Outcome] = [
      .offer(agentID(), via()), .noRuleMatched, .noAgentAvailable,
    ]
    return Decision(
      outcome: outcomes[roll(3)],
      steps: list(3) { dice in
        var counts = PassCounts()
        for reason in PassReason.allCases where dice.coin() { counts[reason] = 1 + dice.roll(99) }
        return DecisionStep(
          via: dice.via(), chosen: dice.maybe { $0.agentID() }, counts: counts,
          passed: dice.list(4) { .init(agent: $0.agentID(), reason: $0.one(PassReason.self)) })
      })
  }

  mutating func settings() -> Settings {
    var settings = Settings()
    settings.acceptTimeout = 1 + roll(500)
    settings.capacity = 1 + roll(50)
    settings.offers.team = 1 + roll(5)
    settings.presence = coin()
    settings.missedOffers = roll(4)
    settings.welcomeText = text()
    settings.fallbackText = text()
    return settings
  }

  static let eventKinds = 29

  mutating func event(_ kind: Int) -> Event {
    let sender: Sender = coin() ? .visitor : .agent(agentID())
    let enders: [Ender] = [.agent(agentID()), .visitor, .visitorGone, .inactivity]
    switch kind {
    case 0: return .settingsChanged(settings())
    case 1: return .agentAdded(agent())
    case 2: return .agentChanged(agent())
    case 3: return .agentRemoved(agentID())
    case 4: return .teamSet(Team(id: "sales", name: text(2), agents: list(4) { $0.agentID() }))
    case 5: return .teamRemoved("sales")
    case 6:
      return .accountSet(
        Account(domain: "acme.example", company: maybe { $0.text() }, agent: agentID()))
    case 7: return .accountRemoved(domain: "acme.example")
    case 8:
      return .ruleSet(
        Rule(id: "r1", priority: roll(9) - 4, when: condition(), agents: list(3) { $0.agentID() }))
    case 9: return .ruleRemoved("r1")
    case 10:
      let causes: [ToggleCause] = [.agent, .missedOffers, .administrator]
      return .availabilitySet(agent: agentID(), available: coin(), cause: causes[roll(3)])
    case 11: return .agentGone(agentID())
    case 12: return .agentCame(agentID())
    case 13:
      return .requested(
        ChatRequest(
          chat: chatID(), visitor: visitor(), route: route(), wait: maybe { 1 + $0.roll(900) },
          watched: coin()))
    case 14:
      return .offered(
        chat: chatID(), agent: agentID(), via: via(), until: instant(), decision: decision())
    case 15: return .waiting(chat: chatID(), decision: decision())
    case 16: return .accepted(chat: chatID(), agent: agentID(), present: maybe { $0.coin() })
    case 17: return .declined(chat: chatID(), agent: agentID())
    case 18: return .offerExpired(chat: chatID(), agent: agentID())
    case 19:
      return .offerWithdrawn(
        chat: chatID(), agent: agentID(), cause: coin() ? .agentGone : .agentRemoved)
    case 20: return .taken(chat: chatID(), agent: agentID(), present: maybe { $0.coin() })
    case 21:
      return .fellBack(
        chat: chatID(), reason: one(FallbackReason.self), decision: maybe { $0.decision() })
    case 22: return .ended(chat: chatID(), by: enders[roll(4)])
    case 23: return .abandoned(chat: chatID(), cause: coin() ? .left : .gone)
    case 24:
      return .requeued(
        chat: chatID(), agent: agentID(), deadline: instant(),
        cause: coin() ? .agentGone : .agentRemoved)
    case 25: return .message(chat: chatID(), id: MessageID(text(2)), from: sender, text: text(40))
    case 26:
      return .note(chat: chatID(), id: MessageID(text(2)), agent: agentID(), text: text(40))
    case 27: return .visitorGone(chat: chatID())
    default: return .visitorCame(chat: chatID())
    }
  }
}

/// A desk whose life is told event by event, as a front desk would number them.
struct Story {
  var dice: Dice
  var state = DeskState()
  var now = Instant(seconds: 1_795_424_400)

  init(seed: UInt64) { dice = Dice(seed: seed) }

  /// The next commit: a chat asked for, spoken in or closed, with text of at most so many pieces.
  mutating func next(words: Int = 8) -> (events: [StampedEvent], at: Instant, by: String) {
    now = Instant(milliseconds: now.milliseconds + Int64(1 + dice.roll(5000)))
    var events: [StampedEvent] = []
    func add(_ event: Event, _ state: inout DeskState, at: Instant) {
      let stamped = StampedEvent(seq: state.seq + 1, at: at, event: event)
      state.apply(stamped)
      events.append(stamped)
    }
    if state.agents.isEmpty {
      add(.agentAdded(Agent(id: "ann", number: 1, name: "Ann")), &state, at: now)
      add(.agentAdded(Agent(id: "bob", number: 2, name: "Bob")), &state, at: now)
      return (events, now, "admin")
    }
    let open = state.chats.values.sorted { $0.requestSeq < $1.requestSeq }
    let chat = open.isEmpty || dice.roll(6) == 0 ? nil : open[dice.roll(open.count)]
    guard let chat else {
      let id = ChatID(requestSeq: state.seq + 1)
      var visitor = dice.visitor()
      // One open chat a visitor, as the front desk sees to.
      if let id = visitor.id, state.chatOfVisitor[id] != nil { visitor.id = nil }
      let request = ChatRequest(chat: id, visitor: visitor, route: dice.route(), wait: 60)
      add(.requested(request), &state, at: now)
      add(.waiting(chat: id, decision: dice.decision()), &state, at: now)
      return (events, now, "visitor")
    }
    switch dice.roll(12) {
    case 0: add(.ended(chat: chat.id, by: .visitor), &state, at: now)
    case 1: add(.abandoned(chat: chat.id, cause: .left), &state, at: Instant(seconds: now.seconds))
    case 2: add(.taken(chat: chat.id, agent: "ann", present: true), &state, at: now)
    default:
      for _ in 0...dice.roll(3) {
        let id = MessageID("m\(state.seq)")
        let text = dice.text(words)
        add(.message(chat: chat.id, id: id, from: .visitor, text: text), &state, at: now)
      }
    }
    return (events, now, "ann")
  }
}

/// A directory of its own, gone when the test is over; in memory where that can be had, since
/// what is tested is not the disk.
final class TemporaryDirectory {
  let path: String

  init() {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(parent)/deskbell-test-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template)!)
  }

  func remove() { removeTree(path) }

  deinit { removeTree(path) }
}

private func removeTree(_ path: String) {
  if let listing = opendir(path) {
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { removeTree(path + "/" + name) }
    }
    closedir(listing)
    rmdir(path)
  } else {
    unlink(path)
  }
}

func readFile(_ path: String) -> [UInt8] {
  let fd = open(path, O_RDONLY)
  guard fd >= 0 else { return [] }
  defer { close(fd) }
  var bytes = [UInt8](repeating: 0, count: Int(lseek(fd, 0, SEEK_END)))
  let count = bytes.withUnsafeMutableBytes { pread(fd, $0.baseAddress, $0.count, 0) }
  return Array(bytes[..<max(0, count)])
}

func writeFile(_ path: String, _ bytes: [UInt8]) {
  let fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  defer { close(fd) }
  _ = bytes.withUnsafeBytes { write(fd, $0.baseAddress, $0.count) }
}
