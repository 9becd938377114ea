import Desk
import Routing

/// A desk that is run and watched: every step is done by an engine, told to one that follows, and
/// now and then also done by that one and by one opened anew, which must decide the same.
struct Trial {
  var desk: RandomDesk
  var watch: Watch
  var engine: RoutingEngine
  private var follower: RoutingEngine
  private var fold = DeskState()
  private var visitors: Set<Int64> = []
  /// What a test of the watch itself makes of the events before the watch sees them, once.
  var spoil: (([StampedEvent], Watch) -> [StampedEvent]?)?
  private(set) var isSpoilt = false
  /// Every how many steps others do the same.
  private let every = 8

  init(seed: Int, zones: NaiveZones) throws {
    desk = RandomDesk(seed: seed, watchesPresence: seed % 3 != 0)
    let start = desk.start()
    watch = Watch(at: start, watchesPresence: desk.watchesPresence, zones: zones)
    engine = RoutingEngine(DeskState(), at: start, watchesPresence: desk.watchesPresence)
    follower = engine
    try act(.setUp(desk.setUp()), at: start)
  }

  /// Does the next thing.
  mutating func step() throws {
    let now = desk.instant(after: watch)
    if watch.watchesPresence, desk.random.oneIn(14) {
      try changePresence(at: now)
    } else if desk.random.oneIn(12) {
      try advance(to: now)
    } else {
      try act(desk.action(at: watch), at: now)
    }
  }

  /// Lets time pass until all that was asked for has ended.
  mutating func finish() throws {
    try advance(to: watch.time + 10 * 86_400)
    guard watch.chats.isEmpty, watch.endings == watch.requests else {
      throw Violation(
        invariant: .ending,
        text: "\(watch.requests) requests, \(watch.endings) endings, open: \(watch.chats.keys)")
    }
  }

  // MARK: Steps

  mutating func advance(to now: Instant) throws {
    let others = othersIfDue { other in other.advance(to: now) }
    let events = engine.advance(to: now)
    try take(events, now)
    try settle(now, "time passed")
    try compare(others, events)
    tell(events, now)
  }

  mutating func act(_ action: Action, at now: Instant) throws {
    let others = othersIfDue { other in
      do throws(Refusal) { return try other.perform(action, at: now) } catch {
        return other.advance(to: now)
      }
    }
    var events = engine.advance(to: now)
    try take(events, now)
    try settle(now, "\(action)")
    tell(events, now)

    let allowed = watch.allows(action)
    watch.asked = action
    let result = Result { () throws(Refusal) in try engine.perform(action, at: now) }
    switch result {
    case .success(let more):
      guard allowed else {
        throw Violation(invariant: .deed, text: "should be refused: \(action)")
      }
      guard !more.isEmpty else { throw Violation(invariant: .deed, text: "nothing: \(action)") }
      try take(more, now)
      events += more
      tell(more, now)
    case .failure(let refusal):
      if allowed { throw Violation(invariant: .deed, text: "\(refusal): \(action)") }
      // As it was when it was compared last, since no event has come of it.
      guard engine.state == fold else {
        throw Violation(invariant: .deed, text: "refused, but changed something: \(action)")
      }
    }
    watch.asked = nil
    try compare(others, events)
    if case .setUp = action {
      // New settings can make something due at once.
      let more = engine.advance(to: now)
      try take(more, now)
      tell(more, now)
    }
    try settle(now, "the end of \(action)")
  }

  mutating func changePresence(at now: Instant) throws {
    let (agents, visitors) = (desk.presence(watch), desk.visitorsPresent(watch))
    let others = othersIfDue { other in
      other.setPresence(agents: agents, visitors: visitors, at: now)
    }
    // Up to now, only those were there who were seen before and still are.
    watch.present.formIntersection(agents)
    engine.assumePresent(watch.present)
    follower.assumePresent(watch.present)
    var events = engine.advance(to: now)
    try take(events, now)
    try settle(now, "presence")
    tell(events, now)

    // Chats that have ended meanwhile have nobody who could be present.
    let moved = self.visitors.symmetricDifference(visitors)
    self.visitors = visitors
    watch.expectPresence(agents)
    // It is told who moved, while the others look at everybody.
    let more = engine.setPresence(agents: agents, visitors: visitors, moved: moved, at: now)
    try take(more, now)
    if let (agent, came) = watch.awaited.first {
      throw Violation(
        invariant: .presence, text: "\(agent) \(came ? "came" : "is gone"), unnoticed")
    }
    for chat in watch.chats.values where chat.mark != .unknown {
      guard (chat.mark == .present) == visitors.contains(chat.seq) else {
        throw Violation(invariant: .presence, text: "the visitor of \(chat.id), unnoticed")
      }
    }
    try settle(now, "the end of presence")
    events += more
    try compare(others, events)
    tell(more, now)
    // It knows from the commit what followed; only who is present it has to see for itself.
    try compare(
      [
        (
          "a follower",
          follower.setPresence(agents: agents, visitors: visitors, moved: moved, at: now)
        )
      ], [])
  }

  // MARK: Looking

  private mutating func take(_ events: [StampedEvent], _ now: Instant) throws(Violation) {
    for event in events { fold.apply(event) }
    var seen = events
    if let spoil, !isSpoilt, let spoilt = spoil(events, watch) { (seen, isSpoilt) = (spoilt, true) }
    for event in seen { try watch.take(event, now: now) }
  }

  /// Makes sure that everything is as it should be between two steps.
  private mutating func settle(_ now: Instant, _ why: @autoclosure () -> String) throws(Violation) {
    try watch.expectCalm(at: now, why())
    guard fold == engine.state else { throw Violation(invariant: .fold, text: "after \(why())") }
    // They are the same; kept as the same thing, what does not change is compared at a glance next time.
    fold.missed = engine.state.missed
    guard engine.state.chats.count == watch.chats.count else {
      throw Violation(invariant: .fold, text: "chats that nobody knows of, after \(why())")
    }
    for chat in engine.state.chats.values {
      let id = chat.id
      guard let seen = watch.chats[id], seen.agent == chat.agent, seen.deadline == chat.deadline,
        seen.ended == Dictionary(uniqueKeysWithValues: chat.endedOffers.map { ($0.agent, $0.at) })
      else { throw Violation(invariant: .fold, text: "\(id) is not as its events say") }
    }
    guard engine.waitingChats == watch.queue.map(\.id) else {
      throw Violation(invariant: .queueOrder, text: "the queue after \(why())")
    }
    guard engine.state.missedOffers == watch.missed else {
      throw Violation(
        invariant: .fold, text: "missed: \(engine.state.missedOffers), not \(watch.missed)")
    }
    for status in engine.agentStatuses() {
      guard let agent = watch.agents.first(where: { $0.id == status.agent }),
        status.availability.isAvailable == watch.isAvailable(agent, at: now),
        status.load == watch.load(of: agent.id), status.capacity == watch.capacity(of: agent)
      else { throw Violation(invariant: .fold, text: "\(status) is not how the agent stands") }
    }
    if !isSpoilt { try expectWakes(from: now, why()) }
    if fold.recentlyClosed.count > 20 {
      fold.forgetClosed(upTo: fold.seq)
      engine.forgetClosed(upTo: fold.seq)
      follower.forgetClosed(upTo: fold.seq)
    }
  }

  /// Makes sure that whoever sleeps until the engine says is there when something is due; and where
  /// nobody waits or is gone, that nothing else wakes them. What is let go of is let go of here alone:
  /// the others decide with it.
  private mutating func expectWakes(
    from now: Instant, _ why: @autoclosure () -> String
  ) throws(Violation) {
    let end = now + [0, 60, 600, 86_400, 10 * 86_400][Int(fold.seq % 5)]
    let wake = engine.nextDue(by: end)
    var due = watch.nextDue?.at
    if let at = due, at > end { due = nil }
    if let wake, wake > end { throw Violation(invariant: .due, text: "\(wake) is after \(end)") }
    if let due, wake.map({ $0 > due }) ?? true {
      throw Violation(invariant: .due, text: "\(due) is slept through after \(why())")
    }
    let isQuiet =
      !watch.marks.values.contains { if case .gone = $0 { true } else { false } }
      && watch.chats.values.allSatisfy { $0.place != .queued && !$0.mayWait }
    if isQuiet, wake != due {
      throw Violation(
        invariant: .due, text: "\(String(describing: wake)) wakes for nothing after \(why())")
    }
  }

  /// What others decide about the same, if it is their turn.
  private mutating func othersIfDue(
    _ body: (inout RoutingEngine) -> [StampedEvent]
  ) -> [(String, [StampedEvent])] {
    guard desk.random.oneIn(every) else { return [] }
    var one = follower
    var another = RoutingEngine(fold, at: engine.clock, watchesPresence: watch.watchesPresence)
    another.assumePresent(watch.present)
    var results = [("a follower", body(&one)), ("an engine opened anew", body(&another))]
    if !watch.watchesPresence {
      var third = RoutingEngine(fold, at: fold.at, watchesPresence: false)
      results.append(("an engine opened at the last event", body(&third)))
    }
    return results
  }

  private func compare(
    _ others: [(String, [StampedEvent])], _ events: [StampedEvent]
  ) throws(Violation) {
    for (who, decided) in others where decided != events {
      let place = zip(decided, events).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      let at = place ?? min(decided.count, events.count)
      let (theirs, ours) = (decided.dropFirst(at).first, events.dropFirst(at).first)
      throw Violation(
        invariant: .sameDecision,
        text: "\(who): \(theirs.map { "\($0)" } ?? "nothing") instead of "
          + (ours.map { "\($0)" } ?? "nothing"))
    }
  }

  private mutating func tell(_ events: [StampedEvent], _ now: Instant) {
    guard !events.isEmpty else { return }
    follower.follow(Commit(at: now, by: .desk, events: events))
  }
}
