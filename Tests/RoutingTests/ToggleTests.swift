import Desk
import Routing
import Testing

/// What becomes of a toggle when the schedule that it overrides is changed: one that has ended stays
/// ended, one that holds goes on until the changed schedule ends it.
@Suite struct ToggleTests {
  /// A Monday, 00:00 UTC.
  private static let monday = Instant(seconds: 1_774_828_800)
  private static func at(_ hour: Int, _ minute: Int = 0) -> Instant {
    monday + (hour * 3600 + minute * 60)
  }

  private static func week(_ block: String) throws -> WeeklySchedule {
    var schedule = WeeklySchedule()
    for day in Weekday.allCases {
      #expect(schedule.set([try #require(ScheduleBlock(block))], on: day))
    }
    return schedule
  }

  /// A desk of ann alone, who becomes unavailable.
  private struct Story {
    var engine = RoutingEngine(DeskState(), at: ToggleTests.monday, watchesPresence: false)

    init(_ block: String?, unavailableAt instant: Instant) throws {
      let ann = Agent(id: "ann", number: 1, schedule: try block.map(ToggleTests.week))
      _ = try engine.perform(.setUp([.setUp(.agentAdded(AgentAdded(ann)))]), at: ToggleTests.monday)
      _ = try engine.perform(
        .toggle(agent: "ann", available: false, cause: .agent), at: instant)
    }

    mutating func change(to block: String?, zone: String? = nil, at instant: Instant) throws {
      let schedule = try block.map(ToggleTests.week)
      let ann = Agent(id: "ann", number: 1, timeZone: zone, schedule: schedule)
      _ = try engine.perform(.setUp([.setUp(.agentChanged(AgentChanged(ann)))]), at: instant)
    }

    /// Whether ann is available, as this engine sees it and one that is opened anew.
    mutating func isAvailable(at instant: Instant) -> Bool? {
      _ = engine.advance(to: instant)
      var anew = RoutingEngine(engine.state, at: instant, watchesPresence: false)
      let seen = engine.agentStatus(of: "ann")?.availability
      #expect(seen == anew.agentStatus(of: "ann")?.availability)
      return seen?.isAvailable
    }
  }

  @Test func oneThatEndedWithABlockDoesNotHoldAgainUnderAnotherSchedule() throws {
    var story = try Story("13:00-17:00", unavailableAt: Self.at(12, 30))
    #expect(story.isAvailable(at: Self.at(12, 59)) == false)
    #expect(story.isAvailable(at: Self.at(13)) == true)
    try story.change(to: "09:00-18:00", at: Self.at(14))
    #expect(story.isAvailable(at: Self.at(14)) == true)
    try story.change(to: "15:00-18:00", at: Self.at(14, 30))
    #expect(story.isAvailable(at: Self.at(14, 45)) == false)
    #expect(story.isAvailable(at: Self.at(15)) == true)
  }

  @Test func oneThatEndedLongAgoDoesNotHoldAgainWithoutASchedule() throws {
    for days in [1, 40, 400] {
      var story = try Story("09:00-17:00", unavailableAt: Self.at(10))
      try story.change(to: nil, at: Self.at(24 * days))
      #expect(story.isAvailable(at: Self.at(24 * days)) == true)
      #expect(story.isAvailable(at: Self.at(24 * days + 300)) == true)
    }
  }

  @Test func oneThatHoldsIsEndedByTheScheduleThenInForce() throws {
    var story = try Story("13:00-17:00", unavailableAt: Self.at(12, 30))
    // This block has no start any more: it had begun when it was made.
    try story.change(to: "12:40-17:00", at: Self.at(12, 50))
    #expect(story.isAvailable(at: Self.at(13)) == false)
    // Nor this one, which begins as it is made.
    try story.change(to: "14:00-17:00", at: Self.at(14))
    #expect(story.isAvailable(at: Self.at(14)) == false)
    try story.change(to: "16:00-23:00", at: Self.at(15))
    #expect(story.isAvailable(at: Self.at(15, 59)) == false)
    #expect(story.isAvailable(at: Self.at(16)) == true)
  }

  @Test func oneThatHoldsGoesOnWhileThereIsNoSchedule() throws {
    var story = try Story("13:00-17:00", unavailableAt: Self.at(12, 30))
    try story.change(to: nil, at: Self.at(12, 45))
    #expect(story.isAvailable(at: Self.at(24 * 90)) == false)
    // Local midnight in Berlin is 22:00 UTC.
    try story.change(to: "00:00-24:00", zone: "Europe/Berlin", at: Self.at(24 * 90 + 21))
    #expect(story.isAvailable(at: Self.at(24 * 90 + 21, 59)) == false)
    #expect(story.isAvailable(at: Self.at(24 * 90 + 22)) == true)
  }
}
