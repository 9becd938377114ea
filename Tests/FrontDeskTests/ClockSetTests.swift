import Desk
import FrontDesk
import Store
import Testing

/// Desk time that was carried ahead, and is set back.
@Suite struct ClockSetTests {
  private static let tenYears = 3653 * 86_400

  /// A desk with somebody who may set its clock.
  private func story(_ kind: StoryDesk.Kind, _ settings: [String: String] = [:]) throws -> StoryDesk
  {
    let story = try StoryDesk(kind, settings: settings)
    _ = try story.desk.perform(
      .change(
        .addAgent(Agent(id: "boss", number: 0, permissions: Profile.administrator.permissions))),
      by: .desk)
    try story.pass(0, present: ["ann", "bob"])
    return story
  }

  private func setBack(_ story: StoryDesk) throws -> [Event] {
    try story.desk.perform(.setClock, by: .agent("boss")).events.map(\.event)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whatIsGoingOnGoesOnFromTheTimeThatWasSet(_ kind: StoryDesk.Kind) throws {
    let story = try story(kind, ["inactivityTimeout": "3600"])
    let right = story.clock.now
    story.clock.now = right + ClockSetTests.tenYears
    // Asked for, accepted and ringing under a clock ten years ahead.
    let active = try story.ask("vera")
    try story.accept(active, "ann")
    _ = try story.desk.perform(.say(active, id: nil, text: "Hello"), by: .desk)
    let ringing = try story.ask("otto", route: .agent("bob"))
    let waiting = try story.ask("ida", route: .agent("bob"), wait: 700)
    story.clock.now = right + 30
    // Under the right one, time stands.
    #expect(try story.pass(600) == [])
    let ahead = story.desk.time
    #expect(ahead == right + ClockSetTests.tenYears)
    #expect(
      story.desk.takeWarnings().contains {
        guard case .clockBehind(let milliseconds, ahead) = $0 else { return false }
        return milliseconds / 86_400_000 == 3652
      })
    let carried = try #require(try story.desk.whatCarriedTime(beyond: story.clock.now))
    #expect(carried.event.event.kind == .requested && carried.event.at == ahead)

    let events = try setBack(story)
    #expect(events == [.clockSet(ClockSet(from: ahead))])
    let now = right + 630
    #expect(story.desk.time == now && story.desk.state.at == now)
    #expect(try story.open().state == story.desk.state)
    #expect(try story.desk.whatCarriedTime(beyond: now) == nil)
    #expect(try story.chat(active).lastActivityAt == now)
    #expect(try story.chat(waiting).requestedAt == now)
    #expect(try story.chat(waiting).deadline == now + 700)
    #expect(try story.chat(ringing).state.ringing?.until == now + 100)
    // An offer ends after its time, a wait and a silence after theirs.
    #expect(try story.pass(99) == [])
    let missed = try story.pass(1)
    #expect(missed.first == .offerExpired(OfferExpired(chat: ringing, agent: "bob")))
    #expect(story.desk.time == now + 100)
    let later = try story.pass(600).map(\.kind)
    #expect(later.contains(.fellBack))
    #expect(try story.open().state == story.desk.state)
    let before = try #require(story.desk.state.chats[active]).lastActivityAt
    #expect(before == now)
    let silence = story.desk.state.settings.inactivityTimeout
    #expect(try story.pass(silence - 700).map(\.kind).contains(.ended))
    let record = try #require(try story.desk.record(of: active))
    #expect(record.summary?.endedAt == now + silence)
    #expect(try #require(record.summary).requestedAt <= now + silence)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func onlyWhoMayAndOnlyBackwards(_ kind: StoryDesk.Kind) throws {
    let story = try story(kind)
    #expect(
      try story.refused(.setClock, by: .agent("boss")).reason == .clock(.isNotBehind))
    story.clock.now = story.clock.now + 7200
    try story.ask("vera")
    story.clock.now = story.clock.now + -7200
    guard case .permission = try story.refused(.setClock, by: .agent("ann")).reason else {
      Issue.record("ann set the clock")
      return
    }
    #expect(try setBack(story).count == 1)
    #expect(
      try story.refused(.setClock, by: .agent("boss")).reason == .clock(.isNotBehind))
  }

  /// Something happens at the desk, under a clock that may be ahead.
  private func happen(
    _ step: Int, _ story: StoryDesk, _ right: inout Instant, _ random: inout Numbers
  ) throws {
    let desk = story.desk!
    right = right + random.next(below: 90)
    story.clock.now = right + (random.next(below: 5) == 0 ? random.next(below: 100_000) : 0)
    switch random.next(below: 6) {
    case 0, 1: try story.ask("visitor \(step)", wait: 60 + random.next(below: 2000))
    case 2: try desk.tend()
    case 3:
      for chat in desk.state.chats.values {
        guard let agent = chat.ringingAt else { continue }
        _ = try? desk.perform(.accept(chat.id), by: .agent(agent))
      }
    case 4:
      guard let chat = desk.state.chats.values.first(where: { $0.holder != nil }) else { break }
      _ = try? desk.perform(.say(chat.id, id: nil, text: "\(step)"), by: .desk)
    default:
      _ = try? desk.perform(.setAvailable("bob", random.next(below: 2) == 0), by: .agent("bob"))
    }
  }

  /// A desk without what has closed: who has a snapshot has let go of some of that.
  private static func open(_ state: DeskState) -> DeskState {
    var state = state
    state.recentlyClosed = []
    return state
  }

  /// Whoever opens the desk by a snapshot, made before or after desk time was set back, and whoever
  /// folds the whole journal, find the same as whoever did it all.
  @Test(arguments: [4, 5, 6] as [UInt64])
  func aSnapshotAndTheWholeJournalAgree(_ seed: UInt64) throws {
    let story = try StoryDesk(.file, snapshotEvents: 6)
    _ = try story.desk.perform(
      .change(
        .addAgent(Agent(id: "boss", number: 0, permissions: Profile.administrator.permissions))),
      by: .desk)
    try story.pass(0, present: ["ann", "bob"])
    var random = Numbers(seed)
    var right = story.clock.now
    var (timesSet, snapshots) = (0, 0)
    for step in 0..<120 {
      try happen(step, story, &right, &random)
      story.clock.now = right
      if story.desk.time - right > 1000, random.next(below: 4) == 0 {
        _ = try setBack(story)
        timesSet += 1
      }
      if story.hasSnapshot { snapshots += 1 }
      let state = ClockSetTests.open(story.desk.state)
      #expect(try ClockSetTests.open(story.open().state) == state, "step \(step)")
      let anew = try story.withoutSnapshot { try story.open().state }
      #expect(ClockSetTests.open(anew) == state, "step \(step), from the journal")
    }
    #expect(timesSet > 5 && snapshots > 40, "\(timesSet), \(snapshots)")
  }

  /// Clocks of all kinds, again and again: whoever followed, whoever reads the desk anew and whoever
  /// did it all agree, and nothing that has begun lies ahead of the desk.
  @Test(arguments: StoryDesk.Kind.allCases, [1, 2, 3] as [UInt64])
  func everybodyAgreesAfterwards(_ kind: StoryDesk.Kind, _ seed: UInt64) throws {
    let story = try story(kind, ["answerTimeout": "400", "ringsAtOnce": "3"])
    let follower = try story.open()
    var random = Numbers(seed)
    var right = story.clock.now
    for step in 0..<150 {
      let desk = story.desk!
      try happen(step, story, &right, &random)
      story.clock.now = right
      if random.next(below: 8) == 0, desk.time - right > 1000 {
        #expect(try setBack(story).contains { $0.kind == .clockSet })
        for chat in desk.state.chats.values {
          let begun = [
            chat.requestedAt, chat.lastActivityAt, chat.acceptedAt, chat.unansweredSince,
            chat.lastMessage?.at, chat.state.ringing?.at,
          ].compactMap(\.self)
          #expect(begun.allSatisfy { $0 <= desk.time })
          let ends = [chat.deadline, chat.state.ringing?.until].compactMap(\.self)
          #expect(ends.allSatisfy { $0 - desk.time <= 2_100_000 })
        }
      }
      try follower.follow()
      #expect(follower.state == desk.state && follower.time <= desk.time)
      let anew = try story.open()
      #expect(anew.state == desk.state)
    }
    // All of it comes to an end by itself.
    try story.pass(100_000 + 4000)
    try story.pass(4000, present: [])
    try story.pass(4000)
    #expect(story.desk.state.chats.isEmpty, "\(story.desk.state.chats.count) are left")
  }
}

/// Numbers that look random, the same each time.
private struct Numbers {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
