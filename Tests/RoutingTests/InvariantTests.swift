import Desk
import Foundation
import Routing
import Testing

/// Seeded random desks, watched step by step. `DESKBELL_SEEDS=200` runs more of them,
/// `DESKBELL_SEED=7` a certain one.
@Suite struct InvariantTests {
  static let steps = 10_000

  static let seeds: [Int] = {
    let environment = ProcessInfo.processInfo.environment
    if let one = environment["DESKBELL_SEED"].flatMap({ Int($0) }) { return [one] }
    return Array(1...max(1, environment["DESKBELL_SEEDS"].flatMap { Int($0) } ?? 20))
  }()

  @Test(arguments: seeds) func everyInvariantHoldsAfterEveryStep(seed: Int) throws {
    var trial = try Trial(seed: seed, zones: NaiveZones())
    for step in 1...InvariantTests.steps {
      do {
        try trial.step()
      } catch {
        Issue.record("seed \(seed), step \(step): \(error)")
        return
      }
    }
    do { try trial.finish() } catch { Issue.record("seed \(seed), at the end: \(error)") }
  }
}
