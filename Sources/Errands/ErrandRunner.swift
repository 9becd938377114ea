public import Alerts
import Dispatch
import Synchronization

/// Has programs run beside whoever asks for it: a channel one after the other, channels beside each other.
/// Never blocks. What comes faster than a program says it gives way to what is newer.
///
/// From any thread.
public final class ErrandRunner: Sendable {
  private let lanes: [Channel: Lane]

  /// - Parameter told: is told, on another thread, of a failure: of each channel the first, and again when
  ///   it has worked in between.
  public init(told: @escaping @Sendable (Channel, CallFailure) -> Void) {
    var lanes: [Channel: Lane] = [:]
    for channel in Channel.allCases where channel.isErrand {
      lanes[channel] = Lane(channel, told: told)
    }
    self.lanes = lanes
  }

  /// Has something said. What cannot even be begun is told as what fails is.
  public func run(_ errand: Result<Errand, CallError>, on channel: Channel) {
    lanes[channel]?.add(errand)
  }

  /// Waits until nothing is being said, and says nothing more.
  public func stop() { for lane in lanes.values { lane.stop() } }
}

/// What is said on a channel, one after the other.
private final class Lane: Sendable {
  private let channel: Channel
  private let told: @Sendable (Channel, CallFailure) -> Void
  private let queue: DispatchQueue
  private let state: Mutex<State>

  private struct State {
    var deliveries: Deliveries<Errand>
    /// Whether the last one failed, which was told.
    var hasFailed = false
    var isStopped = false
    /// When the queue looks next at what is to be tried again; nil, and what is over: it does not.
    var looksAt: Int64?
  }

  /// What is asked on the web is asked again, the last time some eight minutes after the first; all else is
  /// said by who is there, or not at all.
  init(_ channel: Channel, told: @escaping @Sendable (Channel, CallFailure) -> Void) {
    self.channel = channel
    self.told = told
    queue = DispatchQueue(label: "call by \(channel.rawValue)")
    state = Mutex(
      State(
        deliveries: channel == .webhook
          ? Deliveries(attempts: 9, room: 100) : Deliveries(attempts: 1, room: 4)))
  }

  func add(_ errand: Result<Errand, CallError>) {
    switch errand {
    case .failure(let error): tell(error.failure)
    case .success(let errand):
      _ = state.withLock { $0.deliveries.add(errand, at: Errand.milliseconds) }
      queue.async { self.work() }
    }
  }

  func stop() {
    state.withLock { $0.isStopped = true }
    queue.sync {}
  }

  private func work() {
    sayAll()
    // What waits for another attempt does not hold up what is new.
    let pause = state.withLock { state -> Int64? in
      guard !state.isStopped, let due = state.deliveries.nextDue else { return nil }
      let now = Errand.milliseconds
      if let looksAt = state.looksAt, looksAt > now, looksAt <= due { return nil }
      state.looksAt = due
      return max(0, due - now)
    }
    guard let pause else { return }
    queue.asyncAfter(deadline: .now() + .milliseconds(Int(pause))) { self.work() }
  }

  /// Says all that is due.
  private func sayAll() {
    while let attempt = next() {
      if let failure = attempt.item.run() {
        let isTriedAgain = state.withLock {
          $0.deliveries.failed(attempt, at: Errand.milliseconds)
        }
        tell(failure)
        if !isTriedAgain, attempt.number > 1 { told(channel, .givenUp) }
      } else {
        state.withLock { $0.hasFailed = false }
      }
    }
  }

  private func next() -> Deliveries<Errand>.Attempt? {
    state.withLock { $0.isStopped ? nil : $0.deliveries.next(at: Errand.milliseconds) }
  }

  private func tell(_ failure: CallFailure) {
    let isNew = state.withLock { state in
      defer { state.hasFailed = true }
      return !state.hasFailed
    }
    if isNew { told(channel, failure) }
  }
}
