import Glibc

/// The queue M/M/n: whoever has to wait waits for as long as it takes.
///
/// A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic
/// telephone exchanges", 1917; in the form of L. Kleinrock, "Queueing Systems", volume 1, 1975, section
/// 3.5.
public struct ErlangC: QueueFigures, Hashable {
  public let load: QueueLoad
  /// How many requests can be handled at a time.
  public let servers: Int
  public let waits: Double

  /// - Complexity: O(servers).
  public init(_ load: QueueLoad, servers: Int) {
    precondition(servers >= 0)
    (self.load, self.servers) = (load, servers)
    let share = load.erlangs / Double(servers)
    guard share < 1 else {
      waits = 1
      return
    }
    let blocked = erlangB(load.erlangs, servers: servers)
    waits = blocked / (1 - share * (1 - blocked))
  }

  /// Whether the queue comes to an end at all.
  public var isStable: Bool { load.erlangs < Double(servers) }

  public var abandons: Double { 0 }

  public var meanWait: Double {
    isStable ? waits * load.handling / (Double(servers) - load.erlangs) : .infinity
  }

  public func served(within seconds: Double) -> Double {
    guard isStable else { return 0 }
    return 1 - waits * exp(-(Double(servers) - load.erlangs) * max(0, seconds) / load.handling)
  }

  public var occupancy: Double { servers == 0 ? 0 : min(1, load.erlangs / Double(servers)) }
}

/// The share of requests that finds all servers taken where nobody waits (Erlang B), by the recursion
/// B(n) = a B(n-1) / (n + a B(n-1)), in which nothing overflows (R. B. Cooper, "Introduction to Queueing
/// Theory", 1981, section 3.3).
///
/// - Parameter load: in erlangs.
/// - Complexity: O(servers).
func erlangB(_ load: Double, servers: Int) -> Double {
  var blocked = 1.0
  for server in stride(from: 1, through: servers, by: 1) {
    blocked = load * blocked / (Double(server) + load * blocked)
  }
  return blocked
}
