/// A day or a run of days with its blocks, as people write it: `mon=09:00-12:00,13:00-17:00`,
/// `tue-fri=21:00-02:00`, `sat=off`.
public struct ScheduleDays: Hashable, Sendable {
  public let days: [Weekday]
  public let blocks: [ScheduleBlock]
  /// What nights among the blocks have of the day after each of the days.
  public let early: [ScheduleBlock]

  /// Why a text is none.
  public enum Flaw: Error, Hashable, Sendable {
    case noDays(String)
    case noBlock(String, in: String)
    case blocksOverlap(String, String, in: String)
    case dayTwice(String)
  }

  public init(reading text: String) throws(Flaw) {
    let halves = text.split(separator: "=", omittingEmptySubsequences: false)
    guard halves.count == 2, let days = ScheduleDays.days(halves[0]) else { throw .noDays(text) }
    var blocks: [ScheduleBlock] = []
    var early: [ScheduleBlock] = []
    if halves[1] != "off" {
      for part in halves[1].split(separator: ",", omittingEmptySubsequences: false) {
        let night = ScheduleDays.night(part)
        guard let block = ScheduleBlock(String(part)) ?? night?.late else {
          throw .noBlock(String(part), in: text)
        }
        if let rest = night?.early { early.append(rest) }
        if let other = blocks.first(where: block.overlaps) {
          throw .blocksOverlap(block.text, other.text, in: text)
        }
        blocks.append(block)
      }
    }
    self.days = days
    self.blocks = blocks
    self.early = early
  }

  /// Refuses a day that is named twice.
  public static func check(_ days: [ScheduleDays]) throws(Flaw) {
    var seen: Set<Weekday> = []
    for day in days.flatMap(\.days) {
      guard seen.insert(day).inserted else { throw .dayTwice(day.name) }
    }
  }

  /// The two blocks that a text stands for which would be one if its ends changed places; the second
  /// one, of the next day, is none if it ends at midnight.
  private static func night(
    _ text: Substring
  ) -> (late: ScheduleBlock, early: ScheduleBlock?)? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let day = ScheduleBlock(ends.reversed().joined(separator: "-")),
      let late = ScheduleBlock(start: day.end, end: 1440)
    else { return nil }
    return (late, ScheduleBlock(start: 0, end: day.start))
  }

  private static func days(_ text: Substring) -> [Weekday]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      Weekday(name: String($0))
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first.rawValue <= last.rawValue
    else { return nil }
    return Weekday.allCases.filter { (first.rawValue...last.rawValue).contains($0.rawValue) }
  }
}

extension Weekday {
  fileprivate var next: Weekday { Weekday(rawValue: (rawValue + 1) % 7) ?? .mon }
}

extension WeeklySchedule {
  /// With other blocks on the days that are named; those of nights are joined with what the next day has.
  public func with(_ days: [ScheduleDays]) -> WeeklySchedule {
    var schedule = self
    for entry in days {
      // Blocks were found to lie apart when the text was read.
      for day in entry.days { _ = schedule.set(entry.blocks, on: day) }
    }
    for entry in days {
      for day in entry.days { schedule.add(entry.early, on: day.next) }
    }
    return schedule
  }

  /// As `ScheduleDays` are written, a run of like days together; the days off are left out.
  public var written: String {
    var runs: [(first: Weekday, last: Weekday)] = []
    for day in Weekday.allCases where !self[day].isEmpty {
      if let run = runs.last, run.last.rawValue + 1 == day.rawValue, self[run.first] == self[day] {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    return runs.map { run in
      let days = run.first == run.last ? run.first.name : "\(run.first.name)-\(run.last.name)"
      return "\(days)=" + self[run.first].map(\.text).joined(separator: ",")
    }.joined(separator: " ")
  }

  /// Adds blocks to those of a day; what overlaps or touches becomes one.
  fileprivate mutating func add(_ more: [ScheduleBlock], on day: Weekday) {
    var joined: [ScheduleBlock] = []
    for block in (self[day] + more).sorted(by: { $0.start < $1.start }) {
      if let last = joined.last, block.start <= last.end, !more.isEmpty,
        let whole = ScheduleBlock(start: last.start, end: max(last.end, block.end))
      {
        joined[joined.count - 1] = whole
      } else {
        joined.append(block)
      }
    }
    _ = set(joined, on: day)
  }
}
