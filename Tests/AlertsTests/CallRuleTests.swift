import Alerts
import Desk
import Randomness
import Testing

/// When somebody is called: a desk, a terminal and a clock by chance, and what has to hold of every run.
@Suite("Calling")
struct CallRuleTests {
  private static let start = Instant(seconds: 1_795_953_600)

  private func subject(_ name: Int) -> CallSubject {
    CallSubject(ChatID("chat\(name)"), visitor: "Visitor \(name)")
  }

  /// A run: what rang, what was written, what was said of it.
  private struct Run {
    var rule: CallRule
    var random: SplitMix64
    var now = CallRuleTests.start
    var offers: [(subject: CallSubject, offeredAt: Instant)] = []
    /// When each offer began and ended to ring.
    var ended: [(subject: CallSubject, from: Instant, to: Instant)] = []
    var said: [(call: Call, at: Instant)] = []
    /// Messages that nobody has seen, and missed chats, that are to be said.
    var owed = 0
    /// Messages that were seen before they were said.
    var seen = 0
    var name = 0

    init(seed: UInt64) {
      random = SplitMix64(seed: seed)
      var settings = CallSettings()
      func channels(_ random: inout SplitMix64) -> Set<Channel> {
        Set(Channel.allCases.filter { _ in random.chance(0.6) })
      }
      settings.offers = channels(&random)
      settings.messages = channels(&random)
      settings.missed = random.chance(0.3) ? nil : channels(&random)
      settings.burst = random.number(1...8)
      settings.bellAgain = random.number(1...9)
      settings.noticeAgain = random.number(5...40)
      rule = CallRule(settings, available: channels(&random))
    }

    /// The channels on which something is said.
    func wanted(_ occasion: Occasion) -> Set<Channel> {
      let settings = rule.settings
      let chosen =
        switch occasion {
        case .offer: settings.offers
        case .message: settings.messages
        case .missed: settings.missed ?? settings.messages
        case .threshold: settings.thresholds ?? settings.messages
        }
      return chosen.intersection(rule.available).subtracting([.title])
    }
  }

  /// Lets time pass as a screen does: it looks whenever the rule says, and says what is due.
  private func pass(_ milliseconds: Int64, _ run: inout Run) {
    let end = Instant(milliseconds: run.now.milliseconds + milliseconds)
    while let due = run.rule.nextDue, due <= end {
      run.now = max(run.now, due)
      let calls = run.rule.due(at: run.now)
      #expect(!calls.isEmpty, "it was looked for nothing")
      for call in calls { run.said.append((call, run.now)) }
      #expect(run.rule.nextDue.map { $0 > run.now } ?? true, "what is due is said at once")
    }
    run.now = end
  }

  private func happen(_ run: inout Run) {
    let isQuiet = run.random.chance(0.2)
    switch run.random.number(0...9) {
    case 0, 1:
      run.name += 1
      run.offers.append((subject(run.name), run.now))
      run.rule.ring(run.offers)
    case 2, 3:
      if let place = run.offers.indices.randomElement(using: &run.random) {
        let offer = run.offers.remove(at: place)
        run.ended.append((offer.subject, offer.offeredAt, run.now))
        run.rule.ring(run.offers)
      }
    case 4, 5, 6:
      let before = run.rule
      run.rule.hear(subject(run.random.number(0...5)), words: "hello", isQuiet: isQuiet)
      if isQuiet || run.rule.focus == .here {
        #expect(run.rule == before, "nothing is to be said of it")
      }
    case 7: run.rule.miss(subject(run.random.number(6...9)), isQuiet: isQuiet)
    case 8: run.rule.turn([.here, .elsewhere, .unknown][run.random.number(0...2)])
    default: run.rule.see(subject(run.random.number(0...5)).chat)
    }
    if run.rule.focus == .here {
      var other = run.rule
      other.turn(.here)
      #expect(other == run.rule, "nothing but offers waits while somebody looks")
    }
  }

  private func run(_ seed: UInt64) -> Run {
    var run = Run(seed: seed)
    for _ in 0..<400 {
      // What happened is said before more happens, if it may be by now.
      pass(0, &run)
      happen(&run)
      pass(Int64(run.random.number(0...4000)), &run)
    }
    pass(200_000, &run)
    for offer in run.offers { run.ended.append((offer.subject, offer.offeredAt, run.now)) }
    return run
  }

  @Test(
    "Every offer is said on every channel that is to say it, within the channel's pause",
    arguments: 0..<60)
  func everyOffer(seed: UInt64) {
    let run = run(seed)
    #expect(run.ended.count > 20)
    for channel in run.wanted(.offer) {
      let pause = run.rule.settings.pause(on: channel, forOffer: true)
      for offer in run.ended where offer.to - offer.from > Int64(pause) * 1000 {
        let first = run.said.first {
          $0.call.channel == channel && $0.call.offers.contains(offer.subject)
        }
        #expect(
          first.map { $0.at <= offer.from + pause } ?? false,
          "\(offer.subject.visitor) by \(channel)")
      }
    }
  }

  @Test("An offer is said again until it is answered, whoever looks", arguments: 0..<60)
  func again(seed: UInt64) {
    let run = run(seed)
    for channel in run.wanted(.offer) {
      guard let again = run.rule.settings.again(on: channel) else { continue }
      let pause = run.rule.settings.pause(on: channel, forOffer: true)
      for offer in run.ended {
        let times = run.said.filter {
          $0.call.channel == channel && $0.call.offers.contains(offer.subject)
        }.map(\.at)
        for (one, next) in zip(times, times.dropFirst() + [offer.to]) {
          #expect(next - one <= Int64(max(again, pause) + pause) * 1000)
        }
        #expect(times.allSatisfy { $0 >= offer.from && $0 <= offer.to })
      }
    }
  }

  @Test("A channel says one thing within its pause, however much happens", arguments: 0..<60)
  func bursts(seed: UInt64) {
    let run = run(seed)
    for channel in Channel.allCases {
      let said = run.said.filter { $0.call.channel == channel }
      #expect(channel != .title || said.isEmpty)
      for (one, next) in zip(said, said.dropFirst()) {
        let pause = run.rule.settings.pause(on: channel, forOffer: !next.call.offers.isEmpty)
        #expect(next.at - one.at >= Int64(pause) * 1000, "\(channel)")
      }
      // Nothing is said that is none of it.
      for (call, _) in said {
        #expect(!call.offers.isEmpty || !call.messages.isEmpty || !call.missed.isEmpty)
        #expect(call.offers.isEmpty || run.wanted(.offer).contains(channel))
        #expect(call.messages.isEmpty || run.wanted(.message).contains(channel))
        #expect(call.missed.isEmpty || run.wanted(.missed).contains(channel))
      }
    }
  }

  @Test("Whose window has the focus hears of nothing but offers", arguments: 0..<40)
  func focus(seed: UInt64) {
    var run = Run(seed: seed)
    run.rule.turn(.here)
    for _ in 0..<300 {
      happenWithoutTurning(&run)
      pass(Int64(run.random.number(0...4000)), &run)
    }
    #expect(run.said.allSatisfy { $0.call.messages.isEmpty && $0.call.missed.isEmpty })
    #expect(run.wanted(.offer).isEmpty || !run.said.isEmpty, "an offer is said all the same")
  }

  private func happenWithoutTurning(_ run: inout Run) {
    let focus = run.rule.focus
    happen(&run)
    run.rule.turn(focus)
  }

  @Test("Every message is counted once on every channel, unless it was seen", arguments: 0..<60)
  func everyMessage(seed: UInt64) {
    var run = Run(seed: seed)
    var heard = 0
    for _ in 0..<300 {
      let isQuiet = run.random.chance(0.3)
      run.rule.hear(subject(run.random.number(0...20)), words: "hello", isQuiet: isQuiet)
      if !isQuiet { heard += 1 }
      pass(Int64(run.random.number(0...3000)), &run)
    }
    pass(200_000, &run)
    for channel in run.wanted(.message) {
      let count = run.said.filter { $0.call.channel == channel }
        .reduce(0) { $0 + $1.call.messageCount }
      #expect(count == heard, "\(channel)")
      #expect(run.said.count { $0.call.channel == channel } < heard)
    }
  }

  @Test("Every missed chat is told on the channels for that, and on no other", arguments: 0..<60)
  func everyMissed(seed: UInt64) {
    var run = Run(seed: seed)
    var missed: Set<CallSubject> = []
    for name in 0..<100 {
      run.rule.hear(subject(name), words: "hello", isQuiet: false)
      let isQuiet = run.random.chance(0.3)
      run.rule.miss(subject(1000 + name), isQuiet: isQuiet)
      if !isQuiet { missed.insert(subject(1000 + name)) }
      // No more are named at once than a call holds.
      pass(Int64(run.random.number(4000...9000)), &run)
    }
    pass(200_000, &run)
    for channel in Channel.allCases {
      let told = run.said.filter { $0.call.channel == channel }.flatMap(\.call.missed)
      #expect(Set(told) == (run.wanted(.missed).contains(channel) ? missed : []), "\(channel)")
      #expect(Set(told).count == told.count)
    }
  }

  @Test("What is to be said no more on a channel is dropped, and only that")
  func channelsThatAreChosenAnew() {
    var settings = CallSettings()
    settings.messages = [.bell, .hook]
    var rule = CallRule(settings, available: [.bell, .hook])
    rule.hear(subject(1), words: "hello", isQuiet: false)
    rule.miss(subject(2), isQuiet: false)
    rule.settings.missed = [.bell]
    rule.settings.messages = [.hook]
    let calls = rule.due(at: CallRuleTests.start)
    #expect(calls.map(\.channel) == [.bell, .hook])
    #expect(calls.map(\.messageCount) == [0, 1] && calls.map(\.missed.count) == [1, 0])
  }

  @Test("Whoever takes chats is called of one that nobody came for, but not who declined it last")
  func missedChats() {
    let start = CallRuleTests.start
    var desk = DeskState()
    for (id, permissions) in [("ann", Permissions.liveChat), ("root", .manageAgents)] {
      let agent = Agent(id: AgentID(id), number: 0, permissions: permissions)
      desk.apply(StampedEvent(seq: 1, at: start, event: .setUp(.agentAdded(AgentAdded(agent)))))
    }
    func misses(_ chat: ChatID, seq: Int64, at: Instant = start) -> StampedEvent {
      let event = FellBack(chat: chat, reason: .noAgentAvailable)
      desk.missed.append(
        MissedChat(chat: chat, seq: seq, at: at, name: "Mei", email: ""), for: chat)
      return StampedEvent(seq: seq, at: at, event: .fellBack(event))
    }
    func declines(_ chat: ChatID, _ agent: AgentID) -> StampedEvent {
      StampedEvent(
        seq: 9, at: start, event: .declined(Declined(chat: chat, agent: agent)))
    }
    var rule = CallRule()
    func calls(_ events: StampedEvent..., agent: AgentID = "ann") -> Bool {
      events.map { rule.follow($0, desk, for: agent, isQuiet: false) }.contains(true)
    }
    #expect(calls(misses("one", seq: 10)))
    #expect(!calls(misses("two", seq: 11), agent: "root"))
    // Of what was missed before nothing is said again, nor of what nobody was to come for.
    #expect(!calls(StampedEvent(seq: 12, at: start, event: misses("two", seq: 11).event)))
    #expect(!calls(declines("three", "ann"), misses("three", seq: 13)))
    #expect(calls(declines("four", "bob"), misses("four", seq: 14)))
    #expect(calls(declines("five", "ann"), misses("five", seq: 15, at: start + 1)))
    let told = rule.due(at: start).flatMap(\.missed).map(\.chat)
    #expect(told == ["one", "four", "five"])
  }

  @Test func theWordsAreTheMessagesIfItIsOne() {
    var rule = CallRule()
    rule.hear(subject(1), words: "one", isQuiet: false)
    #expect(rule.due(at: CallRuleTests.start).map(\.words) == ["one"])
    rule.hear(subject(1), words: "two", isQuiet: false)
    rule.hear(subject(2), words: "three", isQuiet: false)
    #expect(rule.due(at: CallRuleTests.start + 2).isEmpty)
    let calls = rule.due(at: CallRuleTests.start + 3)
    #expect(calls.map(\.words) == [nil] && calls.map(\.messageCount) == [2])
  }

  @Test func aClockThatIsSetBackSilencesNobody() {
    var rule = CallRule()
    rule.ring([(subject(1), CallRuleTests.start)])
    #expect(rule.due(at: CallRuleTests.start).count == 1)
    let back = CallRuleTests.start + -3600
    rule.ring([(subject(1), CallRuleTests.start), (subject(2), back)])
    #expect(rule.due(at: back).count == 1)
    #expect(rule.due(at: back + 5).count == 1)
  }

  @Test(arguments: [
    ("22:00-07:00", [1320, 1439, 0, 419], [420, 1319]), ("12:00-13:30", [720, 809], [719, 810]),
    ("00:00-24:00", [0, 1439], []), ("23:00-00:00", [1380, 1439], [0, 1379]),
  ])
  func quietHours(text: String, inside: [Int], outside: [Int]) throws {
    let hours = try #require(QuietHours(text))
    #expect(hours.text == text)
    for minute in inside { #expect(hours.hold(at: minute), "\(minute)") }
    for minute in outside { #expect(!hours.hold(at: minute), "\(minute)") }
  }

  @Test(arguments: ["", "22:00", "22-07", "25:00-07:00", "24:00-07:00", "07:00-07:00", "7:00-8:00"])
  func noQuietHours(text: String) { #expect(QuietHours(text) == nil) }
}
