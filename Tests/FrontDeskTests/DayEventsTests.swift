import Desk
import FrontDesk
import Randomness
import Store
import Testing

/// What happened from an instant on is found without what was before, and is all of it.
@Suite("A day's events")
struct DayEventsTests {
  @Test(arguments: 0..<10) func theyAreThoseFromTheInstantOn(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let clock = ManualClock(Instant(iso8601: "2026-11-23T00:00:00Z") ?? .distantPast)
    let desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: nil)
    _ = try desk.perform(.change(.addAgent(Agent(id: "ann", number: 0))), by: .desk)
    var instants: [Instant] = []
    for _ in 0..<Int(50 + random.next() % 1500) {
      clock.now = clock.now + Int(random.next() % 100)
      instants.append(clock.now)
      _ = try desk.perform(.setAvailable("ann", random.next() % 2 == 0), by: .desk)
    }
    let all = try everything(desk)
    for since in [instants[0], instants[instants.count / 2], clock.now, clock.now + 60] {
      let since = Instant(milliseconds: since.milliseconds + Int64(random.next() % 3) * 500 - 500)
      var found: [StampedEvent] = []
      var asked: DayEvents? = DayEvents(since: since, upTo: desk.state.seq)
      while let query = asked {
        let page = try desk.events(query)
        found += page
        asked = query.next(after: page.last)
      }
      #expect(found == all.filter { $0.at >= since })
    }
  }

  private func everything(_ desk: FrontDesk) throws -> [StampedEvent] {
    var all: [StampedEvent] = []
    while true {
      let next = (all.last?.seq ?? 0) + 1
      let page = try desk.events(from: next, limit: 1000).flatMap(\.events)
        .filter { $0.seq >= next }
      if page.isEmpty { return all }
      all += page
    }
  }
}
