import Desk
import Overview
import Randomness
import Testing

/// The day by the quarter of an hour: what is counted as things happen agrees with counting the chats
/// one by one.
@Suite("Day tally")
struct DayTallyTests {
  private static let midnight = Instant(iso8601: "2026-11-23T00:00:00Z") ?? .distantPast
  private static let quarter: Int64 = 900_000

  /// A chat of a random day.
  private struct Life {
    var id: ChatID
    var asked: Instant
    var answered: Instant?
    var ended: Instant?
    var outcome = Outcome.abandoned
  }

  private func lives(_ random: inout SplitMix64, _ count: Int) -> [Life] {
    (0..<count).map { index in
      // Some began the day before, some are not over.
      let asked = DayTallyTests.midnight + (Int(random.next() % 90_000) - 6_000)
      var life = Life(id: ChatID("c\(index)"), asked: asked)
      if random.next() % 4 > 0 { life.answered = asked + Int(random.next() % 2_000) }
      if random.next() % 8 > 0 {
        life.ended = (life.answered ?? asked) + Int(random.next() % 9_000)
        life.outcome = life.answered == nil ? .fellBack : .ended
      }
      return life
    }
  }

  private func events(_ lives: [Life], upTo now: Instant) -> [StampedEvent] {
    var all: [(Instant, Event)] = []
    for life in lives {
      all.append(
        (life.asked, .requested(Requested(chat: life.id, visitor: Visitor(), route: .roundRobin))))
      if let at = life.answered {
        all.append((at, .accepted(Accepted(chat: life.id, agent: "ann"))))
      }
      if let at = life.ended {
        all.append(
          life.outcome == .ended
            ? (at, .ended(Ended(chat: life.id, by: .agent("ann"))))
            : (at, .fellBack(FellBack(chat: life.id, reason: .waitTimedOut))))
      }
    }
    return all.filter { $0.0 <= now }.sorted { $0.0 < $1.0 }.enumerated().map {
      StampedEvent(seq: Int64($0.offset + 1), at: $0.element.0, event: $0.element.1)
    }
  }

  /// The same, counted chat by chat and second by second of overlap.
  private func expected(_ lives: [Life], at now: Instant) -> [(
    asked: Int, waited: Int64, load: Double
  )] {
    let count = Int((now - DayTallyTests.midnight) / DayTallyTests.quarter) + 1
    return (0..<count).map { place in
      let from = DayTallyTests.midnight.milliseconds + Int64(place) * DayTallyTests.quarter
      let to = min(from + DayTallyTests.quarter, now.milliseconds)
      func holds(_ instant: Instant?) -> Bool {
        guard let at = instant?.milliseconds, at <= now.milliseconds else { return false }
        return at >= from && at < from + DayTallyTests.quarter
      }
      var (asked, waited, taken) = (0, Int64(0), Int64(0))
      for life in lives where life.asked <= now {
        if holds(life.asked) { asked += 1 }
        if holds(life.answered), let at = life.answered { waited += at - life.asked }
        guard let start = life.answered, start <= now else { continue }
        let end = min(life.ended ?? now, now)
        taken += max(0, min(end.milliseconds, to) - max(start.milliseconds, from))
      }
      return (asked, waited, to > from ? Double(taken) / Double(to - from) : 0)
    }
  }

  @Test(arguments: 0..<20) func countingAsItHappensIsCountingEachChat(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let lives = lives(&random, 200)
    let now = DayTallyTests.midnight + Int(random.next() % 86_400)
    var tally = DayTally(since: DayTallyTests.midnight, open: [])
    for stamped in events(lives, upTo: now) { tally.apply(stamped) }
    let quarters = tally.quarters(until: now)
    let expected = expected(lives, at: now)
    #expect(quarters.count == expected.count)
    for (quarter, right) in zip(quarters, expected) {
      #expect(quarter.asked == right.asked)
      #expect(quarter.waited == right.waited)
      #expect(abs(quarter.load - right.load) < 1e-9, "\(quarter)")
    }
  }

  @Test func aDayWithoutAnythingHasItsQuarters() {
    let tally = DayTally(since: DayTallyTests.midnight, open: [])
    #expect(tally.quarters(until: DayTallyTests.midnight).count == 1)
    #expect(tally.quarters(until: DayTallyTests.midnight + 3600).count == 5)
    // A day of 25 hours has a hundred.
    let end = DayTallyTests.midnight + 25 * 3600
    #expect(tally.quarters(until: end + -1, end: end).count == 100)
    #expect(tally.quarters(until: end + 500, end: end).count == 100)
  }
}
