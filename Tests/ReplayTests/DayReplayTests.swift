import Desk
import Documents
import FrontDesk
import Simulation
import Store
import Testing

/// Days of the journal lived through once more.
@Suite struct DayReplayTests {
  static let end = RandomDay.midnight + 86_400

  private func day(_ made: RandomDay) throws -> JournalDay {
    try JournalDay(of: made.live, from: RandomDay.midnight, to: DayReplayTests.end)
  }

  /// What people did is kept and what the desk did decided anew: it comes out as it was.
  @Test(arguments: 1...24) func anUnchangedDayComesOutAsItWas(seed: Int) throws {
    let made = try RandomDay(seed: seed)
    try made.run()
    let day = try day(made)
    #expect(day.count > 300)
    var replay = try DayReplay(day)
    let outcome = try replay.run()
    #expect(outcome.events == day.count)
    #expect(outcome.differing == 0, "\(String(describing: outcome.firstDifference))")
    #expect(outcome.recorded == outcome.replayed)
    #expect(!outcome.presenceIsGuessed)
  }

  /// What stands in for people comes to what they did, where nothing is otherwise.
  @Test(arguments: 1...12) func aDayWithNothingChangedHasTheSameFates(seed: Int) throws {
    let made = try RandomDay(seed: seed)
    try made.run()
    var replay = try DayReplay(try day(made), with: DeskChanges())
    let outcome = try replay.run()
    #expect(outcome.recorded.fates == outcome.replayed.fates)
    #expect(outcome.recorded.offers == outcome.replayed.offers)
    #expect(outcome.standIns == 0)
    #expect(outcome.lapsed == 0)
  }

  /// The days are of every kind.
  @Test func muchHappensOnThem() throws {
    var kinds: Set<Event.Kind> = []
    for seed in 1...6 {
      let made = try RandomDay(seed: seed)
      try made.run()
      kinds.formUnion(made.kinds)
    }
    let wanted: Set<Event.Kind> = [
      .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet, .ruleSet, .ruleRemoved,
      .accountSet, .availabilitySet, .agentGone, .agentCame, .requested, .offered, .handOverOffered,
      .waiting, .accepted, .declined, .offerExpired, .offerWithdrawn, .taken, .fellBack, .ended,
      .abandoned, .requeued, .message, .note, .visitorGone, .visitorCame, .chatTagged,
      .visitorEdited, .visitorBlocked, .missedHandled, .queueMoved, .broadcastSent, .whispered,
      .voiceJoined,
    ]
    #expect(wanted.subtracting(kinds).isEmpty, "\(wanted.subtracting(kinds))")
  }

  /// A journal of before does not say who was there: it is said that it was guessed.
  @Test func presenceIsGuessedWhereTheJournalDoesNotSayIt() throws {
    let made = try RandomDay(seed: 3) { OldStore($0) }
    try made.run()
    var replay = try DayReplay(try day(made))
    let outcome = try replay.run()
    #expect(outcome.presenceIsGuessed)
    #expect(outcome.events > 300)
  }

  /// With other rules each request still has one fate, nobody is offered what they may not take, and the
  /// desk's rules hold.
  @Test(arguments: 1...12) func otherSettingsComeToOtherFates(seed: Int) throws {
    let made = try RandomDay(seed: seed)
    try made.run()
    var changes = DeskChanges()
    try changes.add(
      parsing: Array(#"{"capacity": 1, "acceptTimeout": 10, "ringsAtOnce": 1}"#.utf8),
      over: made.live.state)
    var replay = try DayReplay(try day(made), with: changes)
    let outcome = try replay.run()
    // Who still has an open chat asks for no other one.
    let asked = outcome.recorded.fates.map(\.chat)
    let again = outcome.replayed.fates.map(\.chat)
    #expect(again == asked.filter(again.contains))
    #expect(asked.count - again.count <= outcome.lapsed)
    #expect(outcome.recorded.fates != outcome.replayed.fates)
    for fate in outcome.replayed.fates where fate.agent != nil {
      #expect(fate.settledAt! >= fate.requestedAt)
    }
  }

  /// A rule that sends everybody to one agent does.
  @Test func aRuleThatIsGivenHoldsFromTheBeginning() throws {
    let made = try StoryDay()
    try made.ask("c1", at: 60)
    try made.accept("c1", "ann", at: 75)
    try made.end("c1", "ann", at: 200)
    try made.ask("c2", at: 400)
    try made.accept("c2", "bo", at: 410)
    var changes = DeskChanges()
    let rule = #"[{"id": "all", "when": {"all": []}, "agents": ["bo"]}]"#
    try changes.add(parsing: Array(rule.utf8), over: made.desk.state)
    var replay = try DayReplay(try made.day(), with: changes)
    let outcome = try replay.run()
    #expect(outcome.recorded.fates.map(\.agent) == ["ann", "bo"])
    #expect(outcome.replayed.fates.map(\.agent) == ["bo", "bo"])
    // Bo never had c1: he takes as long as he takes in the mean, 10 seconds; and ends it as Ann did.
    #expect(outcome.replayed["c1"]?.settledAt == made.start + 70)
    #expect(outcome.replayed["c1"]?.outcome == .ended)
    #expect(outcome.standIns == 1)
    #expect(DayFigures(outcome.replayed).offers == ["bo": 2])
  }
}
