import Glibc
import Randomness

/// How long something takes, from one time to the next. In seconds.
public enum TimeSpread: Hashable, Sendable {
  /// Always the same.
  case fixed(Double)
  /// However long it has taken, it takes as long again in the mean.
  case exponential(mean: Double)
  /// Its logarithm is spread normally: what people take for a talk looks much like it.
  case lognormal(mean: Double, deviation: Double)
  /// One of those that were measured, each as likely.
  case measured([Double])

  /// In the mean; 0 where nothing was measured.
  public var mean: Double {
    switch self {
    case .fixed(let time): time
    case .exponential(let mean), .lognormal(let mean, _): mean
    case .measured(let times): times.isEmpty ? 0 : times.reduce(0, +) / Double(times.count)
    }
  }

  /// How long it takes this time. O(1).
  func draw(_ random: inout SplitMix64) -> Double {
    switch self {
    case .fixed(let time): return time
    case .exponential(let mean): return mean * random.unitExponential()
    case .lognormal(let mean, let deviation):
      // From mean and deviation of the times to those of their logarithms.
      let ratio = deviation / mean
      let variance = log1p(ratio * ratio)
      return mean * exp(variance.squareRoot() * random.unitNormal() - variance / 2)
    case .measured(let times): return random.pick(times) ?? 0
    }
  }
}

extension SplitMix64 {
  /// Exponentially with mean 1, by inversion.
  mutating func unitExponential() -> Double { -log1p(-unit()) }

  /// Normally with mean 0 and deviation 1 (G. E. P. Box and M. E. Muller, "A note on the generation of
  /// random normal deviates", 1958).
  mutating func unitNormal() -> Double {
    let radius = (2 * unitExponential()).squareRoot()
    return radius * cos(2 * .pi * unit())
  }
}
