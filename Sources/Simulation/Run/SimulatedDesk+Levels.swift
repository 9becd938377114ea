import Desk

extension SimulatedDesk {
  /// As many agents as are needed in each part of a day or a week, Monday's first: of the agents in their
  /// order, so many are there.
  ///
  /// - Parameters:
  ///   - parts: into how many a day is cut; they are whole minutes.
  ///   - zone: the zone of its clock.
  /// - Precondition: the levels are those of a day, which is every day, or of a week.
  public init(levels: [Int], partsOfDay parts: Int, zone: String, concurrency: Int) {
    precondition(levels.count == parts || levels.count == 7 * parts)
    self.init(agents: levels.max() ?? 0, concurrency: concurrency)
    let minutes = 1440 / parts
    for place in agents.indices {
      var schedule = WeeklySchedule()
      for day in Weekday.allCases {
        let first = levels.count == parts ? 0 : day.rawValue * parts
        let blocks = (0..<parts).compactMap { part in
          levels[first + part] > place
            ? ScheduleBlock(start: part * minutes, end: (part + 1) * minutes) : nil
        }
        _ = schedule.set(blocks, on: day)
      }
      agents[place].timeZone = zone
      agents[place].schedule = schedule
    }
  }
}
