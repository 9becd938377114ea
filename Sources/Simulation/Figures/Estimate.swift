import Glibc

/// What a figure is in the mean, from several simulations of the same, and how far from that it may be.
public struct Estimate: Hashable, Sendable {
  public var mean: Double
  /// The mean lies so far from the truth at the most, in 95 of a hundred cases; nil: a single simulation
  /// tells nothing of that.
  public var halfWidth: Double?
  /// From how many simulations.
  public var count: Int

  /// Whether a value lies within the interval.
  public func holds(_ value: Double) -> Bool {
    halfWidth.map { abs(value - mean) <= $0 } ?? false
  }

  /// By Student's distribution, as simulations that know nothing of each other allow (A. M. Law,
  /// "Simulation modeling and analysis", section 4.5); nil: of no values.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let number = Double(values.count)
    count = values.count
    let mean = values.reduce(0, +) / number
    self.mean = mean
    guard values.count > 1 else { return }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / (number - 1) / number).squareRoot()
    halfWidth = error * StudentT(degrees: values.count - 1).quantile(0.975)
  }
}
