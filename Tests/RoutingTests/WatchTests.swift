import Desk
import Routing
import Testing

/// The watch sees what it is there for: true stories pass, and each way of spoiling one is caught.
@Suite struct WatchTests {
  /// A way of spoiling the events of a step, or nil where it does not apply to them.
  struct Spoiling: Sendable, CustomTestStringConvertible {
    let name: String
    let caughtAs: Set<Violation.Invariant>
    let spoil: @Sendable ([StampedEvent], Watch) -> [StampedEvent]?
    var testDescription: String { name }

    init(
      _ name: String, _ caughtAs: Set<Violation.Invariant>,
      _ spoil: @escaping @Sendable ([StampedEvent], Watch) -> [StampedEvent]?
    ) {
      (self.name, self.caughtAs, self.spoil) = (name, caughtAs, spoil)
    }

    /// Replaces the first event for which there is something to put in its place.
    static func replacing(
      _ name: String, _ caughtAs: Set<Violation.Invariant>,
      _ change: @escaping @Sendable (StampedEvent, Watch) -> StampedEvent?
    ) -> Spoiling {
      Spoiling(name, caughtAs) { events, watch in
        for (i, event) in events.enumerated() {
          guard let changed = change(event, watch) else { continue }
          var spoilt = events
          spoilt[i] = changed
          return spoilt
        }
        return nil
      }
    }

    /// Leaves the first such event out, and numbers on.
    static func leavingOut(
      _ name: String, _ caughtAs: Set<Violation.Invariant>,
      _ isSuch: @escaping @Sendable (StampedEvent, Watch) -> Bool
    ) -> Spoiling {
      Spoiling(name, caughtAs) { events, watch in
        guard let place = events.firstIndex(where: { isSuch($0, watch) }) else { return nil }
        var spoilt = events
        spoilt.remove(at: place)
        for i in place..<spoilt.count { spoilt[i].seq -= 1 }
        return spoilt
      }
    }
  }

  static let spoilings: [Spoiling] = [
    .replacing("a number left out", [.order]) { event, _ in
      var event = event
      event.seq += 1
      return event
    },
    .replacing("a date after now", [.order]) { event, _ in
      StampedEvent(seq: event.seq, at: event.at + 1, event: event.event)
    },
    .replacing("an offer to somebody at capacity", [.capacity]) { event, watch in
      redirected(event, watch) { agent, _ in watch.load(of: agent.id) >= watch.capacity(of: agent) }
    },
    .replacing("an offer over capacity that nobody asked for", [.capacity]) { event, _ in
      guard case .offered(var offered) = event.event, offered.by == nil else { return nil }
      offered.isOverCapacity = true
      return StampedEvent(seq: event.seq, at: event.at, event: .offered(offered))
    },
    .replacing("a capacity exceeded and not written down", [.capacity]) { event, _ in
      switch event.event {
      case .offered(var offered) where offered.isOverCapacity:
        offered.isOverCapacity = false
        return StampedEvent(seq: event.seq, at: event.at, event: .offered(offered))
      case .taken(var taken) where taken.isOverCapacity:
        taken.isOverCapacity = false
        return StampedEvent(seq: event.seq, at: event.at, event: .taken(taken))
      default: return nil
      }
    },
    .replacing("an assignment that nobody asked for", [.deed]) { event, watch in
      guard case .offered(var offered) = event.event, offered.by == nil,
        watch.chats[offered.chat]?.place == .queued
      else { return nil }
      offered.by = offered.agent
      return StampedEvent(seq: event.seq, at: event.at, event: .offered(offered))
    },
    .replacing("a chat moved elsewhere than was asked", [.deed]) { event, _ in
      guard case .moved(var moved) = event.event else { return nil }
      moved.place = moved.place == .first ? .last : .first
      return StampedEvent(seq: event.seq, at: event.at, event: .moved(moved))
    },
    .leavingOut("a move in the queue that was not written down", [.order, .queueOrder, .quiet]) {
      event, _ in
      if case .moved = event.event { true } else { false }
    },
    .replacing("an offer to somebody without permission", [.eligible]) { event, watch in
      redirected(event, watch) { agent, reason in reason == .noPermission && hasRoom(agent, watch) }
    },
    .replacing("an offer to somebody unavailable", [.eligible]) { event, watch in
      redirected(event, watch) { agent, reason in reason == .unavailable && hasRoom(agent, watch) }
    },
    .replacing("a second offer to the same agent", [.eligible]) { event, watch in
      // Whoever was asked is not asked again, whatever the time; but for a chat that went back to the
      // queue in the same step.
      guard case .offered(var offered) = event.event, offered.by == nil,
        event.seq <= watch.seq + 2, let chat = watch.chats[offered.chat],
        case .offered = chat.place
      else { return nil }
      let asked = watch.agents.first {
        $0.id != offered.agent && hasRoom($0, watch)
          && watch.obstacle($0, chat, at: event.at) == .alreadyOffered
      }
      guard let asked else { return nil }
      offered.agent = asked.id
      return StampedEvent(seq: event.seq, at: event.at, event: .offered(offered))
    },
    .replacing("an offer to somebody who is not there", [.eligible]) { event, watch in
      redirected(event, watch) { _, reason in reason == .notPresent }
    },
    .replacing("an offer out of turn", [.choice]) { event, watch in
      redirected(event, watch) { _, reason in reason == nil }
    },
    .replacing("an offer to somebody asked just now", [.eligible]) { event, watch in
      redirected(event, watch) { _, reason in reason == .offeredLately }
    },
    .replacing("an offer to somebody at whom another rings", [.eligible]) { event, watch in
      redirected(event, watch) { _, reason in reason == .ringing }
    },
    .replacing("a second offer out of the pool", [.pool]) { event, watch in
      guard case .offered(var offered) = event.event, let chat = watch.chats[offered.chat],
        let pool = chat.pool, !chat.mayWait
      else { return nil }
      offered.via = pool == .roundRobin ? .agent : .roundRobin
      return StampedEvent(seq: event.seq, at: event.at, event: .offered(offered))
    },
    .replacing("blocked without reason", [.choice]) { event, watch in
      guard case .fellBack(var fell) = event.event, fell.reason == .noAgentAvailable else {
        return nil
      }
      fell.reason = .blocked
      return StampedEvent(seq: event.seq, at: event.at, event: .fellBack(fell))
    },
    .leavingOut("a visitor kept too long", [.due, .life]) { event, _ in
      if case .offerWithdrawn(let ended) = event.event {
        ended.cause == .waitTimedOut
      } else {
        false
      }
    },
    .replacing("a reason miscounted", [.choice]) { event, _ in
      guard case .offered(var offered) = event.event,
        !offered.decision.steps[offered.decision.steps.count - 1].counts.isEmpty
      else { return nil }
      let last = offered.decision.steps.count - 1
      offered.decision.steps[last].counts[.unavailable, default: 0] += 1
      return StampedEvent(seq: event.seq, at: event.at, event: .offered(offered))
    },
    .replacing("somebody passed over and not named", [.choice]) { event, _ in
      guard case .waiting(var waiting) = event.event,
        !waiting.decision.steps[waiting.decision.steps.count - 1].passed.isEmpty
      else { return nil }
      waiting.decision.steps[waiting.decision.steps.count - 1].passed.removeLast()
      return StampedEvent(seq: event.seq, at: event.at, event: .waiting(waiting))
    },
    .leavingOut("a chat in the queue passed over", [.quiet, .due]) { event, watch in
      guard case .offered(let offered) = event.event else { return false }
      return watch.chats[offered.chat]?.place == .queued
    },
    .leavingOut("a request that nothing follows", [.life]) { event, watch in
      guard case .offered(let offered) = event.event else { return false }
      return watch.chats[offered.chat] == nil
    },
    .leavingOut("an offer that rings on", [.due, .life]) { event, _ in
      if case .offerExpired = event.event { true } else { false }
    },
    .leavingOut("an end that does not come", [.due, .quiet, .capacity]) { event, _ in
      if case .ended(let ended) = event.event { ended.by == .inactivity } else { false }
    },
    .leavingOut("somebody gone, unnoticed", [.presence, .life]) { event, _ in
      if case .agentGone = event.event { true } else { false }
    },
    .leavingOut("a deed that was not written down", [.order]) { event, _ in
      if case .accepted = event.event { true } else { false }
    },
    .replacing("a deadline a second late", [.due, .order, .quiet]) { event, watch in
      guard case .fellBack(let fellBack) = event.event, fellBack.reason == .waitTimedOut,
        watch.chats[fellBack.chat]?.place == .queued
      else { return nil }
      return StampedEvent(seq: event.seq, at: event.at + 1, event: event.event)
    },
    Spoiling("two ends of one chat", [.life]) { events, _ in
      guard let last = events.last, last.event.closesChat else { return nil }
      return events + [StampedEvent(seq: last.seq + 1, at: last.at, event: last.event)]
    },
    Spoiling("the later one served first", [.queueOrder, .quiet]) { events, watch in
      for i in events.indices.dropLast() {
        guard
          case .offered(let first) = events[i].event,
          case .offered(let second) = events[i + 1].event, events[i].at == watch.time,
          watch.chats[first.chat]?.place == .queued, watch.chats[second.chat]?.place == .queued
        else { continue }
        var turned = first
        turned.chat = second.chat
        let stolen = StampedEvent(
          seq: events[i].seq, at: events[i].at,
          event: .offered(turned))
        return Array(events[..<i]) + [stolen]
      }
      return nil
    },
  ]

  /// An offer turned to another agent of whom something is so.
  private static func redirected(
    _ event: StampedEvent, _ watch: Watch, to fits: (Agent, PassReason?) -> Bool
  ) -> StampedEvent? {
    // Whom a person chooses may have been asked before.
    guard case .offered(var offered) = event.event, offered.by == nil,
      let known = watch.chats[offered.chat], event.at == watch.time
    else { return nil }
    // What happened earlier in the same step may have made the one it goes to eligible.
    for agent in watch.agents
    where agent.id != offered.agent && fits(agent, watch.obstacle(agent, known, at: event.at)) {
      offered.agent = agent.id
      return StampedEvent(seq: event.seq, at: event.at, event: .offered(offered))
    }
    return nil
  }

  private static func hasRoom(_ agent: Agent, _ watch: Watch) -> Bool {
    watch.load(of: agent.id) < watch.capacity(of: agent)
  }

  @Test(arguments: spoilings) func everySpoiltStoryIsCaught(_ spoiling: Spoiling) throws {
    var caught = 0
    var missed = 0
    var others: [Violation] = []
    for seed in 1...30 where caught < 3 {
      var trial = try Trial(seed: seed, zones: NaiveZones())
      trial.spoil = spoiling.spoil
      for _ in 0..<1200 {
        do {
          try trial.step()
          if trial.isSpoilt { try trial.finish() }
        } catch let violation as Violation {
          // What was done in the same step can make the spoilt event break another rule first.
          if spoiling.caughtAs.contains(violation.invariant) {
            caught += 1
          } else {
            others.append(violation)
          }
          break
        }
        if trial.isSpoilt {
          missed += 1
          break
        }
      }
    }
    #expect(caught >= 1, "\(others)")
    #expect(missed == 0)
  }
}
