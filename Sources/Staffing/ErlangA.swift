import Glibc

/// The queue M/M/n+M: whoever has to wait does so for as long as their patience lasts.
///
/// C. Palm, "Research on telephone traffic carried by full availability groups", 1957. Worked out by the
/// integrals of S. Zeltyn and A. Mandelbaum, "Call centers with impatient customers: many-server
/// asymptotics of the M/M/n+G queue", Queueing Systems 51, 2005, section 3: with the time V that somebody
/// of endless patience would wait, whose density is, up to a factor,
///
///     f(x) = arrivals * exp(arrivals * (1 - exp(-x / patience)) * patience - servers * x / handling)
///
/// and whose chance of being nought is to the integral J of f as the chance of a free server is to 1: J
/// is taken beside the weight of all states in which a server is free, 1 / B - 1 over the load's share of
/// the last server, with Erlang's B.
public struct ErlangA: QueueFigures, Hashable {
  public let load: QueueLoad
  public let servers: Int
  private let patience: Double
  /// The integral of f, and that of its share who is still there, from nought on.
  private let all: Double
  private let patient: Double
  /// What f is divided by, to be a density together with the chance of no wait.
  private let whole: Double

  /// - Precondition: the load tells patience.
  /// - Complexity: O(servers), and some thousand steps.
  public init(_ load: QueueLoad, servers: Int) {
    guard let patience = load.patience else { preconditionFailure("nobody loses patience") }
    precondition(servers >= 0)
    (self.load, self.servers, self.patience) = (load, servers, patience)
    guard servers > 0 else {
      // Nobody is ever served.
      (all, patient, whole) = (1, 0, 1)
      return
    }
    let density = ErlangA.density(load, servers, patience)
    let end = ErlangA.end(load, servers, patience)
    let peak = ErlangA.peak(load, servers, patience)
    all = integral(of: density, from: 0, to: end)
    patient = integral(of: { density($0) * exp(-$0 / patience) }, from: 0, to: end)
    // The weight of the states with a free server, that of the last of them being one: the sum of
    // (n-1)! / j! / a^(n-1-j).
    var free = 0.0
    for server in stride(from: 0, to: servers, by: 1) {
      free = server == 0 ? 1 : 1 + free * Double(server) / load.erlangs
    }
    whole = free * exp(-ErlangA.exponent(load, servers, patience, at: peak)) + all
  }

  /// What the density is the exponential of, but for the arrivals.
  private static func exponent(
    _ load: QueueLoad, _ servers: Int, _ patience: Double, at time: Double
  ) -> Double {
    load.arrivals * patience * -expm1(-time / patience) - Double(servers) * time / load.handling
  }

  /// Where the density is highest.
  private static func peak(_ load: QueueLoad, _ servers: Int, _ patience: Double) -> Double {
    max(0, -patience * log(Double(servers) / load.erlangs))
  }

  /// The density, divided by what its exponential is at its highest, so that none overflows.
  private static func density(
    _ load: QueueLoad, _ servers: Int, _ patience: Double
  ) -> (Double) -> Double {
    let highest = exponent(load, servers, patience, at: peak(load, servers, patience))
    return { time in
      load.arrivals * exp(exponent(load, servers, patience, at: time) - highest)
    }
  }

  /// Where nothing more of the density is left that counts.
  private static func end(_ load: QueueLoad, _ servers: Int, _ patience: Double) -> Double {
    // Behind its highest point it falls at least as fast as the slower of service and patience lets it.
    let density = density(load, servers, patience)
    let peak = peak(load, servers, patience)
    var end = peak + max(patience, load.handling)
    let highest = density(peak)
    while density(end) > highest * 1e-18, end < 1000 * (patience + load.handling) { end *= 1.5 }
    return end
  }

  public var waits: Double { all / whole }

  public var abandons: Double { waits - patient / whole }

  /// Little's law in the queue: who leaves is who is there times how fast one loses patience.
  public var meanWait: Double { abandons * patience }

  public func served(within seconds: Double) -> Double {
    guard servers > 0 else { return 0 }
    let density = ErlangA.density(load, servers, patience)
    let end = min(max(0, seconds), ErlangA.end(load, servers, patience))
    let within = integral(of: { density($0) * exp(-$0 / patience) }, from: 0, to: end)
    return min(1, 1 - waits + within / whole)
  }

  public var occupancy: Double {
    servers == 0 ? 0 : min(1, load.erlangs * (1 - abandons) / Double(servers))
  }
}

/// By Simpson's rule, halved until it changes by no more than a billionth.
func integral(of function: (Double) -> Double, from start: Double, to end: Double) -> Double {
  guard end > start else { return 0 }
  var count = 64
  var last = simpson(function, start, end, count)
  while count < 1 << 20 {
    count *= 2
    let next = simpson(function, start, end, count)
    if abs(next - last) <= 1e-10 * abs(next) { return next }
    last = next
  }
  return last
}

private func simpson(
  _ function: (Double) -> Double, _ start: Double, _ end: Double, _ count: Int
) -> Double {
  let step = (end - start) / Double(count)
  var sum = function(start) + function(end)
  for index in 1..<count {
    sum += function(start + Double(index) * step) * (index % 2 == 1 ? 4 : 2)
  }
  return sum * step / 3
}
