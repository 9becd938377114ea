import Desk
import FrontDesk
import Routing
import Store
import Testing

/// Agents who go: LESSONS of desks whose chats stayed with somebody who was not there.
@Suite struct AgentPresenceTests {
  @Test(arguments: StoryDesk.Kind.allCases)
  func theOffersOfWhoeverIsGoneEndAtOnceAndCostNoTurn(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann", "bob"])
    let chat = try story.ask("vera", wait: nil)
    #expect(try story.chat(chat).agent == "ann")
    let events = try story.pass(1, present: ["bob"])
    #expect(events.first == .agentGone(AgentGone("ann")))
    #expect(
      events.contains(.offerWithdrawn(OfferWithdrawn(chat: chat, agent: "ann", cause: .agentGone))))
    // One offer is all a round robin has, and it was not used up.
    #expect(try story.chat(chat).agent == "bob")
    #expect(try story.chat(chat).offersMade == 1)
    #expect(try story.chat(chat).offeredTo == ["bob"])
    #expect(story.desk.state.rings[.roundRobin]?.agent == "bob")
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func afterTheGraceTimeTheirChatsGoBackToTheirPlace(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind, agents: ["ann", "bob"], settings: ["capacity": "1"])
    try story.pass(0, present: ["ann"])
    let first = try story.ask("vera", wait: 30)
    try story.accept(first, "ann")
    story.clock.now = story.clock.now + 1
    let second = try story.ask("walt", wait: 3600)
    #expect(try story.pass(5, present: []) == [.agentGone(AgentGone("ann"))])
    #expect(try story.pass(59).isEmpty)
    let due = story.clock.now + 1
    let events = try story.pass(1)
    #expect(
      events == [
        .requeued(Requeued(chat: first, agent: "ann", deadline: due + 600, cause: .agentGone))
      ])
    #expect(try story.chat(first).offeredTo.isEmpty)
    let line = try #require(try story.desk.record(of: first)?.words.last)
    #expect(line.text.contains("ann") && line.text.contains("back in the queue"))
    // Whoever comes next gets the one who asked first.
    try story.pass(10, present: ["bob"])
    #expect(try story.chat(first).agent == "bob")
    #expect(try story.chat(second).state == .waiting)
    // A longer wait of the card's is kept.
    try story.accept(first, "bob")
    try story.pass(1, present: ["ann", "bob"])
    try story.accept(second, "ann")
    try story.pass(1, present: ["bob"])
    let requeued = try story.pass(60)
    #expect(
      requeued == [
        .requeued(
          Requeued(
            chat: second, agent: "ann", deadline: story.clock.now + 3600, cause: .agentGone))
      ])
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whoIsBackInTimeFindsEverythingAsItWas(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let chat = try story.ask("vera")
    try story.accept(chat, "ann")
    #expect(try story.pass(5, present: []) == [.agentGone(AgentGone("ann"))])
    #expect(try story.pass(59, present: ["ann"]) == [.agentCame(AgentCame("ann"))])
    #expect(try story.pass(300).isEmpty)
    #expect(try story.chat(chat).agent == "ann")
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func twoOffersMissedRunningMakeUnavailable(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind, agents: ["ann"])
    try story.pass(0, present: ["ann"])
    let missed = Event.availabilitySet(
      AvailabilitySet(agent: "ann", available: false, cause: .missedOffers))
    try story.ask("vera", wait: nil)
    #expect(try !story.pass(100).contains(missed))
    // An answer in between starts the count anew.
    let answered = try story.ask("walt")
    _ = try story.desk.perform(.decline(answered), by: .agent("ann"))
    try story.ask("xena", wait: nil)
    #expect(try !story.pass(100).contains(missed))
    try story.ask("yuri", wait: nil)
    #expect(try story.pass(100).contains(missed))
    #expect(story.desk.agentStatus(of: "ann")?.availability.isAvailable == false)
    _ = try story.desk.perform(.setAvailable("ann", true), by: .agent("ann"))
    #expect(story.desk.agentStatus(of: "ann")?.obstacle == nil)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whatIsMissedWhileBusyInAnotherChatDoesNotCount(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(
      kind, agents: ["ann"], settings: ["missedOffers": "1", "inactivityTimeout": "9999"])
    try story.pass(0, present: ["ann"])
    let missed = Event.availabilitySet(
      AvailabilitySet(agent: "ann", available: false, cause: .missedOffers))
    let talking = try story.ask("vera")
    try story.accept(talking, "ann")
    let write = Command.say(talking, id: nil, text: "One moment.")
    _ = try story.pass(1)
    try story.ask("walt", wait: nil)
    _ = try story.pass(50)
    _ = try story.desk.perform(write, by: .agent("ann"))
    #expect(try !story.pass(50).contains(missed))
    // Ending a chat is a deed as well; looking at what rings is none.
    let ringing = try story.ask("xena", wait: nil)
    _ = try story.pass(50)
    _ = try story.desk.perform(.note(ringing, id: nil, text: "Hm."), by: .agent("ann"))
    try story.reopen()
    #expect(try story.pass(50).contains(missed))
    _ = try story.desk.perform(.setAvailable("ann", true), by: .agent("ann"))
    try story.ask("yuri", wait: nil)
    _ = try story.desk.perform(.end(talking, intervening: false), by: .agent("ann"))
    #expect(try !story.pass(100).contains(missed))
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whatFellDueWithNobodyThereIsDatedWhenItWas(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let ringing = try story.ask("vera", wait: 1800)
    let asked = story.clock.now
    // The machine goes down; three hours later somebody looks.
    story.attendance.agentsThere = []
    story.clock.now = asked + 10_800
    try story.reopen()
    try story.desk.tend()
    let news = story.desk.takeNews()
    #expect(
      news.map(\.event) == [
        .offerExpired(OfferExpired(chat: ringing, agent: "ann")), news[1].event,
        .fellBack(FellBack(chat: ringing, reason: .waitTimedOut, decision: nil)),
      ])
    guard case .waiting = news[1].event else {
      Issue.record("\(news[1])")
      return
    }
    #expect(news.map(\.at) == [asked + 100, asked + 100, asked + 1800])
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whoCameLaterWasNotThereBefore(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    let hour = 3600
    var schedule = WeeklySchedule()
    // The story starts on a Monday at 14:13 UTC; ann works until 15:00.
    for day in Weekday.allCases { _ = schedule.set([ScheduleBlock("09:00-15:00")!], on: day) }
    var change = AgentChange()
    change.schedule = schedule
    _ = try story.desk.perform(.change(.changeAgent("ann", change)), by: .desk)
    try story.pass(0, present: [])
    let chat = try story.ask("vera", wait: 24 * hour)
    // She comes after hours; nothing is offered, so nothing is written.
    #expect(try story.pass(hour, present: ["ann"]).isEmpty)
    // Another process that opens the desk now does not offer the chat for the hour before.
    let other = try story.open()
    try other.tend()
    #expect(other.takeNews().isEmpty)
    #expect(other.state.chats[chat]?.state == .waiting)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whoFollowsDoesNotOfferToWhoeverIsGone(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let other = try story.open()
    let chat = try story.ask("vera")
    try other.tend()
    _ = other.takeNews()
    // The first process sees ann go, and says so; the second one then looks for itself.
    try story.pass(5, present: [])
    try other.tend()
    let seen = other.takeNews().map(\.event)
    #expect(seen.count == 3 && seen[0] == .agentGone(AgentGone("ann")))
    #expect(other.state.chats[chat]?.state == .waiting)
    #expect(other.state == (try story.open().state))
  }
}
