public import Desk

/// A clock that stands where it is put: for replays and tests. For one thread.
public final class ManualClock: DeskClock, @unchecked Sendable {
  // Not guarded: a replay and its clock live on one thread.
  public var now: Instant
  public init(_ now: Instant) { self.now = now }
}
