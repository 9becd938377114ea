import Desk
import Glibc
import Simulation
import Staffing
import Words

/// The simulation beside the formulas.
enum StaffSimulation {
  /// With more chats at a time it takes too long for what it tells.
  static let mostServers = 300
  /// So often, with so many visitors who are counted each time.
  static let runs = 10
  private static let visitors = 600.0
  /// More visitors of a profile than that, over all runs, are not simulated.
  static let mostVisitors = 500_000.0
  static let seed: UInt64 = 1

  /// A Monday, at midnight.
  static let monday = Instant(seconds: 1_704_067_200)

  /// What becomes of a load with so many agents, once the desk is as busy as it will be; nil: it never will be,
  /// or it would take too long.
  static func experiment(
    _ load: QueueLoad, agents: Int, concurrency: Int, within seconds: Double
  ) -> Experiment? {
    let servers = agents * concurrency
    guard servers <= mostServers, load.patience != nil || load.erlangs < Double(servers) else {
      return nil
    }
    // How long the queue remembers how it began (J. W. Cohen, "The single server queue", 1969, for one
    // server; several are no slower).
    let slack = Double(servers).squareRoot() - load.erlangs.squareRoot()
    let memory = load.patience == nil ? 3 / (slack * slack) : 5
    let warmUp = load.handling * min(100, max(5, memory))
    var experiment = Experiment(
      SimulatedDesk(agents: agents, concurrency: concurrency), from: monday,
      for: Int((warmUp + visitors / load.arrivals).rounded(.up)),
      arrivals: .poisson(perSecond: load.arrivals), handling: .exponential(mean: load.handling),
      patience: load.patience.map { .exponential(mean: $0) })
    experiment.warmUp = Int(warmUp)
    experiment.asked.wait = 366 * 86_400
    experiment.goal = seconds
    return experiment
  }
}
