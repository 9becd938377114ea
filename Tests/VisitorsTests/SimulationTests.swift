import Desk
import FileStore
import FrontDesk
import Randomness
import Store
import Testing

@testable import Visitors

@Suite("Simulated people")
struct SimulationTests {
  @Test("The same seed does the same, to the letter")
  func sameSeed() throws {
    let a = try SimulatedDesk(seed: 7, dialogues: true)
    let b = try SimulatedDesk(seed: 7, dialogues: true)
    try a.run(seconds: 900)
    try b.run(seconds: 900)
    #expect(a.events.count > 300)
    #expect(a.events == b.events)
    let other = try SimulatedDesk(seed: 8, dialogues: true)
    try other.run(seconds: 900)
    #expect(other.events != a.events)
  }

  @Test("The desk's laws hold whatever the crowd", arguments: 1...12)
  func laws(seed: Int) throws {
    let crowds: [(agents: Int, rate: Double, speed: Double)] = [
      (3, 6, 1), (1, 8, 1), (6, 24, 2), (0, 4, 1), (12, 40, 4), (2, 10, 0.3),
    ]
    let crowd = crowds[seed % crowds.count]
    let show = try SimulatedDesk(
      seed: UInt64(seed), agents: crowd.agents, rate: crowd.rate, speed: crowd.speed,
      dialogues: seed % 2 == 0)
    try show.run(seconds: 450)
    var invariants = DeskInvariants()
    invariants.present = show.attendance.agentsThere
    for commit in try show.store.events(from: 1, limit: .max) { invariants.check(commit) }
    #expect(invariants.violations == [])
    var tally = DeskTally()
    for stamped in show.events { tally.add(stamped) }
    #expect(tally.asked > 5)
    #expect(tally.open == show.desk.state.chats.count)
  }

  @Test("Everything a desk knows happens: teams, rules, accounts, waiting, fallback, taking")
  func variety() throws {
    var kinds: Set<String> = []
    for seed in 1...2 {
      let show = try SimulatedDesk(seed: UInt64(seed), agents: 3, rate: 7)
      try show.run(seconds: 2400)
      for stamped in show.events {
        switch stamped.event {
        case .offered(let offered):
          kinds.insert(String(offered.via.text.prefix { $0 != ":" }))
        case .waiting: kinds.insert("waiting")
        case .taken: kinds.insert("taken")
        case .declined: kinds.insert("declined")
        case .offerExpired: kinds.insert("offerExpired")
        case .fellBack(let fellBack): kinds.insert(fellBack.reason.rawValue)
        case .abandoned: kinds.insert("abandoned")
        case .availabilitySet(let availabilitySet):
          kinds.insert(availabilitySet.available ? "back" : "break")
        case .ended(let ended): kinds.insert("ended " + ended.by.text.prefix { $0 != ":" })
        default: break
        }
      }
    }
    #expect(
      kinds.isSuperset(of: [
        "account", "agent", "rule", "team", "roundRobin", "waiting", "taken", "declined",
        "offerExpired", "noAgentAvailable", "noRuleMatched", "waitTimedOut", "abandoned", "back",
        "break", "ended agent", "ended visitor",
      ]), "\(kinds.sorted())")
  }

  @Test("Visitors walk through dialogues: they answer, mistype, go away, talk, leave messages")
  func walks() throws {
    var dialogues: Set<DialogueID> = []
    var tally = DeskTally()
    var goals = 0
    var sources: Set<AttributeSource> = []
    var refused = 0
    for seed in 1...2 as ClosedRange<UInt64> {
      let show = try SimulatedDesk(seed: seed, agents: 2, rate: 12, speed: 2, dialogues: true)
      try show.run(seconds: 1800)
      refused += show.people.valuesRefused
      for stamped in show.events {
        tally.add(stamped)
        switch stamped.event {
        case .site(.triggered(let event)): dialogues.insert(event.dialogue)
        case .site(.goalReached): goals += 1
        case .site(.learned(let event)): sources.insert(event.source)
        default: break
        }
      }
      // Whoever talks with them sees where they asked.
      let chats = show.desk.state.chats.values.filter { $0.origin != nil }
      for chat in chats {
        let sight = try show.desk.sight(of: try #require(chat.key))
        #expect(sight?.pages.last?.url == chat.origin?.page)
      }
      // Nobody does what no browser could.
      #expect(
        !show.people.refusals.contains { if case .site = $0.reason { true } else { false } },
        "\(show.people.refusals)")
    }
    let walks = tally.walks
    #expect(dialogues == ["ask-at-once", "qualify", "after-hours"])
    #expect(goals > 0 && sources == [.said, .signed, .dialogue], "\(sources)")
    // Each stage loses some, and none all.
    #expect(walks.triggered > walks.engaged && walks.engaged > walks.asked, "\(walks)")
    #expect(walks.asked > 20 && walks.asked < tally.asked, "\(walks)")
    #expect(walks.left > 2 && walks.left < walks.asked, "\(walks)")
    #expect(refused > 5)
  }

  @Test("Who was still writing when somebody came says what they came for")
  func openings() {
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let persona = Persona(language: .english, temper: .patient, &random)
      var visitor = SimulatedVisitor(
        persona, key: VisitorKey("theirs"), topic: .delivery, facts: Facts(&random),
        pace: Pace(speed: 1), random)
      var now = Instant(seconds: 1_000_000)
      visitor.visit(at: now)
      visitor.see(.asked("c"), at: now)
      visitor.see(.met, at: now)
      var said: [String] = []
      let end = now + 40
      while let next = visitor.next, next <= end {
        now = max(now, next)
        for case .say(_, let text) in visitor.act(at: now) { said.append(text) }
      }
      #expect(Topic.heard(in: said, Language.english.phrasebook) == .delivery, "\(said)")
    }
  }

  @Test("The first visitor comes within a few seconds")
  func firstVisitor() throws {
    let show = try SimulatedDesk(seed: 3, rate: 0.01)
    try show.run(seconds: 3)
    #expect(show.desk.state.chats.count == 1)
  }

  @Test("Arrivals are a Poisson process of the rate asked for")
  func arrivals() throws {
    let show = try SimulatedDesk(seed: 11, agents: 0, rate: 60)
    try show.run(seconds: 600)
    let asked = show.events.filter { if case .requested = $0.event { true } else { false } }
    // 600 expected; a standard deviation is 25. Some who come are at the desk already.
    #expect((470...680).contains(asked.count), "\(asked.count)")
    let gaps = zip(asked, asked.dropFirst()).map { Double($1.at - $0.at) }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
    // Exponential intervals deviate by their mean.
    #expect((0.85...1.15).contains(variance.squareRoot() / mean))
  }

  @Test("Speed changes people, never the desk's clock")
  func speed() throws {
    func answers(_ speed: Double) throws -> (wait: Int64, missed: [Int64]) {
      let show = try SimulatedDesk(seed: 5, agents: 6, rate: 2, speed: speed)
      try show.run(seconds: 3600)
      var tally = DeskTally()
      var offered: [ChatID: Instant] = [:]
      var missed: [Int64] = []
      for stamped in show.events {
        tally.add(stamped)
        if case .offered(let event) = stamped.event { offered[event.chat] = stamped.at }
        if case .offerExpired(let event) = stamped.event {
          missed.append(stamped.at - (offered[event.chat] ?? stamped.at))
        }
      }
      return (tally.medianWait ?? 0, missed)
    }
    let (slow, fast) = (try answers(0.5), try answers(4))
    #expect(slow.wait > 4 * fast.wait)
    #expect(!(slow.missed + fast.missed).isEmpty)
    #expect((slow.missed + fast.missed).allSatisfy { $0 == 45_000 })
  }

  @Test("Visitors whom nobody answers leave")
  func ignored() throws {
    // One agent who is present, gets every offer, and does nothing.
    let show = try SimulatedDesk(seed: 2, agents: 0, rate: 6)
    show.attendance.agentsThere = [1]
    try show.run(seconds: 1)
    for _ in 0..<60 {
      try show.run(seconds: 20)
      for chat in show.desk.state.chats.values {
        if case .offered = chat.state {
          _ = try show.desk.perform(.accept(chat.id), by: .agent("you"))
        }
      }
    }
    let left = show.events.filter {
      $0.event == .ended(Ended(chat: $0.event.chat ?? "", by: .visitor))
    }
    let byClock = show.events.filter {
      $0.event == .ended(Ended(chat: $0.event.chat ?? "", by: .inactivity))
    }
    #expect(left.count > 10)
    #expect(byClock.isEmpty)
    #expect(show.events.contains { if case .abandoned = $0.event { true } else { false } })
  }

  @Test("It does not need its agents: whoever is on the roster may answer")
  func humanAnswers() throws {
    let show = try SimulatedDesk(seed: 21, agents: 0, rate: 0.001)
    show.attendance.agentsThere = [1]
    try show.run(seconds: 3)
    let chat = try #require(show.desk.state.chats.values.first)
    #expect(chat.agent == "you")
    func say(_ text: String) throws {
      guard show.desk.state.chats[chat.id] != nil else { return }
      _ = try show.desk.perform(.say(chat.id, id: nil, text: text), by: .agent("you"))
      try show.run(seconds: 25)
    }
    _ = try show.desk.perform(.accept(chat.id), by: .agent("you"))
    try show.run(seconds: 10)
    try say("Hello, what can I do for you?")
    try say("Which order is it? What is the number?")
    let texts = show.visitorTexts.map(\.text)
    #expect(texts.contains { $0.contains("LF-") }, "\(texts)")
    try say("One moment, let me check.")
    try say("It will arrive tomorrow, I have sent you the link.")
    try say("It will be there before noon. Anything else?")
    try say("Goodbye!")
    #expect(show.desk.state.chats[chat.id] == nil)
    #expect(show.events.last?.event == .ended(Ended(chat: chat.id, by: .visitor)))
    let thanks = Phrasebook.english.visitor.thanks
    #expect(show.visitorTexts.contains { thanks.contains($0.text) })
  }
}
