public import Desk

/// The clock and the calendar on a reader's wall: instants as they read in one time zone.
public struct LocalTime: Hashable, Sendable {
  public let zone: Zone
  /// The reader's language.
  public let tongue: Tongue

  public init(_ zone: Zone, _ tongue: Tongue) {
    self.zone = zone
    self.tongue = tongue
  }

  /// - Parameter zone: an IANA name; nil, and names that are not known, are UTC.
  public init(zone: String?, _ tongue: Tongue) {
    self.init(zone.map { Zone(named: $0) } ?? .utc, tongue)
  }

  /// The local date at an instant, as days since 1970-01-01.
  public func day(of instant: Instant) -> Int {
    let seconds = local(instant)
    return Int(seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400))
  }

  /// The local date at an instant.
  public func date(_ instant: Instant) -> CivilDate { CivilDate(daysSinceEpoch: day(of: instant)) }

  /// `14:05`.
  public func clock(_ instant: Instant) -> String {
    let minute = secondOfDay(instant) / 60
    return twoDigits(minute / 60) + ":" + twoDigits(minute % 60)
  }

  /// `14:05:09`.
  public func second(_ instant: Instant) -> String {
    clock(instant) + ":" + twoDigits(secondOfDay(instant) % 60)
  }

  /// `2026-11-23`, in every language.
  public func isoDate(_ instant: Instant) -> String {
    let date = date(instant)
    let year = String(date.year)
    let zeros = String(repeating: "0", count: max(0, 4 - year.count))
    return "\(zeros)\(year)-\(twoDigits(date.month))-\(twoDigits(date.day))"
  }

  /// `Monday 23 November 2026`.
  public func longDate(_ instant: Instant) -> String {
    tongue.words.longDate(date(instant), Weekday(daysSinceEpoch: day(of: instant)))
  }

  /// `23 Nov`.
  public func shortDate(_ instant: Instant) -> String { tongue.words.shortDate(date(instant)) }

  /// The time alone on the day of `now`, else with the date: `14:05`, `22 Nov 14:05`.
  public func moment(_ instant: Instant, now: Instant) -> String {
    day(of: instant) == day(of: now)
      ? clock(instant) : shortDate(instant) + " " + clock(instant)
  }

  /// When something ends: as `moment`, but `midnight` at the end of the day of `now`.
  public func end(_ instant: Instant, now: Instant) -> String {
    day(of: instant) == day(of: now) + 1 && clock(instant) == "00:00"
      ? tongue.words.midnight : moment(instant, now: now)
  }

  /// Minutes since midnight, by the clock on the wall.
  public func minute(of instant: Instant) -> Int { Int(secondOfDay(instant) / 60) }

  private func secondOfDay(_ instant: Instant) -> Int64 {
    local(instant) - Int64(day(of: instant)) * 86_400
  }

  private func local(_ instant: Instant) -> Int64 {
    instant.seconds + Int64(zone.offset(at: instant))
  }
}

func twoDigits(_ number: some BinaryInteger) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
