public import Desk
import Routing
import Store

/// What time it is at the desk, and who says so.
extension FrontDesk {
  /// Milliseconds by which a clock may disagree with the desk without a word.
  public static let clockLeap: Int64 = 5 * 60_000

  /// Milliseconds by which two clocks that agree may seem to differ.
  private static let unnoticed: Int64 = 1000

  /// Milliseconds for which whoever passes by leaves what is overdue to those who are live. One who
  /// has not done it by then is not there to do it, but stopped.
  private static let patienceWithLive: Int64 = 10_000

  /// What the clock says, put right by the clocks of those who are live; it can be before desk time.
  public var wallTime: Instant { clock.now.later(by: correction) }

  /// Stays from now on and does what falls due, by the clock of those who are live already: so
  /// desk time does not leap because somebody joined them. Whoever comes later goes by this clock.
  package func goLive() {
    guard let clocks, !isLive else { return }
    isLive = true
    if let theirs = clocks.others().min() {
      let lead = clock.now - theirs
      correction = abs(lead) > Self.unnoticed ? -lead : 0
      if abs(lead) > Self.clockLeap {
        clockWarnings.append(.clockDisagrees(ahead: lead))
      }
    }
    let (clock, correction) = (clock, correction)
    // Where it cannot be said, everybody does what falls due.
    try? clocks.enter { clock.now.later(by: correction) }
  }

  /// Stays no longer, or is stopped for a while: others do what falls due.
  package func leaveLive() {
    guard isLive else { return }
    isLive = false
    clocks?.leave()
  }

  /// Takes over the time of those who are live, for somebody who passes by. Whether there are any,
  /// to whom what is overdue is left.
  ///
  /// - Throws: the refusal of a clock that leads theirs by too much: what it dates would carry
  ///   the desk away from them.
  func agreeWithLive() throws(DeskError) -> Bool {
    guard !isLive, let clocks else { return false }
    guard let theirs = clocks.others().min() else {
      correction = 0
      return false
    }
    let lead = clock.now - theirs
    guard lead <= Self.clockLeap else {
      throw .refused(Refusal(.clock(.leads(byMilliseconds: lead))))
    }
    correction = abs(lead) > Self.unnoticed ? -lead : 0
    return true
  }

  /// Lets time pass up to now, but not to what is overdue: those who are live do that, and what
  /// happens here has come just before. What they have not done for long is done after all.
  func passBy() -> [StampedEvent] {
    seePresence()
    // They were there for all that is overdue.
    noteLook(at: engine.state.at)
    var now = max(wallTime, engine.clock)
    if let due = engine.nextDue(by: now) {
      if now - due > Self.patienceWithLive { return self.due(at: now) }
      now = max(engine.clock, due.later(by: -1))
    }
    leaveDue(until: now)
    return []
  }

  // MARK: Setting desk time back

  /// The latest instant of an event: desk time, unless a clock that was looked at is later.
  public var lastEventAt: Instant { state.at }

  /// What this process's own clock says.
  public var ownClock: Instant { clock.now }

  /// What the clocks of the others who are live say now.
  public func clocksOfLive() -> [Instant] { clocks?.others() ?? [] }

  /// The event that carried desk time ahead of an instant, and who caused it; nil: it is not ahead.
  /// Reads the whole journal.
  public func whatCarriedTime(
    beyond instant: Instant
  ) throws(DeskError) -> (event: StampedEvent, by: Author)? {
    var first: (event: StampedEvent, by: Author)?
    var next: Int64 = 1
    while true {
      let commits = try events(from: next, limit: 1000).filter { $0.seq >= next }
      guard let last = commits.last?.events.last else { return first }
      for commit in commits {
        for stamped in commit.events {
          // What was ahead before is ahead no more.
          if stamped.event.kind == .clockSet { first = nil }
          if stamped.at > instant, first == nil { first = (stamped, commit.by) }
        }
      }
      next = last.seq + 1
    }
  }

  /// Sets desk time back to what the clock says.
  func setClock(
    by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try require(.manageSettings, of: principal, to: .setDeskTime, engine)
    guard engine.clock - wallTime > Self.unnoticed else { throw Refusal(.clock(.isNotBehind)) }
    return try perform(.setClock(wallTime), in: &engine)
  }

  /// Warns, once, of a clock that stands far before the last event.
  func lookAtClock() {
    let leap = engine.clock - wallTime
    guard leap > FrontDesk.clockLeap else {
      hasWarnedOfClock = false
      return
    }
    if hasWarnedOfClock { return }
    hasWarnedOfClock = true
    clockWarnings.append(.clockBehind(milliseconds: leap, lastEvent: engine.clock))
  }
}

extension Instant {
  fileprivate func later(by milliseconds: Int64) -> Instant {
    Instant(milliseconds: self.milliseconds + milliseconds)
  }
}
