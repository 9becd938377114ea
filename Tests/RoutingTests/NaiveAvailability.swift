import Desk

/// Availability by the words of ROUTING, worked out from the beginning each time it is asked.
struct NaiveAvailability {
  let zones: NaiveZones

  /// The blocks of an agent's schedule around an instant, as they were or will be.
  private func blocks(
    _ schedule: WeeklySchedule, _ zone: NaiveZone, around instant: Int64, from: Int = -2,
    to: Int = 2
  ) -> [(start: Int64, end: Int64)] {
    let today = zone.localDay(instant)
    var found: [(start: Int64, end: Int64)] = []
    for day in today + from...today + to {
      let blocks = schedule[Weekday(daysSinceEpoch: day)]
      if blocks.isEmpty { continue }
      let edges = zone.edges(of: day)
      for block in blocks { found.append((edges[block.start], edges[block.end])) }
    }
    return found
  }

  /// Whether the schedule alone has the agent working.
  func isScheduled(_ agent: Agent, at instant: Instant) -> Bool {
    guard let schedule = agent.schedule else { return true }
    let seconds = instant.seconds
    return blocks(schedule, zones[agent.timeZone], around: seconds)
      .contains { $0.start <= seconds && seconds < $0.end }
  }

  /// When a toggle stops to hold; nil: not before the next one.
  func end(of toggle: Toggle, _ agent: Agent) -> Instant? {
    guard let schedule = agent.schedule else { return nil }
    let seconds = toggle.at.seconds
    let zone = zones[agent.timeZone]
    let today = zone.localDay(seconds)
    let midnights = (today - 1...today + 2).map { zone.edges(of: $0)[0] }
    let starts = blocks(schedule, zone, around: seconds).map(\.start)
    return (midnights + starts).filter { $0 > seconds }.min().map { Instant(seconds: $0) }
  }

  func isAvailable(_ agent: Agent, _ toggle: Toggle?, at instant: Instant) -> Bool {
    if let toggle, toggle.at <= instant, end(of: toggle, agent).map({ instant < $0 }) ?? true {
      return toggle.available
    }
    return isScheduled(agent, at: instant)
  }

  /// The instants after `begin`, up to `end`, at which the agent's availability can change.
  func edges(_ agent: Agent, _ toggle: Toggle?, after begin: Instant, to end: Instant) -> [Instant]
  {
    guard let schedule = agent.schedule else { return [] }
    let days = Int((end.seconds - begin.seconds) / 86_400) + 2
    var found: [Instant] = []
    for block in blocks(
      schedule, zones[agent.timeZone], around: begin.seconds, from: -2, to: days)
    {
      found.append(Instant(seconds: block.start))
      found.append(Instant(seconds: block.end))
    }
    if let toggle, let until = self.end(of: toggle, agent) { found.append(until) }
    return found.filter { begin < $0 && $0 <= end }
  }
}
