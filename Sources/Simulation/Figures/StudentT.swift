import Glibc

/// Student's distribution.
struct StudentT {
  let degrees: Int

  /// The share that lies below a value, by the incomplete beta function.
  func share(below value: Double) -> Double {
    let degrees = Double(degrees)
    let tail =
      0.5 * incompleteBeta(degrees / 2, 0.5, at: degrees / (degrees + value * value))
    return value > 0 ? 1 - tail : tail
  }

  /// The value below which a share lies, to fifteen digits, by halving.
  ///
  /// - Parameter share: from a half to below 1.
  func quantile(_ share: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while self.share(below: high) < share { high *= 2 }
    for _ in 0..<200 where high - low > 1e-15 * high {
      let middle = (low + high) / 2
      if self.share(below: middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

/// The regularised incomplete beta function, by its continued fraction as Lentz works one out (M. Abramowitz
/// and I. A. Stegun, "Handbook of mathematical functions", 26.5.8).
func incompleteBeta(_ a: Double, _ b: Double, at x: Double) -> Double {
  guard x > 0 else { return 0 }
  guard x < 1 else { return 1 }
  // It comes to an end quickly on one side of the middle only.
  if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(b, a, at: 1 - x) }
  let front =
    exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)) / a
  let tiny = 1e-300
  var (c, d) = (1.0, 1 - (a + b) * x / (a + 1))
  d = 1 / (abs(d) < tiny ? tiny : d)
  var value = d
  for step in 1..<10_000 {
    let m = Double(step)
    let terms = [
      m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
      -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
    ]
    var factor = 1.0
    for term in terms {
      d = 1 + term * d
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = 1 + term / c
      if abs(c) < tiny { c = tiny }
      factor = c * d
      value *= factor
    }
    if abs(factor - 1) < 1e-16 { break }
  }
  return front * value
}

private func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}
