import Desk
import FileStore
import FrontDesk
import Routing
import Store
import Testing

@testable import Hosting

/// Whoever passes by, beside those who are live.
@Suite struct PassingTests {
  private let place = MemoryPlace()
  private let start = Instant(seconds: 1_790_000_000)

  /// A desk that rings for 100 seconds, with one who stays, by that clock.
  private func live(_ clock: ManualClock) throws -> HostedDesk {
    let desk = try LiveDesk(place, clock: clock).desk
    for id in ["ann", "bob"] as [AgentID] where desk.state.agent(id) == nil {
      _ = try desk.perform(.change(.addAgent(Agent(id: id, number: 0))), by: .desk)
    }
    _ = try desk.perform(.change(.setSettings(["presence": "off"])), by: .desk)
    let host = HostedDesk(try LiveDesk(place, isTold: true, clock: clock))
    try host.tend()
    return host
  }

  private func ask(_ desk: FrontDesk) throws -> ChatID {
    let visitor = Visitor(id: "vera")
    let request = VisitorRequest(visitor: visitor, route: .agent("ann"), wait: 600)
    return try #require(try desk.perform(.request(request), by: .desk).chat)
  }

  /// What is overdue is left to who is there, and what is done meanwhile has come before it.
  @Test func whatIsOverdueIsLeftToWhoIsThere() throws {
    let clock = ManualClock(start)
    let host = try live(clock)
    let chat = try ask(host.desk)
    let other = try LiveDesk(place, clock: clock).desk
    clock.now = start + 101
    _ = try other.perform(.say(chat, id: nil, text: "Hello?"), by: .desk)
    #expect(other.state.chats[chat]?.ringingAt == "ann")
    #expect(try #require(other.state.chats[chat]?.lastMessage).at < start + 100)
    try host.lookAround()
    #expect(host.desk.state.chats[chat]?.ringingAt == nil)
    #expect(host.desk.state.chats[chat]?.endedOffers.first?.at == start + 100)
    #expect(try LiveDesk(place, clock: clock).desk.state == host.desk.state)
  }

  /// One who does not do it for long is not there to do it.
  @Test func whatNobodyDoesIsDoneAfterAll() throws {
    let clock = ManualClock(start)
    let host = try live(clock)
    let chat = try ask(host.desk)
    let other = try LiveDesk(place, clock: clock).desk
    clock.now = start + 111
    _ = try other.perform(.say(chat, id: nil, text: "Hello?"), by: .desk)
    #expect(other.state.chats[chat]?.endedOffers.first?.at == start + 100)
    #expect(other.state.chats[chat]?.lastMessage?.at == start + 111)
    withExtendedLifetime(host) {}
  }

  @Test func aClockThatLeadsByMoreThanFiveMinutesIsRefused() throws {
    let (clock, fast) = (ManualClock(start), ManualClock(start + 301))
    let host = try live(clock)
    let chat = try ask(host.desk)
    let other = try LiveDesk(place, clock: fast).desk
    let before = other.state
    let refused = Result { () throws(DeskError) in
      try other.perform(.say(chat, id: nil, text: "x"), by: .desk)
    }
    guard case .failure(.refused(let refusal)) = refused else {
      Issue.record("it was not refused")
      return
    }
    #expect(refusal.reason == .clock(.leads(byMilliseconds: 301_000)))
    #expect(other.state == before)
    // Less is put right by theirs, and so is one that is behind.
    for seconds in [300, 120, -4000] {
      fast.now = start + seconds
      _ = try other.perform(.say(chat, id: nil, text: "\(seconds)"), by: .desk)
      #expect(other.time == start && other.wallTime == start)
    }
    #expect(other.state.chats[chat]?.ringingAt == "ann")
  }

  /// Whoever comes to stay goes by the time of those who are there, also when they have left; and
  /// whoever passes by, by no one's any more when nobody is there.
  @Test func whoeverStaysKeepsTheTimeTheyFound() throws {
    let (clock, fast) = (ManualClock(start), ManualClock(start + 1200))
    var first: HostedDesk? = try live(clock)
    let chat = try ask(try #require(first).desk)
    var second: HostedDesk? = HostedDesk(try LiveDesk(place, isTold: true, clock: fast))
    try second?.tend()
    #expect(second?.desk.wallTime == start)
    #expect(second?.desk.state.chats[chat]?.ringingAt == "ann")
    #expect(second?.desk.takeWarnings().first == .clockDisagrees(ahead: 1_200_000))
    first = nil
    fast.now = fast.now + 50
    try second?.tend()
    #expect(second?.desk.time == start + 50)
    let passing = try LiveDesk(place, clock: ManualClock(start + 60)).desk
    _ = try passing.perform(.say(chat, id: nil, text: "x"), by: .desk)
    #expect(passing.time == start + 50)
    second = nil
    _ = try passing.perform(.say(chat, id: nil, text: "y"), by: .desk)
    #expect(passing.time == start + 60)
  }

  /// Somebody who is stopped is not there.
  @Test func whoStandsAsideLeavesItToOthers() throws {
    let clock = ManualClock(start)
    let host = try live(clock)
    let chat = try ask(host.desk)
    let other = try LiveDesk(place, clock: clock).desk
    clock.now = start + 101
    host.standAside {
      _ = try? other.perform(.say(chat, id: nil, text: "Hello?"), by: .desk)
      #expect(other.state.chats[chat]?.endedOffers.first?.at == start + 100)
      #expect(other.clocksOfLive().isEmpty)
    }
    #expect(other.clocksOfLive() == [clock.now])
  }

  /// Whoever stays to look sees the time go on and people's hours begin, and does nothing that is due
  /// until they act; then it is done first.
  @Test func whoeverOnlyLooksDoesNothingUntilTheyAct() throws {
    let clock = ManualClock(start)
    var host: HostedDesk? = try live(clock)
    let chat = try ask(try #require(host).desk)
    _ = try host?.desk.perform(.setAvailable("ann", true), by: .agent("ann"))
    host = nil
    let looking = HostedDesk(try LiveDesk(place, isTold: true, clock: clock), onlyLooks: true)
    let state = looking.desk.state
    clock.now = start + 700
    for _ in 0..<2 {
      try looking.tend()
      try looking.lookAround()
      #expect(looking.desk.state == state && looking.desk.time == clock.now)
    }
    #expect(looking.desk.clocksOfLive().isEmpty)
    #expect(try LiveDesk(place, clock: clock).desk.state == state)
    // What others do meanwhile is dated as if nobody had looked.
    let other = try LiveDesk(place, clock: clock).desk
    clock.now = start + 800
    try other.tend()
    try looking.lookAround()
    #expect(looking.desk.state == other.state && looking.desk.state.chats[chat] == nil)
    let again = try ask(looking.desk)
    clock.now = start + 1000
    try looking.lookAround()
    #expect(looking.desk.state.chats[again]?.ringingAt == "ann")
    _ = try looking.desk.perform(.setAvailable("bob", false), by: .agent("bob"))
    #expect(looking.desk.state.chats[again]?.endedOffers.first?.at == start + 900)
  }

  /// A schedule's edge changes what a looker sees, without an event.
  @Test func whoeverOnlyLooksSeesHoursBegin() throws {
    let clock = ManualClock(start)
    let desk = try live(clock).desk
    var change = AgentChange()
    change.schedule = .some(WeeklySchedule())
    _ = try desk.perform(.change(.changeAgent("ann", change)), by: .desk)
    _ = try desk.perform(.setAvailable("ann", true), by: .agent("ann"))
    let looking = HostedDesk(try LiveDesk(place, isTold: true, clock: clock), onlyLooks: true)
    try looking.tend()
    #expect(looking.desk.agentStatus(of: "ann")?.availability.isAvailable == true)
    let midnight = try #require(looking.desk.nextAvailabilityChange)
    clock.now = midnight
    try looking.lookAround()
    #expect(looking.desk.agentStatus(of: "ann")?.availability.isAvailable == false)
  }
}
