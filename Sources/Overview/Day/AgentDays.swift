public import Desk
public import Routing

/// What a day's events tell of each agent: the offers that they let ring in vain, and when they came.
/// O(1) an event, kept by agents.
public struct AgentDays: Hashable, Sendable {
  private var days: [AgentID: Day] = [:]

  private struct Day: Hashable, Sendable {
    var missed = 0
    /// When they came last, and have not gone since.
    var came: Instant?
  }

  public init() {}

  /// Takes in what happened that day. Whether it tells something of an agent.
  @discardableResult
  public mutating func apply(_ stamped: StampedEvent) -> Bool {
    switch stamped.event {
    case .offerExpired(let event): days[event.agent, default: Day()].missed += 1
    case .agentCame(let event): days[event.agent, default: Day()].came = stamped.at
    case .agentGone(let event): days[event.agent]?.came = nil
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .requested,
      .offered, .handOverOffered, .waiting, .accepted, .taken, .declined, .offerWithdrawn,
      .requeued,
      .message, .note, .voice, .marked, .visitorGone, .visitorCame, .fellBack, .abandoned, .ended:
      return false
    }
    return true
  }

  /// Takes in another day's beginning: what was missed before is no part of it.
  public mutating func turn() {
    for agent in days.keys { days[agent]?.missed = 0 }
  }

  /// Offers that an agent let ring in vain that day.
  public func missedOffers(of agent: AgentID) -> Int { days[agent]?.missed ?? 0 }

  /// Since when an agent stands as they do: here or gone, available by hand or not. Nil: since before
  /// the day, or by a schedule, which tells it.
  public func since(_ status: AgentStatus, in desk: DeskState) -> Instant? {
    var latest: Instant?
    if status.availability.decidedBy == .toggle {
      latest = desk.toggles[status.agent]?.at
    } else if status.availability.decidedBy == .schedule {
      return nil
    }
    let moved: Instant?
    if status.isPresent {
      moved = days[status.agent]?.came
    } else if case .gone(let since) = desk.presence[status.agent] {
      moved = since
    } else {
      moved = nil
    }
    return [latest, moved].compactMap(\.self).max()
  }
}
