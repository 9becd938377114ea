import Foundation

/// A time zone's offsets from UTC over a stretch of time, as a sorted list of transitions, so that
/// asking costs a binary search and not a walk through calendars. One table serves every agent in
/// the zone.
struct TimeZoneTable {
  /// Seconds since 1970 from which on the offset at the same place in `offsets` holds; the first
  /// is the table's beginning.
  private(set) var starts: [Int64]
  /// Seconds to add to UTC for local time.
  private(set) var offsets: [Int64]
  /// Up to where the transitions are known, seconds since 1970.
  private(set) var end: Int64

  private let zone: TimeZone

  /// How far before and after the instants asked for a table reaches.
  private static let margin: Int64 = 10 * 86_400
  private static let reach: Int64 = 400 * 86_400

  /// A table of the zone that covers `instant`. Unknown names, which validation keeps out, are UTC.
  init(_ name: String, around instant: Int64) {
    zone = TimeZone(identifier: name) ?? .gmt
    let begin = instant - TimeZoneTable.margin
    starts = [begin]
    offsets = [TimeZoneTable.offset(zone, begin)]
    end = begin
    extend(to: instant + TimeZoneTable.margin)
  }

  /// Whether the table reaches back to an instant.
  func covers(_ instant: Int64) -> Bool { instant - 3 * 86_400 >= starts[0] }

  /// Looks further transitions up, so that everything before `instant` is known.
  mutating func extend(to instant: Int64) {
    guard instant > end else { return }
    let goal = instant + TimeZoneTable.reach
    while end < goal {
      let from = Date(timeIntervalSince1970: TimeInterval(end))
      guard let next = zone.nextDaylightSavingTimeTransition(after: from) else {
        end = .max / 4
        return
      }
      let at = Int64(next.timeIntervalSince1970.rounded())
      guard at > end else { break }
      let offset = TimeZoneTable.offset(zone, at)
      if offset != offsets[offsets.count - 1] {
        starts.append(at)
        offsets.append(offset)
      }
      end = at
    }
  }

  private static func offset(_ zone: TimeZone, _ instant: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant))))
  }

  /// The local clock at an instant, as seconds since a local 1970-01-01.
  func local(_ instant: Int64) -> Int64 { instant + offsets[segment(instant)] }

  /// The local date at an instant, as days since 1970-01-01.
  func localDay(_ instant: Int64) -> Int { Int(floorDivide(local(instant), 86_400)) }

  /// The first instant of the local day `day` at which the clock reads `second` (0 … 86,400) or
  /// later; if that day has none, the first instant after that day. (ROUTING, Availability.)
  func edge(day: Int, second: Int64) -> Int64 {
    let target = Int64(day) * 86_400 + second
    let dayEnd = Int64(day + 1) * 86_400
    // No zone is more than 26 hours off, nor turned by more than a day.
    let first = segment(target - 2 * 86_400)
    if second < 86_400 {
      for i in first..<starts.count {
        let begin = starts[i] + offsets[i]
        let finish = i + 1 < starts.count ? starts[i + 1] + offsets[i] : Int64.max / 2
        let candidate = max(target, begin)
        if candidate < min(finish, dayEnd) { return candidate - offsets[i] }
        if starts[i] > dayEnd + 2 * 86_400 { break }
      }
    }
    for i in first..<starts.count {
      let finish = i + 1 < starts.count ? starts[i + 1] + offsets[i] : Int64.max / 2
      if finish > dayEnd { return max(dayEnd, starts[i] + offsets[i]) - offsets[i] }
    }
    return dayEnd
  }

  /// The place of the offset that holds at an instant.
  private func segment(_ instant: Int64) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= instant { low = middle } else { high = middle }
    }
    return low
  }
}

/// Division rounding down.
func floorDivide(_ a: Int64, _ b: Int64) -> Int64 { a >= 0 ? a / b : -((-a + b - 1) / b) }
