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

  /// Who is added in the course of the day is nobody before, whatever is given of them, and their numbers are
  /// nobody else's: an agent given as they are changes nothing, nor does one who can take no chat.
  @Test(arguments: [
    #"{"id": "bo", "capacity": null}"#, #"[{"id": "ann", "capacity": null}, {"id": "bo"}]"#,
    #"{"id": "cy", "permissions": []}"#,
  ])
  func whoIsAddedOnThatDayComesThen(given: String) throws {
    let made = try threeChats(thirdAt: 600)
    try made.accept("c3", "ann", at: 610)
    var changes = DeskChanges()
    try changes.add(parsing: Array(given.utf8), over: made.desk.state)
    // Ann and Bo were added ten minutes before midnight.
    let day = try JournalDay(of: made.desk, from: made.start + -3600, to: made.start + 82_800)
    var replay = try DayReplay(day, with: changes)
    let outcome = try replay.run()
    #expect(outcome.recorded.fates.map(\.agent) == ["ann", "bo", "ann"])
    #expect(outcome.replayed.fates == outcome.recorded.fates)
    #expect(outcome.standIns == 0 && outcome.lapsed == 0)
  }

  /// Ann's first chat and Bo's, as told above, and a third one that everybody's rule gives to Ann.
  private func threeChats(thirdAt second: Int) throws -> StoryDay {
    let made = try StoryDay()
    try made.ask("c1", at: 60)
    try made.accept("c1", "ann", at: 75)
    try made.end("c1", "ann", at: 200)
    try made.ask("c2", at: 400)
    try made.accept("c2", "bo", at: 410)
    try made.end("c2", "bo", at: 500)
    try made.ask("c3", at: second)
    return made
  }

  private func replayForBo(_ made: StoryDay) throws -> DayReplay.Outcome {
    var changes = DeskChanges()
    let rule = #"[{"id": "all", "when": {"all": []}, "agents": ["bo"]}]"#
    try changes.add(parsing: Array(rule.utf8), over: made.desk.state)
    var replay = try DayReplay(try made.day(), with: changes)
    return try replay.run()
  }

  /// Who passes by leaves to others what is due, but does not keep people from what they do meanwhile.
  @Test func whoPassesByKeepsNobodyWaiting() throws {
    let made = try threeChats(thirdAt: 600)
    try made.passBy(at: 640)
    try made.accept("c3", "ann", at: 650)
    let outcome = try replayForBo(made)
    #expect(outcome.recorded["c3"]?.agent == "ann")
    #expect(outcome.replayed["c3"]?.agent == "bo")
    // Ten seconds after it rang, as Bo accepts.
    #expect(outcome.replayed["c3"]?.settledAt == made.start + 610)
  }

  /// The day goes on after its last commit, where it went on.
  @Test func whatComesAfterTheLastCommitStillComes() throws {
    let made = try threeChats(thirdAt: 86_380)
    try made.accept("c3", "ann", at: 86_385)
    try made.end("c3", "ann", at: 86_500)
    let outcome = try replayForBo(made)
    #expect(outcome.recorded["c3"]?.settledAt == made.start + 86_385)
    #expect(outcome.replayed["c3"]?.agent == "bo")
    #expect(outcome.replayed["c3"]?.settledAt == made.start + 86_390)
  }

  /// What fell due before midnight is the day's, though it was written after.
  @Test func whatIsWrittenAfterMidnightIsOfTheDayBefore() throws {
    let made = try threeChats(thirdAt: 86_280)
    // Ann lets it ring; nobody looks before the day is over.
    try made.passBy(at: 86_281)
    made.clock.now = made.start + 86_460
    try made.desk.tend()
    var replay = try DayReplay(try made.day(), with: DeskChanges())
    let outcome = try replay.run()
    #expect(outcome.recorded.fates == outcome.replayed.fates)
    #expect(outcome.recorded["c3"]?.offered.count == 2)
  }
}
