/// The time that a report is of, as people call it.
public enum PeriodName: Hashable, Sendable {
  case today, yesterday, day
  case thisWeek, lastWeek, week
  /// So many days, of which the last one is today; or was not.
  case lastDays(Int)
  case days(Int)
  case everything
  /// As somebody gave it; nil: from the beginning, until now.
  case given(from: String?, to: String?)
}
