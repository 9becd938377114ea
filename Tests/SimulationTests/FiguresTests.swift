import Randomness
import Testing

@testable import Simulation

/// Means, intervals and percentiles.
@Suite struct FiguresTests {
  /// The values of the tables (R. A. Fisher, "Statistical methods for research workers"; two-sided 5 %).
  @Test(arguments: [
    (1, 12.706), (2, 4.303), (4, 2.776), (9, 2.262), (19, 2.093), (29, 2.045), (60, 2.000),
    (120, 1.980), (10_000, 1.960),
  ])
  func studentsQuantilesAreThoseOfTheTables(degrees: Int, value: Double) {
    #expect(abs(StudentT(degrees: degrees).quantile(0.975) - value) < 0.0006)
  }

  @Test func anIntervalIsThatOfTheBooks() throws {
    // Mean 3, deviation √2.5, error √0.5, with four degrees 2.776 of it.
    let estimate = try #require(Estimate([1, 2, 3, 4, 5]))
    let halfWidth = try #require(estimate.halfWidth)
    #expect(estimate.mean == 3 && abs(halfWidth - 2.776 * 0.5.squareRoot()) < 0.001)
    #expect(estimate.holds(4.9) && !estimate.holds(5))
    #expect(Estimate([]) == nil && Estimate([1])?.halfWidth == nil)
  }

  /// To a thousandth, and to the millisecond where there are few.
  @Test func percentilesAreThoseOfTheSortedList() throws {
    var dice = SplitMix64(seed: 4)
    for most in [20, 900, 5000, 3_000_000, 900_000_000_000] {
      var counts = WaitCounts()
      var times: [Int64] = []
      for _ in 0..<700 {
        let time = Int64(dice.number(0...most))
        times.append(time)
        counts.add(time)
      }
      times.sort()
      for share in [0.001, 0.5, 0.9, 0.95, 0.99, 1] {
        let rank = max(1, Int((share * 700).rounded(.up)))
        let truth = Double(times[rank - 1])
        let found = try #require(counts.percentile(share))
        #expect(abs(found - truth) <= (most < 1024 ? 0 : truth / 1000), "\(most), \(share)")
      }
    }
    #expect(WaitCounts().percentile(0.5) == nil)
  }

  /// Means and deviations of what is drawn.
  @Test func timesAreSpreadAsTheySay() {
    var dice = SplitMix64(seed: 9)
    let spreads: [(TimeSpread, deviation: Double)] = [
      (.fixed(60), 0), (.exponential(mean: 60), 60), (.lognormal(mean: 60, deviation: 90), 90),
      (.measured([30, 30, 120]), 1800.0.squareRoot()),
    ]
    for (spread, deviation) in spreads {
      let times = (0..<200_000).map { _ in spread.draw(&dice) }
      let mean = times.reduce(0, +) / Double(times.count)
      let variance =
        times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(times.count)
      #expect(abs(mean - 60) < 0.02 * 60, "\(spread)")
      #expect(abs(variance.squareRoot() - deviation) <= 0.06 * deviation, "\(spread)")
      #expect(abs(spread.mean - 60) < 1e-9 && times.allSatisfy { $0 >= 0 })
    }
  }
}
