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
      capacity: maybe { 1 + $0.roll(9) }, permissions: permissions, login: maybe { $0.text(1) },
      picture: maybe { PictureID($0.text(1)) })
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
      .offer(agentID(), via()), .blocked, .visitorBlocked, .noRuleMatched, .noAgentAvailable,
      .offersExhausted,
    ]
    return Decision(
      outcome: outcomes[roll(outcomes.count)],
      steps: list(3) { dice in
        var counts = PassCounts()
        for reason in PassReason.allCases where dice.coin() { counts[reason] = 1 + dice.roll(99) }
        return DecisionStep(
          via: dice.via(), chosen: dice.maybe { $0.agentID() }, counts: counts,
          passed: dice.list(4) { .init(agent: $0.agentID(), reason: $0.one(PassReason.self)) },
          position: dice.maybe { dice in RingPosition(last: dice.maybe { $0.agentID() }) })
      })
  }

  /// Settings of which every one may be another than usual.
  mutating func settings() -> Settings {
    var settings = Settings()
    for setting in Setting.allCases where coin() { vary(setting, of: &settings) }
    return settings
  }

  /// Gives a setting another value than it has.
  mutating func vary(_ setting: Setting, of settings: inout Settings) {
    switch setting.field {
    case .number(let path, let least):
      let old = settings[keyPath: path]
      repeat { settings[keyPath: path] = least + roll(999) } while settings[keyPath: path] == old
    case .limit(let path, let least):
      let old = settings[keyPath: path]
      settings[keyPath: path] = old == nil || coin() ? (old ?? least) + 1 + roll(999) : nil
    case .flag(let path): settings[keyPath: path].toggle()
    case .text(let path): settings[keyPath: path] += text() + "!"
    case .choice(let path, let choices):
      let old = settings[keyPath: path]
      repeat {
        settings[keyPath: path] = choices[roll(choices.count)]
      } while settings[keyPath: path] == old
    case .colour(let path):
      let old = settings[keyPath: path]
      repeat {
        settings[keyPath: path] = "#00" + String(0x1000 + roll(0xF000), radix: 16)
      } while settings[keyPath: path] == old
    case .font(let path): settings[keyPath: path] += ", Noto"
    case .address(let path): settings[keyPath: path] = "https://x.example/\(roll(1_000_000))"
    case .domains(let path): settings[keyPath: path].append("d\(roll(1_000_000)).example")
    }
  }

  /// An event of a kind, its fields drawn by lot.
  mutating func event(_ kind: Event.Kind) -> Event {
    switch kind {
    case .settingsChanged: .setUp(.settingsChanged(SettingsChanged(settings())))
    case .agentAdded: .setUp(.agentAdded(AgentAdded(agent())))
    case .agentChanged: .setUp(.agentChanged(AgentChanged(agent())))
    case .agentRemoved: .setUp(.agentRemoved(AgentRemoved(agentID())))
    case .teamSet:
      .setUp(.teamSet(TeamSet(Team(id: "sales", name: text(2), agents: list(4) { $0.agentID() }))))
    case .teamRemoved: .setUp(.teamRemoved(TeamRemoved("sales")))
    case .accountSet: .setUp(.accountSet(AccountSet(account())))
    case .accountRemoved: .setUp(.accountRemoved(AccountRemoved(domain: "acme.example")))
    case .ruleSet: .setUp(.ruleSet(RuleSet(rule())))
    case .ruleRemoved: .setUp(.ruleRemoved(RuleRemoved("r1")))
    case .clockSet: .clockSet(ClockSet(from: instant()))
    case .availabilitySet:
      .availabilitySet(
        AvailabilitySet(
          agent: agentID(), available: coin(), cause: one(ToggleCause.self),
          by: maybe { $0.agentID() }))
    case .agentGone: .agentGone(AgentGone(agentID()))
    case .agentCame: .agentCame(AgentCame(agentID()))
    case .dialogueSet, .dialoguePublished, .dialogueUnpublished, .dialogueRemoved,
      .dialoguesSwitched:
      .dialogue(dialogueEvent(kind))
    case .dialogueTriggered, .dialogueEngaged, .dialogueAnswered, .dialogueCompleted, .goalReached,
      .visitorLearned, .messageLeft, .visitorForgotten, .visitorsMerged:
      .site(siteEvent(kind))
    case .visitorBlocked:
      .block(
        .blocked(
          VisitorBlocked(
            target: blockTarget(), until: instant(), reason: text(3), agent: agentID())))
    case .visitorUnblocked:
      .block(.unblocked(VisitorUnblocked(target: blockTarget(), agent: agentID())))
    case .responseSet, .responseRemoved, .questionUnanswered, .questionSettled:
      .setUp(.library(libraryEvent(kind)))
    case .chatTagged:
      .marked(
        .tagged(ChatTagged(chat: chatID(), agent: agentID(), tags: list(3) { $0.text(1) })))
    case .chatScored:
      .marked(.scored(ChatScored(chat: chatID(), agent: agentID(), score: maybe { $0.roll(4) })))
    case .visitorEdited:
      .marked(
        .edited(
          VisitorEdited(
            chat: chatID(), agent: agentID(), attribute: text(1), value: text(2))))
    case .whispered:
      .voice(
        .whispered(
          Whispered(
            chat: chatID(), id: MessageID(text(2)), agent: agentID(), to: agentID(),
            text: text(40))))
    case .voiceJoined: .voice(.joined(VoiceJoined(chat: chatID(), agent: agentID())))
    case .missedHandled: .missed(.handled(MissedHandled(chat: chatID(), agent: agentID())))
    case .missedReopened: .missed(.reopened(MissedReopened(chat: chatID(), agent: agentID())))
    case .missedCleared: .missed(.cleared(MissedCleared(before: instant(), agent: agentID())))
    case .broadcastSent:
      .broadcast(
        .sent(BroadcastSent(text: text(20), by: agentID(), team: maybe { _ in "sales" })))
    case .broadcastRead:
      .broadcast(.read(BroadcastRead(broadcast: Int64(roll(1000)), agent: agentID())))
    case .queueMoved, .requested, .offered, .handOverOffered, .waiting, .accepted, .declined,
      .offerExpired, .offerWithdrawn,
      .taken, .fellBack, .ended, .abandoned, .requeued, .message, .note, .visitorGone, .visitorCame:
      chatEvent(kind)
    }
  }

  private mutating func blockTarget() -> Block.Target {
    let address = IPAddress(bytes: (0..<(coin() ? 4 : 16)).map { _ in UInt8(roll(256)) })
    let targets: [Block.Target] = [
      .visitor(VisitorMark((0..<32).map { _ in String(roll(16), radix: 16) }.joined())),
      .email(text(3)), .addresses(AddressRange(address, bits: roll(129))),
    ]
    return targets[roll(3)]
  }

  private mutating func account() -> Account {
    Account(domain: "acme.example", company: maybe { $0.text() }, agent: agentID())
  }

  private mutating func rule() -> Rule {
    Rule(
      id: "r1", name: maybe { $0.text(2) }, description: coin() ? text(4) : "",
      priority: roll(9) - 4, when: condition(),
      members: coin() ? .team("sales") : .agents(list(3) { $0.agentID() }))
  }

  private mutating func chatEvent(_ kind: Event.Kind) -> Event {
    let (chat, agent, at) = (chatID(), agentID(), instant())
    let enders: [Ender] = [.agent(agentID()), .visitor, .visitorGone, .inactivity]
    switch kind {
    case .requested:
      return .requested(
        Requested(
          chat: chat, visitor: visitor(), route: route(), wait: maybe { 1 + $0.roll(900) },
          watched: coin(), key: maybe { $0.mark() }, origin: maybe { $0.origin() },
          isTurnedAway: coin()))
    case .offered:
      return .offered(
        Offered(
          chat: chat, agent: agent, via: via(), until: at, decision: decision(),
          by: maybe { $0.agentID() }, isOverCapacity: coin()))
    case .handOverOffered:
      return .handOverOffered(
        HandOverOffered(
          chat: chat, by: agentID(), agent: agent, via: via(), until: at, decision: decision(),
          isOverCapacity: coin()))
    case .waiting: return .waiting(Waiting(chat: chat, decision: decision()))
    case .accepted:
      return .accepted(Accepted(chat: chat, agent: agent, present: maybe { $0.coin() }))
    case .declined: return .declined(Declined(chat: chat, agent: agent))
    case .offerExpired: return .offerExpired(OfferExpired(chat: chat, agent: agent))
    case .offerWithdrawn:
      return .offerWithdrawn(
        OfferWithdrawn(chat: chat, agent: agent, cause: one(WithdrawalCause.self)))
    case .taken:
      return .taken(
        Taken(
          chat: chat, agent: agent, present: maybe { $0.coin() }, from: maybe { $0.agentID() },
          isOverCapacity: coin()))
    case .queueMoved:
      let places: [QueuePlace] = [.first, .last, .byRequest, .before(chatID())]
      return .moved(QueueMoved(chat: chat, place: places[roll(4)], by: agentID()))
    case .fellBack:
      return .fellBack(
        FellBack(chat: chat, reason: one(FallbackReason.self), decision: maybe { $0.decision() }))
    case .ended: return .ended(Ended(chat: chat, by: enders[roll(4)]))
    case .abandoned: return .abandoned(Abandoned(chat: chat, cause: one(AbandonCause.self)))
    case .requeued:
      return .requeued(
        Requeued(
          chat: chat, agent: agent, deadline: at, cause: one(RequeueCause.self),
          by: maybe { $0.agentID() }))
    case .message:
      let sender: Sender = coin() ? .visitor : .agent(agentID())
      return .message(
        MessageSent(
          chat: chat, id: MessageID(text(2)), from: sender, text: text(40),
          topics: list(2) { $0.text(1) }))
    case .note:
      return .note(NoteWritten(chat: chat, id: MessageID(text(2)), agent: agent, text: text(40)))
    case .visitorGone: return .visitorGone(VisitorGone(chat: chat))
    case .visitorCame: return .visitorCame(VisitorCame(chat: chat))
    case .clockSet, .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet,
      .teamRemoved, .accountSet, .accountRemoved, .ruleSet, .ruleRemoved, .availabilitySet,
      .agentGone, .agentCame, .dialogueSet, .dialoguePublished, .dialogueUnpublished,
      .dialogueRemoved, .dialoguesSwitched,
      .dialogueTriggered, .dialogueEngaged, .dialogueAnswered, .dialogueCompleted, .goalReached,
      .visitorLearned, .messageLeft, .visitorForgotten, .visitorsMerged, .missedHandled,
      .missedReopened,
      .missedCleared, .visitorBlocked, .visitorUnblocked, .responseSet, .responseRemoved,
      .questionUnanswered, .questionSettled, .whispered, .voiceJoined, .chatTagged, .chatScored,
      .visitorEdited, .broadcastSent, .broadcastRead:
      preconditionFailure("not about a chat")
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
  mutating func next(words: Int = 8) -> (events: [StampedEvent], at: Instant, by: Author) {
    now = Instant(milliseconds: now.milliseconds + Int64(1 + dice.roll(5000)))
    var events: [StampedEvent] = []
    func add(_ event: Event, _ state: inout DeskState, at: Instant) {
      let stamped = StampedEvent(seq: state.seq + 1, at: at, event: event)
      state.apply(stamped)
      events.append(stamped)
    }
    if state.agents.isEmpty {
      add(
        .setUp(.agentAdded(AgentAdded(Agent(id: "ann", number: 1, name: "Ann")))), &state, at: now)
      add(
        .setUp(.agentAdded(AgentAdded(Agent(id: "bob", number: 2, name: "Bob")))), &state, at: now)
      return (events, now, .agent("admin"))
    }
    let open = state.chats.values.sorted { $0.requestSeq < $1.requestSeq }
    let chat = open.isEmpty || dice.roll(6) == 0 ? nil : open[dice.roll(open.count)]
    guard let chat else {
      let id = ChatID(requestSeq: state.seq + 1)
      var visitor = dice.visitor()
      // One open chat a visitor, as the front desk sees to.
      if let id = visitor.id, state.chatOfVisitor[id] != nil { visitor.id = nil }
      let request = Requested(chat: id, visitor: visitor, route: dice.route(), wait: 60)
      add(.requested(request), &state, at: now)
      add(.waiting(Waiting(chat: id, decision: dice.decision())), &state, at: now)
      return (events, now, .visitor(nil))
    }
    switch dice.roll(12) {
    case 0: add(.ended(Ended(chat: chat.id, by: .visitor)), &state, at: now)
    case 1:
      add(
        .abandoned(Abandoned(chat: chat.id, cause: .left)), &state,
        at: Instant(seconds: now.seconds))
    case 2: add(.taken(Taken(chat: chat.id, agent: "ann", present: true)), &state, at: now)
    default:
      for _ in 0...dice.roll(3) {
        let id = MessageID("m\(state.seq)")
        let text = dice.text(words)
        add(
          .message(MessageSent(chat: chat.id, id: id, from: .visitor, text: text)), &state, at: now)
      }
    }
    return (events, now, .agent("ann"))
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
