/// A point in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored (POSIX time).
///
/// The desk never reads a clock itself; whoever stands at the front desk hands instants in.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public var milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Whole seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int64) { milliseconds = seconds * 1000 }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public var seconds: Int64 {
    milliseconds >= 0 ? milliseconds / 1000 : -((-milliseconds + 999) / 1000)
  }

  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// The instant `seconds` later, at most `distantFuture`: a scenario may name any number.
  public static func + (instant: Instant, seconds: Int) -> Instant {
    let (added, isTooLong) = Int64(seconds).multipliedReportingOverflow(by: 1000)
    let (sum, isTooFar) = instant.milliseconds.addingReportingOverflow(added)
    guard !isTooLong, !isTooFar else { return seconds < 0 ? .distantPast : .distantFuture }
    return min(Instant(milliseconds: sum), .distantFuture)
  }

  /// Milliseconds from `b` to `a`.
  public static func - (a: Instant, b: Instant) -> Int64 { a.milliseconds - b.milliseconds }

  /// Later than every instant the desk will meet.
  public static let distantFuture = Instant(milliseconds: Int64.max / 4)
  /// Earlier than every instant the desk will meet.
  public static let distantPast = Instant(milliseconds: Int64.min / 4)
}
