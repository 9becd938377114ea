import Desk
import Foundation
import Synchronization

/// A time zone by walking: offsets as Foundation tells them hour by hour, the instant of a change
/// found by halving the hour, edges found minute by minute. Slow, and nothing to get wrong.
final class NaiveZone {
  /// Changes of the offset: from `at` (seconds since 1970) on it is `offset`. The first stands at
  /// the beginning of the years that are looked at.
  let changes: [(at: Int64, offset: Int64)]
  private var days: [Int: [Int64]] = [:]

  static let begin: Int64 = 1_698_796_800  // 2023-11-01
  static let end: Int64 = 1_867_276_800  // 2029-03-04

  init(_ name: String, from begin: Int64 = NaiveZone.begin, to end: Int64 = NaiveZone.end) {
    let zone = TimeZone(identifier: name)!
    func offset(_ instant: Int64) -> Int64 {
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant))))
    }
    var changes = [(at: begin, offset: offset(begin))]
    for hour in stride(from: begin + 3600, through: end, by: 3600) {
      let now = offset(hour)
      guard now != changes[changes.count - 1].offset else { continue }
      var (low, high) = (hour - 3600, hour)
      while high - low > 1 {
        let middle = (low + high) / 2
        if offset(middle) == now { high = middle } else { low = middle }
      }
      changes.append((high, now))
    }
    self.changes = changes
  }

  init(changes: [(at: Int64, offset: Int64)]) { self.changes = changes }

  func offset(_ instant: Int64) -> Int64 {
    changes.last { $0.at <= instant }?.offset ?? changes[0].offset
  }

  /// Days since 1970-01-01 on the local calendar.
  func localDay(_ instant: Int64) -> Int { Int((instant + offset(instant)) / 86_400) }

  /// The first instant of the local day at which the clock reads each minute or later; where it
  /// never does, the first instant after that day. The last entry, 24:00, always is that.
  func edges(of day: Int) -> [Int64] {
    if let known = days[day] { return known }
    var found: [Int64] = []
    var instant = Int64(day - 2) * 86_400
    while localDay(instant) < day { instant += 60 }
    while localDay(instant) == day {
      let minute = (instant + offset(instant)) % 86_400 / 60
      while found.count <= minute { found.append(instant) }
      instant += 60
    }
    // Clocks that are turned back into the day come after its minutes have all been met.
    found += Array(repeating: instant, count: 1441 - found.count)
    days[day] = found
    return found
  }
}

/// The zones of a run, each looked at once.
final class NaiveZones {
  private static let known = Mutex<[String: [(at: Int64, offset: Int64)]]>([:])
  private var zones: [String: NaiveZone] = [:]

  subscript(_ name: String?) -> NaiveZone {
    let name = name ?? "UTC"
    if let zone = zones[name] { return zone }
    let changes = NaiveZones.known.withLock { $0[name] }
    let zone = changes.map { NaiveZone(changes: $0) } ?? NaiveZone(name)
    if changes == nil { NaiveZones.known.withLock { $0[name] = zone.changes } }
    zones[name] = zone
    return zone
  }
}
