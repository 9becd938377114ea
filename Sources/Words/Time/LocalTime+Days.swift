public import Desk

extension LocalTime {
  /// The first instant, to the second, of the local day of an instant.
  public func midnight(of instant: Instant) -> Instant {
    boundary(after: instant + -LocalTime.longestDay, upTo: instant, day: day(of: instant))
  }

  /// When a day of the calendar begins there.
  public func start(of date: CivilDate) -> Instant {
    let day = date.daysSinceEpoch
    let asInUTC = Instant(seconds: Int64(day) * 86_400)
    return boundary(
      after: asInUTC + -LocalTime.longestDay, upTo: asInUTC + LocalTime.longestDay, day: day)
  }

  /// The first instant, to the second, of the next local day.
  public func midnight(after instant: Instant) -> Instant {
    boundary(after: instant, upTo: instant + LocalTime.longestDay, day: day(of: instant) + 1)
  }

  /// Longer than any day with a change of the clocks, in seconds.
  private static let longestDay = 26 * 3600

  /// The first second in a span at which the local day is `day` or later. The local day never goes
  /// back but for the hour in which clocks are set back over midnight, where either is right.
  private func boundary(after low: Instant, upTo high: Instant, day: Int) -> Instant {
    var low = low.seconds
    var high = high.seconds
    while high - low > 1 {
      let middle = (low + high) / 2
      if self.day(of: Instant(seconds: middle)) >= day { high = middle } else { low = middle }
    }
    return Instant(seconds: high)
  }
}
