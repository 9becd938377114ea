public import Desk
import Glibc

/// Where the front desk reads the time.
public protocol DeskClock: Sendable {
  var now: Instant { get }
}

/// The machine's clock.
public struct SystemClock: DeskClock {
  public init() {}

  public var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

/// A clock that stands where it is put: for replays and tests. For one thread.
public final class ManualClock: DeskClock, @unchecked Sendable {
  // Not guarded: a replay and its clock live on one thread.
  public var now: Instant
  public init(_ now: Instant) { self.now = now }
}
