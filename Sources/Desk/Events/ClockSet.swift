/// Somebody set desk time back to a clock, since another had carried it ahead: the only event that
/// has an earlier instant than the one before it.
///
/// What came of the time ahead is over: instants between the time that was set and the one there was
/// (`from`) become the former, and what lies beyond comes as much sooner. So what has begun at the
/// desk has begun by now, in its order, and what was still to come is still as far away.
public struct ClockSet: Hashable, Sendable {
  /// Desk time as it was.
  public var from: Instant

  public init(from: Instant) {
    self.from = from
  }

  /// Where an instant comes to lie when desk time is set to `now`.
  func moved(_ instant: Instant, to now: Instant) -> Instant {
    if instant <= now { return instant }
    if instant <= from { return now }
    return Instant(milliseconds: now.milliseconds + (instant - from))
  }
}
