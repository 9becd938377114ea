public import Desk
public import FrontDesk

extension Experiment {
  /// Runs it once, with dice that follow from a seed: the same seed, the same figures, to the last digit.
  ///
  /// The desk is a front desk like any other, on a clock that stands still between one thing that happens
  /// and the next, and on a store that keeps nothing. Cost: some microseconds a chat; memory for those that
  /// are open.
  ///
  /// - Parameters:
  ///   - told: each commit of the desk.
  ///   - progress: how much of the time has passed, from 0 to 1, a hundred times at the most.
  public func run(
    seed: UInt64, told: ((Commit) -> Void)? = nil, progress: (Double) -> Void = { _ in }
  ) throws(DeskError) -> RunFigures {
    let run = try ExperimentRun(self, seed: seed, told: told)
    return try run.run(progress)
  }
}
