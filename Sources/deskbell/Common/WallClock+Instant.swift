import Desk
import Words

extension WallClock {
  /// A day or an instant that was given with an option; of a day its beginning, or the beginning of the
  /// next one.
  func instant(
    _ text: String, option: String, isEnd: Bool = false
  ) throws(Failure) -> Instant {
    if let instant = Instant(iso8601: text) { return instant }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, text.count == 10, let year = parts[0], let month = parts[1],
      let day = parts[2], CivilDate(year: year, month: month, day: day).isValid
    else { throw Failure(.noDay(option: option, value: text)) }
    let date = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    return start(ofDay: isEnd ? date + 1 : date)
  }
}
