import Desk
import Glibc

/// Instants and spans of time in words, in one time zone. For one thread: the zone is the
/// process's.
struct WallClock {
  let now: Instant

  /// - Parameter zone: a name of the IANA database; nil: the surroundings' zone (`TZ`).
  init(zone: String?, now: Instant) {
    self.now = now
    if let zone { setenv("TZ", zone, 1) }
    tzset()
  }

  /// `2026-11-23`.
  func date(_ instant: Instant) -> String { text(instant, "%Y-%m-%d") }

  /// What stands above the times of a day: `— 2026-11-23 CET —`.
  func day(_ instant: Instant) -> String { "— \(date(instant)) \(zone(instant)) —" }

  /// `09:12`.
  func time(_ instant: Instant) -> String { text(instant, "%H:%M") }

  /// `09:12:33`.
  func second(_ instant: Instant) -> String { text(instant, "%H:%M:%S") }

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

  /// The zone's abbreviation at an instant, such as `CET`.
  func zone(_ instant: Instant) -> String { text(instant, "%Z") }

  private func text(_ instant: Instant, _ format: String) -> String {
    var seconds = time_t(instant.seconds)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return instant.iso8601 }
    return String(unsafeUninitializedCapacity: 64) { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        strftime($0.baseAddress, $0.count, format, &local)
      }
    }
  }

  /// How long ago, or until, in one or two units: `40 s`, `12 min`, `3 h 05 min`, `4 days`.
  static func span(_ milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds) / 1000
    let minutes = seconds / 60
    let hours = minutes / 60
    switch seconds {
    case ..<120: return "\(seconds) s"
    case ..<7200: return "\(minutes) min"
    case ..<172_800:
      let rest = minutes % 60
      return "\(hours) h \(rest < 10 ? "0" : "")\(rest) min"
    default: return "\(hours / 24) days"
    }
  }
}
