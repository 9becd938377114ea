public import Desk
public import Words

/// A time that a report can be of, and those before and after it.
public struct ReportPeriod: Hashable, Sendable {
  public var kind: Kind
  /// How many such times later than the one that lasts now; less than 0: earlier.
  public private(set) var shift: Int

  /// How long it is.
  public enum Kind: Hashable, Sendable {
    case day
    /// From Monday on.
    case week
    /// So many days, of which today is the last.
    case days(Int)
    /// From the desk's beginning on.
    case everything
    /// As somebody gave it, who called its ends so.
    case given(from: Instant, to: Instant, String?, String?)
  }

  public init(_ kind: Kind, shift: Int = 0) {
    self.kind = kind
    self.shift = shift
  }

  public static let today = ReportPeriod(.day)
  public static let yesterday = ReportPeriod(.day, shift: -1)

  /// The one so many later, or earlier; nil: there is none.
  public func moved(by steps: Int) -> ReportPeriod? {
    switch kind {
    case .day, .week, .days:
      // Nothing is known of what is to come, nor of times before anybody wrote.
      let shift = shift + steps
      return (ReportPeriod.earliest...0).contains(shift) ? ReportPeriod(kind, shift: shift) : nil
    case .everything, .given: return nil
    }
  }

  private static let earliest = -36_500

  /// Its first day and its last, in days since 1970-01-01; nil: it is not made of days.
  public func days(today: Int) -> ClosedRange<Int>? {
    switch kind {
    case .day: return (today + shift)...(today + shift)
    case .week:
      let monday = today - Weekday(daysSinceEpoch: today).rawValue + shift * 7
      return monday...(monday + 6)
    case .days(let count):
      let last = today + shift * count
      return (last - count + 1)...last
    case .everything, .given: return nil
    }
  }

  /// When it begins, and the first instant after it, by a clock.
  public func bounds(_ time: LocalTime, now: Instant) -> (from: Instant, to: Instant) {
    if case .given(let from, let to, _, _) = kind { return (from, to) }
    guard let days = days(today: time.day(of: now)) else { return (.distantPast, .distantFuture) }
    return (
      time.start(of: CivilDate(daysSinceEpoch: days.lowerBound)),
      time.start(of: CivilDate(daysSinceEpoch: days.upperBound + 1))
    )
  }
}

extension ReportPeriod {
  /// What people call it.
  public var name: PeriodName {
    switch (kind, shift) {
    case (.day, 0): .today
    case (.day, -1): .yesterday
    case (.day, _): .day
    case (.week, 0): .thisWeek
    case (.week, -1): .lastWeek
    case (.week, _): .week
    case (.days(let count), 0): .lastDays(count)
    case (.days(let count), _): .days(count)
    case (.everything, _): .everything
    case (.given(_, _, let from, let to), _): .given(from: from, to: to)
    }
  }
}
