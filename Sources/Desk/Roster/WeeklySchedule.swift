/// When an agent works: blocks of local time under the days of the week. A day without blocks is
/// a day off.
public struct WeeklySchedule: Hashable, Sendable {
  /// Seven lists, Monday first, each sorted by start and without overlaps.
  public private(set) var days: [[ScheduleBlock]]

  /// A schedule without any block: never scheduled.
  public init() { days = Array(repeating: [], count: 7) }

  /// Sets a day's blocks, sorting them. False, and nothing changed, if two overlap.
  public mutating func set(_ blocks: [ScheduleBlock], on day: Weekday) -> Bool {
    let sorted = blocks.sorted { $0.start < $1.start }
    for (a, b) in zip(sorted, sorted.dropFirst()) where a.end > b.start { return false }
    days[day.rawValue] = sorted
    return true
  }

  public subscript(day: Weekday) -> [ScheduleBlock] { days[day.rawValue] }
}
