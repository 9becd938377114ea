import Dispatch
public import FrontDesk
import Randomness
import Synchronization
public import Words

/// What came of simulating the same several times, each time with other dice.
public struct Replications: Sendable {
  public let runs: [RunFigures]

  /// Runs an experiment so often, on so many cores at once. What comes of it is the same on however many.
  ///
  /// - Parameters:
  ///   - seed: which dice; each time has its own, which follow from it.
  ///   - progress: how much is done, from 0 to 1; told by one thread at a time.
  public init(
    of experiment: Experiment, count: Int, seed: UInt64, cores: Int,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(DeskError) {
    precondition(count > 0 && cores > 0)
    var dice = SplitMix64(seed: seed)
    let seeds = (0..<count).map { _ in dice.next() }
    let work = Work(count, progress)
    DispatchQueue.concurrentPerform(iterations: min(cores, count)) { _ in
      while let index = work.take() {
        work.done(
          index,
          Result { () throws(DeskError) in
            try experiment.run(seed: seeds[index], progress: { work.tell(index, $0) })
          })
      }
    }
    runs = try work.figures()
  }

  /// A figure over all of them; nil: none has it.
  public subscript(_ figure: SimulatedFigure) -> Estimate? {
    Estimate(runs.compactMap { $0[figure] })
  }

  /// How often a chat was offered to an agent, by place in the roster.
  public func offers(to agent: Int) -> Estimate? {
    Estimate(runs.map { Double($0.offers[agent]) })
  }
}

/// What threads share that do the work.
private final class Work: Sendable {
  private struct State {
    var next = 0
    var results: [Result<RunFigures, DeskError>?]
    /// How much of each is done.
    var shares: [Double]
  }

  private let state: Mutex<State>
  private let progress: @Sendable (Double) -> Void

  init(_ count: Int, _ progress: @escaping @Sendable (Double) -> Void) {
    state = Mutex(
      State(
        results: Array(repeating: nil, count: count), shares: Array(repeating: 0, count: count)))
    self.progress = progress
  }

  /// The next that is to be done; nil: all are.
  func take() -> Int? {
    state.withLock { state in
      guard state.next < state.results.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func tell(_ index: Int, _ share: Double) {
    state.withLock { state in
      state.shares[index] = share
      progress(state.shares.reduce(0, +) / Double(state.shares.count))
    }
  }

  func done(_ index: Int, _ result: Result<RunFigures, DeskError>) {
    state.withLock { $0.results[index] = result }
    tell(index, 1)
  }

  func figures() throws(DeskError) -> [RunFigures] {
    var figures: [RunFigures] = []
    for result in state.withLock({ $0.results }) {
      guard let result else { preconditionFailure("a replication was left out") }
      figures.append(try result.get())
    }
    return figures
  }
}
