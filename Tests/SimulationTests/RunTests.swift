import Desk
import Documents
import FrontDesk
import Randomness
import Simulation
import Testing
import Visitors
import Words

/// What every simulated stretch of time keeps.
@Suite struct RunTests {
  static let monday = Instant(seconds: 1_790_553_600)

  /// A desk of all sorts, other for each seed: schedules, teams, rules, accounts, capacities.
  static func experiment(_ seed: UInt64) -> Experiment {
    var dice = SplitMix64(seed: seed)
    var desk = SimulatedDesk(agents: dice.number(2...6), concurrency: dice.number(1...3))
    for place in desk.agents.indices where dice.chance(0.5) {
      var schedule = WeeklySchedule()
      let start = dice.number(0...10) * 60
      let blocks = [
        ScheduleBlock(start: start, end: start + 120), ScheduleBlock(start: start + 150, end: 1440),
      ]
      for day in Weekday.allCases { _ = schedule.set(blocks.compactMap { $0 }, on: day) }
      desk.agents[place].schedule = schedule
      desk.agents[place].timeZone = dice.pick(["Europe/Berlin", "Asia/Taipei"])
    }
    let ids = desk.agents.map(\.id)
    desk.teams = [Team(id: "sales", agents: Array(ids.prefix(2)))]
    desk.accounts = [Account(domain: "acme.example", agent: ids[0])]
    desk.rules = [
      Rule(
        id: "leads", when: .test(attribute: "crmStatus", op: .is, values: ["lead"]),
        agents: Array(ids.suffix(2)))
    ]
    desk.settings.ringsAtOnce = dice.number(1...2)
    desk.settings.acceptTimeout = 30
    var requests: [ArrivalProcess.Recorded] = []
    var at: Int64 = 0
    for number in 0..<150 {
      at += Int64(dice.number(1...300_000))
      let visitor = Visitor(attributes: [
        .init(name: "email", value: "v\(number)@\(dice.chance(0.3) ? "acme" : "other").example"),
        .init(name: "crmStatus", value: dice.chance(0.5) ? "lead" : "customer"),
      ])
      let routes: [Route] = [.roundRobin, .team("sales"), .customRules, .agent(ids[1])]
      requests.append(
        .init(
          after: at,
          asked: AskedFor(
            visitor: visitor, route: dice.pick(routes) ?? .roundRobin,
            wait: dice.chance(0.3) ? nil : dice.number(30...2000))))
    }
    var experiment = Experiment(
      desk, from: monday, for: 12 * 3600, arrivals: .recorded(requests),
      handling: .lognormal(mean: 400, deviation: 300), patience: .exponential(mean: 300))
    // Some do not accept in time.
    experiment.answering = .exponential(mean: 12)
    return experiment
  }

  @Test(arguments: 1...12)
  func theRulesOfRoutingHold(seed: Int) throws {
    let experiment = Self.experiment(UInt64(seed))
    var invariants = DeskInvariants()
    invariants.present = Set(experiment.desk.agents.map(\.number))
    var closed = 0
    let figures = try experiment.run(
      seed: UInt64(seed),
      told: { commit in
        invariants.check(commit)
        closed += commit.events.count { $0.event.closesChat }
      })
    #expect(invariants.count == 0, "\(invariants.violations.prefix(3))")
    // Every request that was taken in ended in one of three ways.
    let ends = [SimulatedFigure.connected, .fellBack, .abandoned].map { figures[$0] ?? 0 }
    #expect(ends.reduce(0, +) == figures[.asked] && closed == Int(figures[.asked] ?? 0))
    #expect(ends.allSatisfy { $0 > 0 } && figures[.missedOffers] ?? 0 > 0)
  }

  @Test func theSameSeedGivesTheSameFiguresOnHoweverManyCores() throws {
    let experiment = Self.experiment(7)
    let one = try Replications(of: experiment, count: 7, seed: 3, cores: 1)
    for cores in [1, 2, 3, 16] {
      let others = try Replications(of: experiment, count: 7, seed: 3, cores: cores)
      #expect(others.runs == one.runs)
    }
    let other = try Replications(of: experiment, count: 7, seed: 4, cores: 2)
    #expect(other.runs != one.runs)
    // Each has dice of its own.
    #expect(Set(one.runs).count == 7)
  }

  @Test func theMoreIsDoneTheMoreIsTold() throws {
    let told = Told()
    _ = try Replications(of: Self.experiment(2), count: 3, seed: 1, cores: 2) { told.add($0) }
    #expect(told.shares.count > 20 && told.shares == told.shares.sorted())
    #expect(told.shares.last == 1)
  }

  /// Told by one thread at a time.
  private final class Told: @unchecked Sendable {
    private(set) var shares: [Double] = []
    func add(_ share: Double) { shares.append(share) }
  }

  /// As many as the profile says come in each part of the day, by the clock of its zone.
  @Test func aProfileIsKept() throws {
    var day = Array(repeating: 0.0, count: 48)
    (day[18], day[19], day[30]) = (40, 10, 25)
    let profile = ArrivalProfile(timeZone: "Asia/Kolkata", everyDay: day)
    var counts = Array(repeating: 0, count: 48)
    let experiment = Experiment(
      SimulatedDesk(agents: 100, concurrency: 10), from: Self.monday, for: 40 * 86_400,
      arrivals: .profile(profile), handling: .fixed(60))
    _ = try experiment.run(
      seed: 5,
      told: { commit in
        for stamped in commit.events {
          guard case .requested = stamped.event else { continue }
          // Five and a half hours ahead of Greenwich.
          counts[Int((stamped.at.seconds + 19_800) % 86_400 / 1800)] += 1
        }
      })
    for part in counts.indices {
      let expected = 40 * day[part]
      // Five deviations of Poisson's.
      #expect(abs(Double(counts[part]) - expected) <= 5 * expected.squareRoot(), "\(part)")
    }
  }

  @Test func agentsComeAndGoByTheirLevels() throws {
    var levels = Array(repeating: 0, count: 48)
    for part in 18..<34 { levels[part] = part < 26 ? 2 : 3 }
    let desk = SimulatedDesk(levels: levels, partsOfDay: 48, zone: "UTC", concurrency: 1)
    #expect(desk.agents.count == 3)
    // All the time everybody is asked for.
    let experiment = Experiment(
      desk, from: Self.monday, for: 86_400, arrivals: .poisson(perSecond: 0.2),
      handling: .fixed(30), patience: .fixed(20))
    let figures = try experiment.run(seed: 1)
    let busy = try #require(figures[.occupancy])
    #expect(busy > 0.8 && busy <= 1)
    // Seven and a half agents in eight hours each.
    let chats = try #require(figures[.concurrentChats])
    #expect(abs(chats - busy * 20 / 24) < 0.02, "\(chats), \(busy)")
  }

  /// Whoever asked before the warm-up is over is not counted.
  @Test func theWarmUpIsNotCounted() throws {
    var experiment = Experiment(
      SimulatedDesk(agents: 1, concurrency: 1), from: Self.monday, for: 1000,
      arrivals: .recorded([0, 400, 600, 999].map { .init(after: $0 * 1000, asked: AskedFor()) }),
      handling: .fixed(50))
    #expect(try experiment.run(seed: 1)[.asked] == 4)
    experiment.warmUp = 500
    let figures = try experiment.run(seed: 1)
    #expect(figures[.asked] == 2 && figures.offers == [2])
    // Of 500 seconds 50, and the one that is left.
    #expect(abs((figures[.occupancy] ?? 0) - 51.0 / 500) < 1e-9)
  }
}
