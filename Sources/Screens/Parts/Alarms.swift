import Alerts
import Desk

/// Which thresholds are passed: each is told once, until it is not passed any more.
struct Alarms: Hashable, Sendable {
  private(set) var passed: [Threshold] = []

  /// Takes in how the desk stands. Those that are passed now and were not. O(1).
  ///
  /// - Parameter oldest: who has waited longest in the queue.
  mutating func update(
    _ settings: ThresholdSettings, waiting: Int, oldest: Chat?, missed: Int, at now: Instant
  ) -> [Threshold] {
    let before = Set(passed.map(\.kind))
    passed = []
    if let least = settings.waiting, waiting >= least { passed.append(.waiting(waiting)) }
    if let seconds = settings.wait, let oldest, now >= oldest.requestedAt + seconds {
      let waited = Int((now - oldest.requestedAt) / 1000)
      passed.append(.wait(seconds: waited, visitor: oldest.visitor.displayName))
    }
    if let least = settings.missed, missed >= least { passed.append(.missed(missed)) }
    return passed.filter { !before.contains($0.kind) }
  }

  /// When another one is passed though nothing happens; nil: never.
  static func nextDue(_ settings: ThresholdSettings, oldest: Chat?, after now: Instant) -> Instant?
  {
    guard let seconds = settings.wait, let oldest else { return nil }
    let due = oldest.requestedAt + seconds
    return due > now ? due : nil
  }

  /// When it is told otherwise for how long somebody has waited; nil: never.
  func nextChange(oldest: Chat?, after now: Instant) -> Instant? {
    guard let oldest, passed.contains(where: { $0.kind == .wait }) else { return nil }
    let waited = (now - oldest.requestedAt) / 1000
    return oldest.requestedAt + Int(waited < 120 ? waited + 1 : (waited / 60 + 1) * 60)
  }
}
