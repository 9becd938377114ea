import Desk
import Simulation
import Testing
import Words

/// The simulated desk against what is published of queues. In the words of routing: an endless queue is
/// a card that lets visitors wait longer than anybody does; one ring is the ring of all agents, one chat
/// ringing at an agent at a time; agents accept at once and have one chat.
@Suite struct ErlangTruthTests {
  /// A queue, and what was published of it. Times in seconds; nil: nothing was.
  struct Published: Sendable, CustomStringConvertible {
    var description: String
    var arrivals, handling: Double
    var patience: Double?
    var servers: Int
    var waits, meanWait, within, served, abandons, busy: Double?

    /// Half a unit of the last digit that was printed.
    var digit: [SimulatedFigure: Double]

    init(
      _ description: String, arrivals: Double, handling: Double, patience: Double? = nil,
      servers: Int, waits: Double? = nil, meanWait: Double? = nil, within: Double? = nil,
      served: Double? = nil, abandons: Double? = nil, busy: Double? = nil,
      digit: [SimulatedFigure: Double] = [:]
    ) {
      self.description = description
      (self.arrivals, self.handling, self.patience) = (arrivals, handling, patience)
      (self.servers, self.waits, self.meanWait) = (servers, waits, meanWait)
      (self.within, self.served, self.abandons, self.busy) = (within, served, abandons, busy)
      self.digit = digit
    }

    var figures: [(SimulatedFigure, Double)] {
      let all: [(SimulatedFigure, Double?)] = [
        (.waited, waits), (.meanWait, meanWait), (.serviceLevel, served), (.abandonment, abandons),
        (.occupancy, busy),
      ]
      return all.compactMap { figure, value in value.map { (figure, $0) } }
    }
  }

  static let published = [
    Published(
      "360 calls in half an hour of 4 minutes, 55 agents, 15 s: published by Westbay and by Mitan",
      arrivals: 0.2, handling: 240, servers: 55, waits: 0.239, meanWait: 8.2, within: 15,
      served: 0.846, busy: 0.873,
      digit: [.waited: 0.0005, .meanWait: 0.05, .serviceLevel: 0.0005, .occupancy: 0.0005]),
    Published(
      "M/M/1 with load 1/2: waits = a, mean wait a/(1-a) (Kleinrock, Queueing Systems 1, 3.2)",
      arrivals: 1.0 / 200, handling: 100, servers: 1, waits: 0.5, meanWait: 100, within: 100,
      served: 1 - 0.5 * 0.606_530_66, busy: 0.5),
    Published(
      "M/M/2 with load 1: a third waits, in the mean a third of a handling time (ibid., 3.5)",
      arrivals: 1.0 / 100, handling: 100, servers: 2, waits: 1.0 / 3, meanWait: 100.0 / 3,
      within: 0, served: 2.0 / 3, busy: 0.5),
    Published(
      "County Hospital, one doctor, 2 an hour of 20 minutes: Hillier and Lieberman, Introduction to "
        + "Operations Research, The M/M/s model: P{W>0} 0.667, P{W>1/2 h} 0.404, W 2/3 h",
      arrivals: 2.0 / 3600, handling: 1200, servers: 1, waits: 0.667, meanWait: 2400, within: 1800,
      served: 1 - 0.404, busy: 0.667,
      digit: [.waited: 0.0005, .serviceLevel: 0.0005, .occupancy: 0.0005]),
    Published(
      "County Hospital, two doctors (ibid.): P{W>0} 0.167, P{W>1/2 h} 0.022, W 1/24 h",
      arrivals: 2.0 / 3600, handling: 1200, servers: 2, waits: 0.167, meanWait: 150, within: 1800,
      served: 1 - 0.022, busy: 0.333,
      digit: [.waited: 0.0005, .serviceLevel: 0.0005, .occupancy: 0.0005]),
    Published(
      "48 calls a minute of one minute, 50 agents, patience 2 minutes: Garnett, Mandelbaum and Reiman, "
        + "Designing a Call Center with Impatient Customers, 2002: 3.1 % abandon, 3.7 s, 93 % busy",
      arrivals: 0.8, handling: 60, patience: 120, servers: 50, meanWait: 3.7, abandons: 0.031,
      busy: 0.93, digit: [.meanWait: 0.05, .abandonment: 0.0005, .occupancy: 0.005]),
  ]

  /// The plainest way to work a queue out: the weight of every state, one after the other.
  struct Weights {
    let waits, meanWait, abandons, busy: Double

    init(arrivals: Double, handling: Double, patience: Double, servers: Int) {
      var weights = [1.0]
      while weights.count < servers + 5000 {
        let state = weights.count
        let leaving =
          Double(min(state, servers)) / handling + Double(max(0, state - servers)) / patience
        weights.append(weights[state - 1] * arrivals / leaving)
      }
      let sum = weights.reduce(0, +)
      let shares = weights.map { $0 / sum }
      waits = shares[servers...].reduce(0, +)
      let queue = shares.enumerated().reduce(0) { $0 + Double(max(0, $1.0 - servers)) * $1.1 }
      meanWait = queue / arrivals
      abandons = queue / patience / arrivals
      busy =
        shares.enumerated().reduce(0) { $0 + Double(min($1.0, servers)) * $1.1 } / Double(servers)
    }
  }

  /// Queues that nobody printed, worked out by their weights.
  static let workedOut: [Published] = [(6, 120.0, 0.05), (3, 60.0, 0.04), (10, 300.0, 0.03)].map {
    servers, patience, arrivals in
    let handling = 0.9 * Double(servers) / arrivals
    let truth = Weights(
      arrivals: arrivals, handling: handling, patience: patience, servers: servers)
    return Published(
      "M/M/\(servers)+M, worked out", arrivals: arrivals, handling: handling, patience: patience,
      servers: servers, waits: truth.waits, meanWait: truth.meanWait, abandons: truth.abandons,
      busy: truth.busy)
  }

  static func experiment(_ queue: Published, visitors: Double) -> Experiment {
    // The queue forgets how it began in about this many handling times.
    let slack = Double(queue.servers).squareRoot() - (queue.arrivals * queue.handling).squareRoot()
    let memory = queue.patience == nil ? min(200, 4 / (slack * slack)) : 5
    var experiment = Experiment(
      SimulatedDesk(agents: queue.servers, concurrency: 1), from: Instant(seconds: 1_790_596_800),
      for: Int(queue.handling * (10 + memory) + visitors / queue.arrivals),
      arrivals: .poisson(perSecond: queue.arrivals), handling: .exponential(mean: queue.handling),
      patience: queue.patience.map { .exponential(mean: $0) })
    experiment.warmUp = Int(queue.handling * (10 + memory))
    // Endless: longer than anybody waits.
    experiment.asked.wait = 10_000_000
    experiment.desk.settings.ringsAtOnce = 1
    experiment.goal = queue.within ?? 20
    return experiment
  }

  /// Of intervals like these one in twenty misses the truth. The dice are those of one seed, so that they
  /// fall the same each time; `intervalsHoldTheTruthAsOftenAsTheySay` looks at many.
  @Test(arguments: published + workedOut)
  func theDeskAgreesWithErlang(_ queue: Published) throws {
    let replications = try Replications(
      of: Self.experiment(queue, visitors: 1000), count: 10, seed: 1, cores: 2)
    #expect(queue.figures.count >= 3)
    for (figure, truth) in queue.figures {
      let estimate = try #require(replications[figure])
      let halfWidth = try #require(estimate.halfWidth)
      #expect(
        abs(estimate.mean - truth) <= halfWidth + (queue.digit[figure] ?? 0),
        "\(figure): \(truth) is published, \(estimate.mean) ± \(halfWidth) simulated")
      // An interval that holds everything tells nothing.
      #expect(halfWidth < 0.5 * max(truth, 0.05), "\(figure): \(estimate.mean) ± \(halfWidth)")
    }
  }

  @Test func intervalsHoldTheTruthAsOftenAsTheySay() throws {
    // Two servers with load 1: a third waits.
    let queue = Self.published[2]
    let experiment = Self.experiment(queue, visitors: 200)
    var held: [SimulatedFigure: Int] = [:]
    let rounds = 60
    for round in 0..<rounds {
      let replications = try Replications(
        of: experiment, count: 8, seed: UInt64(1 + round), cores: 2)
      for (figure, truth) in queue.figures where replications[figure]?.holds(truth) == true {
        held[figure, default: 0] += 1
      }
    }
    // 95 % of 60 are 57; four deviations of the binomial below that.
    for (figure, _) in queue.figures {
      #expect((50...rounds).contains(held[figure] ?? 0), "\(figure): \(held[figure] ?? 0)")
    }
  }

  /// Were agents not to accept at once, or two chats to ring at one, the figures would be others: these
  /// tests would see it.
  @Test func anotherDeskDisagrees() throws {
    let queue = Self.published[1]
    var slow = Self.experiment(queue, visitors: 500)
    slow.answering = .fixed(20)
    let replications = try Replications(of: slow, count: 10, seed: 1, cores: 2)
    let wait = try #require(replications[.meanWait])
    #expect(!wait.holds(100) && wait.mean > 110)
  }
}
