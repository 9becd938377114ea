public import Desk
import Foundation

/// The clock on an agent's wall: instants as they read in one time zone.
public struct LocalTime: Hashable, Sendable {
  /// Nil is UTC, which needs no tables.
  private let zone: TimeZone?

  /// - Parameter zone: an IANA name; nil, and names that are not known, are UTC.
  public init(zone: String?) {
    self.zone = zone.flatMap { $0 == "UTC" ? nil : TimeZone(identifier: $0) }
  }

  /// The local date at an instant, as days since 1970-01-01.
  public func day(of instant: Instant) -> Int { Int(floor(Double(local(instant)) / 86_400)) }

  /// `14:05`.
  public func clock(_ instant: Instant) -> String {
    let local = local(instant)
    let minute = Int(((local % 86_400) + 86_400) % 86_400) / 60
    return twoDigits(minute / 60) + ":" + twoDigits(minute % 60)
  }

  /// `Monday 23 November 2026`.
  public func longDate(_ instant: Instant) -> String {
    let day = day(of: instant)
    let date = CivilDate(daysSinceEpoch: day)
    let weekday = LocalTime.weekdays[Weekday(daysSinceEpoch: day).rawValue]
    return "\(weekday) \(date.day) \(LocalTime.months[date.month - 1]) \(date.year)"
  }

  /// `23 Nov`.
  public func shortDate(_ instant: Instant) -> String {
    let date = CivilDate(daysSinceEpoch: day(of: instant))
    return "\(date.day) \(LocalTime.months[date.month - 1].prefix(3))"
  }

  /// The time alone on the day of `now`, else with the date: `14:05`, `22 Nov 14:05`.
  public func moment(_ instant: Instant, now: Instant) -> String {
    day(of: instant) == day(of: now)
      ? clock(instant) : shortDate(instant) + " " + clock(instant)
  }

  /// When something ends: as `moment`, but `midnight` at the end of the day of `now`.
  public func end(_ instant: Instant, now: Instant) -> String {
    day(of: instant) == day(of: now) + 1 && clock(instant) == "00:00"
      ? "midnight" : moment(instant, now: now)
  }

  private func local(_ instant: Instant) -> Int64 {
    guard let zone else { return instant.seconds }
    let date = Date(timeIntervalSince1970: TimeInterval(instant.seconds))
    return instant.seconds + Int64(zone.secondsFromGMT(for: date))
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
