import Desk
import HeapModule

/// Who is available, kept as time passes (ROUTING, Availability).
///
/// Agents with the same schedule in the same zone share one calendar. Cost: an edge of a calendar
/// is O(agents whose availability it changes + log calendars); asking is O(1).
struct AvailabilityBook {
  /// The instant up to which everything is worked out.
  private(set) var clock: Instant

  private struct Calendar {
    let calendar: ScheduleCalendar
    let zone: Int
    var scheduled = false
    var members: [Int] = []
  }

  private struct Override {
    let available: Bool
    let until: Instant
  }

  /// A calendar's next edge, or the end of an agent's toggle.
  private struct Change: Comparable {
    let at: Instant
    let index: Int
    let isToggle: Bool
    static func < (a: Change, b: Change) -> Bool { a.at < b.at }
  }

  private var zones: [TimeZoneTable] = []
  private var zoneOf: [String: Int] = [:]
  private var calendars: [Calendar] = []
  /// The calendar of each agent in roster order; −1: always scheduled.
  private var calendarOf: [Int] = []
  private var overrides: [Override?] = []
  private var changes = Heap<Change>()

  private struct CalendarKey: Hashable {
    let zone: Int
    let schedule: WeeklySchedule
  }

  /// The availability of a roster at an instant. Cost: one table a zone and one look a distinct
  /// schedule, not an agent.
  init(agents: [Agent], toggles: [AgentID: Toggle], at clock: Instant) {
    self.clock = clock
    overrides = Array(repeating: nil, count: agents.count)
    calendarOf = Array(repeating: -1, count: agents.count)
    var calendarAt: [CalendarKey: Int] = [:]
    for (i, agent) in agents.enumerated() {
      guard let schedule = agent.schedule else { continue }
      let key = CalendarKey(zone: zone(agent.timeZone ?? "UTC"), schedule: schedule)
      let index: Int
      if let known = calendarAt[key] {
        index = known
      } else {
        index = calendars.count
        calendars.append(
          Calendar(calendar: ScheduleCalendar(schedule: schedule), zone: key.zone))
        calendarAt[key] = index
      }
      calendars[index].members.append(i)
      calendarOf[i] = index
    }
    var heap: [Change] = []
    for i in calendars.indices {
      if let edge = look(i) { heap.append(Change(at: edge, index: i, isToggle: false)) }
    }
    changes = Heap(heap)
    for (i, agent) in agents.enumerated() {
      if let toggle = toggles[agent.id] { set(i, toggle) }
    }
  }

  /// Whether the agent at that place of the roster is available. O(1).
  func isAvailable(_ agent: Int) -> Bool {
    if let override = overrides[agent] { return override.available }
    return isScheduled(agent)
  }

  private func isScheduled(_ agent: Int) -> Bool {
    let calendar = calendarOf[agent]
    return calendar < 0 || calendars[calendar].scheduled
  }

  /// When something changes next, if anything will.
  var nextChange: Instant? { changes.min?.at }

  /// Sets an agent's toggle as pressed at `toggle.at`; one that no longer holds does nothing.
  mutating func set(_ agent: Int, _ toggle: Toggle) {
    guard let until = end(of: toggle, for: agent), until > clock else { return }
    overrides[agent] = Override(available: toggle.available, until: until)
    if until < .distantFuture {
      changes.insert(Change(at: until, index: agent, isToggle: true))
    }
  }

  /// When a toggle ends: at the next start of a block of the agent's or their next midnight; never
  /// without a schedule. Nil: it ended under an earlier schedule, or so long ago that the zone's
  /// table does not reach there.
  private mutating func end(of toggle: Toggle, for agent: Int) -> Instant? {
    for stretch in toggle.earlier {
      let calendar = ScheduleCalendar(schedule: stretch.schedule)
      var table = zones[zone(stretch.timeZone ?? "UTC")]
      if !table.covers(stretch.since.seconds) {
        table = TimeZoneTable(stretch.timeZone ?? "UTC", around: stretch.since.seconds)
      }
      let end = AvailabilityBook.end(since: stretch.since, calendar, in: &table)
      if end <= stretch.until { return nil }
    }
    let index = calendarOf[agent]
    guard index >= 0 else { return .distantFuture }
    let zone = calendars[index].zone
    guard zones[zone].covers(toggle.since.seconds) else { return nil }
    return AvailabilityBook.end(since: toggle.since, calendars[index].calendar, in: &zones[zone])
  }

  /// When what has overridden a schedule since an instant ends.
  private static func end(
    since instant: Instant, _ calendar: ScheduleCalendar, in zone: inout TimeZoneTable
  ) -> Instant {
    let at = instant.seconds
    zone.extend(to: at + 20 * 86_400)
    let midnight = ScheduleCalendar.nextMidnight(after: at, in: zone)
    return Instant(seconds: min(calendar.nextStart(after: at, in: zone) ?? midnight, midnight))
  }

  /// Takes in every change up to and including `instant`, as one, and returns the agents whose
  /// availability may have changed.
  mutating func advance(to instant: Instant) -> [Int] {
    clock = max(clock, instant)
    var touched: [Int] = []
    while let change = changes.min, change.at <= clock {
      changes.removeMin()
      if change.isToggle {
        guard let override = overrides[change.index], override.until <= clock else { continue }
        overrides[change.index] = nil
        touched.append(change.index)
      } else {
        if let edge = look(change.index) {
          changes.insert(Change(at: edge, index: change.index, isToggle: false))
        }
        touched += calendars[change.index].members
      }
    }
    return touched
  }

  /// Works a calendar out at the clock and returns its next edge.
  private mutating func look(_ index: Int) -> Instant? {
    let zone = calendars[index].zone
    let at = clock.seconds
    zones[zone].extend(to: at + 20 * 86_400)
    let (scheduled, next) = calendars[index].calendar.look(at: at, in: zones[zone])
    calendars[index].scheduled = scheduled
    return next.map { Instant(seconds: $0) }
  }

  private mutating func zone(_ name: String) -> Int {
    if let known = zoneOf[name] { return known }
    zones.append(TimeZoneTable(name, around: clock.seconds))
    zoneOf[name] = zones.count - 1
    return zones.count - 1
  }

  /// What an agent's screen says of their availability.
  func status(_ agent: Int) -> Availability {
    let calendar = calendarOf[agent]
    if let override = overrides[agent] {
      return Availability(
        isAvailable: override.available, decidedBy: .toggle,
        until: override.until < .distantFuture ? override.until : nil)
    }
    guard calendar >= 0 else {
      return Availability(isAvailable: true, decidedBy: .noSchedule, until: nil)
    }
    return Availability(
      isAvailable: isScheduled(agent), decidedBy: .schedule,
      until: nextFlip(of: calendars[calendar]))
  }

  /// When a calendar's answer next differs from today's; blocks that touch are passed through.
  private func nextFlip(of entry: Calendar) -> Instant? {
    var zone = zones[entry.zone]
    zone.extend(to: clock.seconds + 40 * 86_400)
    var at = clock.seconds
    for _ in 0..<64 {
      guard let next = entry.calendar.look(at: at, in: zone).nextEdge else { return nil }
      at = next
      if entry.calendar.look(at: at, in: zone).scheduled != entry.scheduled {
        return Instant(seconds: at)
      }
    }
    return nil
  }
}
