import Desk
import Figures
import FrontDesk
import Store
import Testing

/// What is counted where somebody steps in.
@Suite struct FactsTests {
  private static let start = Instant(iso8601: "2026-11-23T09:00:00Z")!

  private func desk(at clock: ManualClock) throws -> FrontDesk {
    let desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: nil)
    for id in ["ann", "bo", "sue"] as [AgentID] {
      let agent = Agent(
        id: id, number: 0, capacity: 5, permissions: Profile.supervisor.permissions)
      _ = try desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    _ = try desk.perform(.change(.addTeam(Team(id: "sales", agents: ["ann", "bo"]))), by: .desk)
    return desk
  }

  private func ask(_ desk: FrontDesk, _ route: Route) throws -> ChatID {
    let visitor = Visitor(attributes: [Visitor.Attribute(name: "name", value: "Kim")])
    let request = VisitorRequest(visitor: visitor, route: route, wait: 600)
    return try #require(try desk.perform(.request(request), by: .desk).chat)
  }

  private func events(_ desk: FrontDesk) throws -> [StampedEvent] {
    try desk.events(from: 1, limit: .max).flatMap(\.events)
  }

  @Test func whoBargesInHasAnswered() throws {
    let clock = ManualClock(FactsTests.start)
    let desk = try desk(at: clock)
    let chat = try ask(desk, .agent("ann"))
    _ = try desk.perform(.accept(chat), by: .agent("ann"))
    _ = try desk.perform(.say(chat, id: nil, text: "Is anybody there?"), by: .desk)
    clock.now = clock.now + 30
    _ = try desk.perform(.barge(chat, id: nil, text: "Yes, we are."), by: .agent("sue"))
    clock.now = clock.now + 30
    _ = try desk.perform(.say(chat, id: nil, text: "Sorry."), by: .agent("ann"))
    let total = TruthTests.report(
      TruthTests.chunks(try events(desk)), FigureQuery(now: clock.now)
    ).total
    let longest = try #require(Figure.all.first { $0.name == .responseMax })
    #expect(longest.value(total) == nil)
  }

  @Test func anOfferThatWasRecalledWasNoTurn() throws {
    let clock = ManualClock(FactsTests.start)
    let desk = try desk(at: clock)
    clock.now = clock.now + 60
    let from = clock.now
    let chat = try ask(desk, .team("sales"))
    _ = try desk.perform(.requeue(chat), by: .agent("sue"))
    let events = try events(desk)
    let made = events.filter { $0.event.kind == .offered }.count
    let undone = events.filter { stamped in
      if case .offerWithdrawn(let event) = stamped.event { event.cause.undoesOffer } else { false }
    }.count
    #expect(undone == 1)
    let report = TruthTests.report(
      TruthTests.chunks(events), FigureQuery(from: from, now: clock.now + 60))
    let ring = report.rings.first { $0.ring == .team("sales") }
    let counted = ring.map { $0.offers.reduce(0) { $0 + $1.count } } ?? 0
    #expect(counted == made - undone)
  }
}
