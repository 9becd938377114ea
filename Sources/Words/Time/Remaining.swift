public import Desk

/// How long something has still to go, to the second.
public enum Remaining {
  /// Whole seconds begun, never negative.
  public static func seconds(until end: Instant, now: Instant) -> Int {
    Int(max(0, (end - now + 999) / 1000))
  }

  /// When the number changes next; nil once it is 0.
  public static func nextChange(until end: Instant, now: Instant) -> Instant? {
    let left = seconds(until: end, now: now)
    return left > 0 ? Instant(milliseconds: end.milliseconds - Int64(left - 1) * 1000) : nil
  }
}
