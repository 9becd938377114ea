import Desk
import Glibc
import Words

/// Instants as plain output shows them, in the time zone of whoever reads it.
struct WallClock {
  let now: Instant
  private let local: LocalTime

  /// - Parameter zone: a name of the IANA database; nil: the surroundings' zone (`TZ`).
  init(zone: String?, now: Instant) {
    self.now = now
    local = LocalTime(zone.map { Zone(named: $0) } ?? .surroundings, Environment.tongue)
  }

  /// `2026-11-23`.
  func date(_ instant: Instant) -> String { local.isoDate(instant) }

  /// What stands above the times of a day: `— 2026-11-23 CET —`.
  func day(_ instant: Instant) -> String { "— \(date(instant)) \(zone(instant)) —" }

  /// `09:12`.
  func time(_ instant: Instant) -> String { local.clock(instant) }

  /// `09:12:33`.
  func second(_ instant: Instant) -> String { local.second(instant) }

  /// `09:12` today, else `2026-11-21 09:12`.
  func short(_ instant: Instant) -> String {
    date(instant) == date(now) ? time(instant) : date(instant) + " " + time(instant)
  }

  /// As `short`, with the zone: `09:12 CET`.
  func zoned(_ instant: Instant) -> String { short(instant) + " " + zone(instant) }

  /// As `short`, in a list that names the zone of today: with the zone only where it was another,
  /// before the clocks were changed.
  func shortInList(_ instant: Instant) -> String {
    zone(instant) == zone(now) ? short(instant) : zoned(instant)
  }

  /// Today's number since 1970-01-01.
  var dayNumber: Int {
    let seconds = now.seconds + Int64(local.zone.offset(at: now))
    return Int((Double(seconds) / 86_400).rounded(.down))
  }

  /// When a day begins, by its number since 1970-01-01.
  func start(ofDay day: Int) -> Instant {
    let asInUTC = Instant(seconds: Int64(day) * 86_400)
    let near = asInUTC + -local.zone.offset(at: asInUTC)
    return asInUTC + -local.zone.offset(at: near)
  }

  /// The zone's abbreviation at an instant, such as `CET`.
  func zone(_ instant: Instant) -> String { local.zone.abbreviation(at: instant) }

  /// How long ago, or until, in one or two units: `40 s`, `12 min`, `3 h 05 min`, `4 days`.
  static func span(_ milliseconds: Int64) -> String {
    Environment.words.span(milliseconds: milliseconds)
  }
}

extension Zone {
  /// The zone that the surroundings ask for with `TZ`, or the machine's.
  static let surroundings = {
    tzset()
    return Zone(
      name: "",
      offset: { brokenDown($0)?.tm_gmtoff ?? 0 },
      abbreviation: { instant in
        brokenDown(instant).flatMap { $0.tm_zone.map { String(cString: $0) } } ?? "UTC"
      })
  }()

  private static func brokenDown(_ instant: Instant) -> tm? {
    var seconds = time_t(instant.seconds)
    var local = tm()
    return localtime_r(&seconds, &local) == nil ? nil : local
  }
}
