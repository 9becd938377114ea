import Foundation
import FrontDesk
import Simulation
import Synchronization
import Words

/// Tells how far a simulation has come, from whichever thread does the work.
final class SimulationProgress: Sendable {
  private let line = Mutex(ProgressLine())

  func tell(_ share: Double) {
    line.withLock { $0.tell(share) { Environment.words.simulating(percent: $0) } }
  }

  func end() { line.withLock { $0.end() } }

  /// Runs an experiment on all cores, telling how far it is.
  static func replications(
    of experiment: Experiment, count: Int, seed: UInt64
  ) throws(Failure) -> Replications {
    let progress = SimulationProgress()
    defer { progress.end() }
    return try Failure.wrapping { () throws(DeskError) in
      try Replications(
        of: experiment, count: count, seed: seed,
        cores: ProcessInfo.processInfo.activeProcessorCount
      ) { progress.tell($0) }
    }
  }
}
