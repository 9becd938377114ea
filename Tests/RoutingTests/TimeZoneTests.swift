import Desk
import Foundation
import Testing

@testable import Routing

/// The tables of transitions against walking hour by hour, and edges against walking minute by
/// minute, for every zone there is.
@Suite struct TimeZoneTests {
  private static let begin: Int64 = 1_704_067_200  // 2024-01-01
  private static let end: Int64 = 1_861_920_000  // 2029-01-01

  @Test func everyZonesTransitionsAreThoseThatSamplingFinds() {
    #expect(TimeZone.knownTimeZoneIdentifiers.count > 400)
    for name in TimeZone.knownTimeZoneIdentifiers {
      let naive = NaiveZone(name, from: Self.begin, to: Self.end)
      var table = TimeZoneTable(name, around: Self.begin + 10 * 86_400)
      table.extend(to: Self.end)
      let known = zip(table.starts, table.offsets)
        .filter { $0.0 > Self.begin && $0.0 <= Self.end }
      #expect(known.map(\.0) == naive.changes.dropFirst().map(\.at), "\(name)")
      #expect(known.map(\.1) == naive.changes.dropFirst().map(\.offset), "\(name)")
      #expect(table.local(Self.begin) == Self.begin + naive.changes[0].offset, "\(name)")
    }
  }

  @Test func edgesAreTheFirstInstantsAtWhichTheClockReadsSoMuch() {
    var random = SeededRandom(seed: 1)
    var looked = 0
    for name in TimeZone.knownTimeZoneIdentifiers {
      let naive = NaiveZone(name, from: Self.begin, to: Self.end)
      var table = TimeZoneTable(name, around: Self.begin + 11 * 86_400)
      table.extend(to: Self.end)
      // Zones that change the same way need no second look.
      let changes = naive.changes.dropFirst()
      var days = Set([20_000, random.number(19_730...21_540)])
      for change in random.some(Array(changes), 3) {
        let day = naive.localDay(change.at)
        days.formUnion([day - 1, day, day + 1])
      }
      for day in days {
        let edges = naive.edges(of: day)
        for minute in 0...1440 where table.edge(day: day, second: Int64(minute) * 60) != edges[minute] {
          Issue.record("\(name), day \(day), minute \(minute): \(edges[minute])")
          return
        }
        looked += 1
      }
    }
    #expect(looked > 1000)
  }

  @Test func schedulesLieOverZonesAsTheirWordsSay() throws {
    var desk = RandomDesk(seed: 5, watchesPresence: false)
    let zones = NaiveZones()
    let naive = NaiveAvailability(zones: zones)
    for name in RandomDesk.zones {
      var table = TimeZoneTable(name, around: Self.begin + 11 * 86_400)
      table.extend(to: Self.end)
      let changes = zones[name].changes.dropFirst().filter { $0.at > Self.begin + 20 * 86_400 }
      for _ in 0..<12 {
        let schedule = desk.schedule()
        let agent = Agent(id: "ann", number: 1, timeZone: name, schedule: schedule)
        let calendar = ScheduleCalendar(schedule: schedule)
        let around = changes.isEmpty || desk.random.oneIn(3)
          ? Self.begin + Int64(desk.random.number(20...1700)) * 86_400
          : desk.random.pick(changes).at
        var instant = around - 2 * 86_400
        while instant < around + 2 * 86_400 {
          let at = Instant(seconds: instant)
          let (scheduled, next) = calendar.look(at: instant, in: table)
          #expect(scheduled == naive.isScheduled(agent, at: at), "\(name) \(at.iso8601)")
          let edges = naive.edges(agent, nil, after: at, to: at + 15 * 86_400)
          #expect(next == edges.min()?.seconds, "\(name) \(at.iso8601)")
          let toggle = Toggle(available: true, at: at, cause: .agent)
          let start = calendar.nextStart(after: instant, in: table)
          let midnight = ScheduleCalendar.nextMidnight(after: instant, in: table)
          #expect(
            min(start ?? midnight, midnight) == naive.end(of: toggle, agent)?.seconds,
            "\(name) \(at.iso8601)")
          // To the next edge, to just before it, or a stretch.
          switch (desk.random.number(0...2), next) {
          case (0, let next?): instant = next
          case (1, let next?): instant = max(instant + 1, next - 1)
          default: instant += Int64(desk.random.number(1...7200))
          }
        }
      }
    }
  }
}
