public import Desk

extension FrontDesk {
  /// A page of what happened from an instant on, in order; none where there is nothing more. What was
  /// before is not read, but for a few events by which the instant is found: O(log of what is newer).
  public func events(_ query: DayEvents) throws(DeskError) -> [StampedEvent] {
    var next: Int64
    if let after = query.after { next = after + 1 } else { next = try firstEvent(query) }
    var found: [StampedEvent] = []
    while found.isEmpty, next <= query.upTo {
      let from = next
      let events = try events(from: from, limit: DayEvents.page).flatMap(\.events)
      guard let last = events.last, last.seq >= from else { break }
      found = events.filter { $0.seq >= from && $0.seq <= query.upTo && $0.at >= query.since }
      next = last.seq + 1
    }
    return found
  }

  /// The first event that is not before the instant: sought backwards in growing steps, then between the
  /// last two of them. Time goes on from event to event, but for a clock that was set back, where more is
  /// read than has to be.
  private func firstEvent(_ query: DayEvents) throws(DeskError) -> Int64 {
    var (late, step) = (query.upTo + 1, Int64(64))
    var early: Int64 = 0
    while late > 1 {
      let probe = max(1, late - step)
      guard let at = try instant(of: probe) else { return 1 }
      if at < query.since {
        early = probe
        break
      }
      late = probe
      step *= 2
    }
    while late - early > 1 {
      let middle = early + (late - early) / 2
      guard let at = try instant(of: middle) else { return late }
      if at < query.since { early = middle } else { late = middle }
    }
    return late
  }

  private func instant(of seq: Int64) throws(DeskError) -> Instant? {
    try events(from: seq, limit: 1).lazy.flatMap(\.events).first { $0.seq >= seq }?.at
  }
}
