import Randomness
import Staffing
import Testing

/// Erlang's formulas against published cases, and against the plainest way to work them out: the weight
/// of every state of the queue.
@Suite struct ErlangTests {
  /// Cases with what they were published with, to the digits that were.
  @Test(arguments: [
    // The calculation published by Westbay and Mitan since the 1990s: 360 calls in half an hour, of 4
    // minutes each, 55 agents, 15 s.
    Published(
      arrivals: 0.2, handling: 240, servers: 55, waits: 0.239, meanWait: 8.2, within: 15,
      served: 0.846),
    // Of one server: waits is the load itself, the mean wait a/(1-a) handling times (Kleinrock, 3.2).
    Published(
      arrivals: 0.5, handling: 1, servers: 1, waits: 0.5, meanWait: 1, within: 0, served: 0.5),
    // Of two servers, load 1: a third waits (Kleinrock, 3.5).
    Published(
      arrivals: 1, handling: 1, servers: 2, waits: 0.333, meanWait: 0.333, within: 0, served: 0.667),
  ])
  func erlangCAgreesWithWhatWasPublished(_ known: Published) {
    let load = QueueLoad(arrivals: known.arrivals, handling: known.handling)
    let figures = ErlangC(load, servers: known.servers)
    #expect(abs(figures.waits - known.waits) < 0.0006)
    #expect(abs(figures.meanWait - known.meanWait) < 0.06)
    #expect(abs(figures.served(within: known.within) - known.served) < 0.0006)
  }

  struct Published: Sendable {
    var arrivals, handling: Double
    var servers: Int
    var waits, meanWait, within, served: Double
  }

  /// The weights of all states of M/M/n+M, one after the other, as far as any counts.
  private func weights(_ load: QueueLoad, _ servers: Int, patience: Double) -> [Double] {
    var weights = [1.0]
    while weights.count < servers + 20_000 {
      let state = weights.count
      let leaving =
        Double(min(state, servers)) / load.handling + Double(max(0, state - servers)) / patience
      weights.append(weights[state - 1] * load.arrivals / leaving)
      // The heaviest states stand near the load.
      if state > servers, weights[state] < 1e-18 * (weights.max() ?? 1) { break }
    }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  @Test func erlangAAgreesWithTheWeightOfEveryState() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<60 {
      let load = QueueLoad(
        arrivals: .random(in: 0.001...1, using: &random),
        handling: .random(in: 20...300, using: &random),
        patience: .random(in: 10...600, using: &random))
      let servers = Int.random(in: 1...150, using: &random)
      let states = weights(load, servers, patience: load.patience ?? 0)
      let waits = states[min(servers, states.count)...].reduce(0, +)
      let queue = states.enumerated().reduce(0) { $0 + Double(max(0, $1.0 - servers)) * $1.1 }
      let figures = ErlangA(load, servers: servers)
      #expect(abs(figures.waits - waits) < 1e-7, "\(load), \(servers)")
      // Little's law: who waits, by how many come.
      #expect(abs(figures.meanWait - queue / load.arrivals) < 1e-5, "\(load), \(servers)")
      let abandons = queue / (load.patience ?? 0) / load.arrivals
      #expect(abs(figures.abandons - abandons) < 1e-7, "\(load), \(servers)")
      let busy = states.enumerated().reduce(0) { $0 + Double(min($1.0, servers)) * $1.1 }
      #expect(abs(figures.occupancy - busy / Double(servers)) < 1e-7, "\(load), \(servers)")
    }
  }

  /// Whom nobody served in the end has left, and the longer one looks, the more are served.
  @Test func whoIsNotServedHasLeft() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<40 {
      let load = QueueLoad(
        arrivals: .random(in: 0.001...0.5, using: &random),
        handling: .random(in: 20...300, using: &random),
        patience: .random(in: 10...600, using: &random))
      let figures = ErlangA(load, servers: .random(in: 1...80, using: &random))
      #expect(abs(figures.served(within: 1e6) - (1 - figures.abandons)) < 1e-7)
      #expect(abs(figures.served(within: 0) - (1 - figures.waits)) < 1e-9)
      var last = 0.0
      for seconds in stride(from: 0.0, through: 300, by: 20) {
        let served = figures.served(within: seconds)
        // As far as integrals are exact.
        #expect(served >= last - 1e-9 && served <= 1)
        last = served
      }
    }
  }

  /// Endless patience is none at all.
  @Test func withEndlessPatienceErlangAIsErlangC() {
    for (arrivals, servers) in [(0.05, 12), (0.2, 40), (0.02, 5), (0.004, 1)] {
      let load = QueueLoad(arrivals: arrivals, handling: 180)
      let patient = QueueLoad(arrivals: arrivals, handling: 180, patience: 1e7)
      let (c, a) = (ErlangC(load, servers: servers), ErlangA(patient, servers: servers))
      #expect(abs(c.waits - a.waits) < 1e-3 && abs(c.meanWait - a.meanWait) < 0.01 * c.meanWait)
      #expect(abs(c.served(within: 20) - a.served(within: 20)) < 1e-3)
    }
  }

  @Test func aQueueThatGrowsWithoutEndSaysSo() {
    let load = QueueLoad(arrivals: 0.1, handling: 100)
    for servers in [0, 1, 10] {
      let figures = ErlangC(load, servers: servers)
      #expect(!figures.isStable && figures.waits == 1 && figures.meanWait == .infinity)
      #expect(figures.served(within: 60) == 0)
    }
    let impatient = ErlangA(QueueLoad(arrivals: 0.1, handling: 100, patience: 60), servers: 0)
    #expect(abs(impatient.abandons - 1) < 1e-9 && abs(impatient.meanWait - 60) < 1e-6)
  }

  /// Where numbers of the formula are larger than any that a computer has.
  @Test func farTooFewAreCountedToo() {
    let load = QueueLoad(arrivals: 100, handling: 600, patience: 900)
    for servers in [1, 1000, 30_000] {
      let figures = ErlangA(load, servers: servers)
      // All servers are busy at every moment, and who is not served leaves.
      #expect(abs(figures.occupancy - 1) < 1e-6 && abs(figures.waits - 1) < 1e-6)
      #expect(abs(figures.abandons - (1 - Double(servers) / load.erlangs)) < 1e-6)
    }
  }

  /// One fewer does not do.
  @Test func theFewestServersAreTheFewest() throws {
    var random = SplitMix64(seed: 8)
    for round in 0..<40 {
      let load = QueueLoad(
        arrivals: .random(in: 0.001...0.5, using: &random),
        handling: .random(in: 20...600, using: &random),
        patience: round % 2 == 0 ? nil : .random(in: 10...600, using: &random))
      let goal = StaffingGoal(
        share: .random(in: 0.5...0.99, using: &random),
        seconds: .random(in: 0...120, using: &random))
      let found = try #require(goal.fewestServers(for: load))
      #expect(found.figures.served(within: goal.seconds) >= goal.share)
      let fewer: any QueueFigures =
        load.patience == nil
        ? ErlangC(load, servers: found.servers - 1) : ErlangA(load, servers: found.servers - 1)
      #expect(fewer.served(within: goal.seconds) < goal.share)
    }
    let load = QueueLoad(arrivals: 1000, handling: 1000)
    #expect(StaffingGoal(share: 0.8, seconds: 20).fewestServers(for: load, atMost: 100) == nil)
  }
}
