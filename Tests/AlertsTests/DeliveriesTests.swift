import Alerts
import Randomness
import Testing

@Suite("What is tried again")
struct DeliveriesTests {
  @Test func pausesGrowAndEnd() {
    var deliveries = Deliveries<Int>(attempts: 5, room: 10)
    deliveries.add(7, at: 1000)
    var times: [Int64] = []
    while let due = deliveries.nextDue, let attempt = deliveries.next(at: due) {
      #expect(deliveries.next(at: due) == nil, "it is tried once")
      times.append(due)
      #expect(deliveries.failed(attempt, at: due) == (times.count < 5))
    }
    #expect(times == [1000, 3000, 7000, 15_000, 31_000])
  }

  /// Whatever fails: all that is taken in is tried, the first time in order, until it got through or was
  /// tried often enough.
  @Test(arguments: 0..<50) func nothingIsForgotten(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var deliveries = Deliveries<Int>(attempts: 4, room: 1000)
    var attempts: [Int: [Int64]] = [:]
    var firsts: [Int] = []
    var isThrough: Set<Int> = []
    var now: Int64 = 0
    func tryAll(_ random: inout SplitMix64) {
      while let attempt = deliveries.next(at: now) {
        attempts[attempt.item, default: []].append(now)
        if attempt.number == 1 { firsts.append(attempt.item) }
        if random.chance(0.4) {
          isThrough.insert(attempt.item)
        } else {
          _ = deliveries.failed(attempt, at: now)
        }
      }
    }
    for item in 0..<60 {
      deliveries.add(item, at: now)
      now += Int64(random.number(0...3000))
      tryAll(&random)
    }
    while let due = deliveries.nextDue {
      now = max(now, due)
      tryAll(&random)
    }
    #expect(firsts == Array(0..<60))
    for item in 0..<60 {
      let times = attempts[item] ?? []
      #expect(isThrough.contains(item) || times.count == 4)
      let pauses = zip(times, times.dropFirst()).map { $1 - $0 }
      for (number, pause) in pauses.enumerated() {
        #expect(pause >= Deliveries<Int>.firstPause << Int64(number))
      }
    }
  }

  @Test func theOldestGivesWay() {
    var deliveries = Deliveries<Int>(attempts: 1, room: 2)
    let gaveWay = (1...3).map { deliveries.add($0, at: 0) }
    #expect(gaveWay == [false, false, true])
    #expect([deliveries.next(at: 0)?.item, deliveries.next(at: 0)?.item] == [2, 3])
  }
}
