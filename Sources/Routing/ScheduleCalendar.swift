import Desk

/// A weekly schedule laid over a time zone: when its blocks start and end as instants.
struct ScheduleCalendar {
  let schedule: WeeklySchedule

  /// How many days ahead edges are looked for: a week and a day, and another week for a day that a
  /// zone skipped.
  private static let horizon = 15

  /// Whether a block holds at `instant` (seconds since 1970), and the next start or end of a block
  /// strictly later; nil if there is none.
  func look(at instant: Int64, in zone: TimeZoneTable) -> (scheduled: Bool, nextEdge: Int64?) {
    let today = zone.localDay(instant)
    var scheduled = false
    var next: Int64?
    for day in today - 1...today + ScheduleCalendar.horizon {
      for block in schedule[Weekday(daysSinceEpoch: day)] {
        let start = zone.edge(day: day, second: Int64(block.start) * 60)
        let end = zone.edge(day: day, second: Int64(block.end) * 60)
        if start <= instant && instant < end { scheduled = true }
        if start > instant { next = min(next ?? start, start) }
        if end > instant { next = min(next ?? end, end) }
      }
      if next != nil && day > today { break }
    }
    return (scheduled, next)
  }

  /// The next start of a block strictly after `instant`, nil if there is none.
  func nextStart(after instant: Int64, in zone: TimeZoneTable) -> Int64? {
    let today = zone.localDay(instant)
    var next: Int64?
    for day in today - 1...today + ScheduleCalendar.horizon {
      for block in schedule[Weekday(daysSinceEpoch: day)] {
        let start = zone.edge(day: day, second: Int64(block.start) * 60)
        if start > instant { next = min(next ?? start, start) }
      }
      if next != nil && day > today { break }
    }
    return next
  }

  /// The next local midnight strictly after `instant`.
  static func nextMidnight(after instant: Int64, in zone: TimeZoneTable) -> Int64 {
    let today = zone.localDay(instant)
    for day in today...today + 3 {
      let midnight = zone.edge(day: day, second: 0)
      if midnight > instant { return midnight }
    }
    return instant + 86_400
  }
}
