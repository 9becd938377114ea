/// The last time an agent, or the desk for them, pressed available or unavailable.
///
/// A toggle ends by the agent's schedule (ROUTING, Availability), and one that has ended never holds
/// again. When it ended takes a time zone to say, so what is kept here is what it takes besides: the
/// schedules it has overridden, each for how long.
public struct Toggle: Hashable, Sendable {
  public var available: Bool
  /// When it was pressed.
  public var at: Instant
  public var cause: ToggleCause
  /// Who manages agents, or may step in, and pressed it; nil: nobody but the agent, or the desk.
  public var by: AgentID?
  /// The schedules that were changed while it may have held, in order. The first under which it
  /// ended ended it for good.
  public var earlier: [Stretch]
  /// From when on it overrides the schedule that the agent has now.
  public var since: Instant

  /// A time under one schedule.
  public struct Stretch: Hashable, Sendable {
    public var schedule: WeeklySchedule
    /// An IANA name; nil is UTC.
    public var timeZone: String?
    public var since: Instant
    public var until: Instant

    public init(schedule: WeeklySchedule, timeZone: String?, since: Instant, until: Instant) {
      self.schedule = schedule
      self.timeZone = timeZone
      self.since = since
      self.until = until
    }
  }

  /// - Parameter since: nil: the agent's schedule is the one there was when it was pressed.
  public init(
    available: Bool, at: Instant, cause: ToggleCause, by: AgentID? = nil,
    earlier: [Stretch] = [], since: Instant? = nil
  ) {
    self.available = available
    self.at = at
    self.cause = cause
    self.by = by
    self.earlier = earlier
    self.since = since ?? at
  }

  /// Seconds within which midnight comes in every zone, also where a day is skipped.
  private static let surelyADay: Int64 = 3 * 86_400

  /// The toggle as it goes on when the agent as they were is changed, so that nothing that the
  /// changed schedule says of the time before can end it, or bring it back; nil if it has ended for
  /// sure.
  func carried(over before: Agent, at instant: Instant) -> Toggle? {
    var toggle = self
    if let schedule = before.schedule {
      if instant.seconds - since.seconds > Toggle.surelyADay { return nil }
      toggle.earlier.append(
        Stretch(
          schedule: schedule, timeZone: before.timeZone, since: since, until: instant))
    }
    toggle.since = instant
    return toggle
  }
}
