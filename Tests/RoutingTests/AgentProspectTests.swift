import Desk
import Routing
import Testing

/// What is said of why an agent gets no chats.
@Suite struct AgentProspectTests {
  /// On random desks: whoever is said to be next is who is offered the next chat, and nothing is decided
  /// by asking.
  @Test(arguments: 1...24) func whoIsSaidToBeNextIs(seed: Int) throws {
    var trial = try Trial(seed: seed, zones: NaiveZones())
    var tried = 0
    for _ in 0..<600 {
      try trial.step()
      guard trial.desk.random.oneIn(6) else { continue }
      var engine = trial.engine
      for agent in engine.state.agents {
        let asked = engine.prospect(of: agent.id)
        let prospect = try #require(asked)
        #expect(engine.state == trial.engine.state)
        #expect(prospect.status == engine.agentStatus(of: agent.id))
        try checkWaiting(prospect, engine)
        for ring in prospect.rings { tried += try check(ring, prospect, engine) }
      }
      #expect(engine.prospect(of: "nobody") == nil)
    }
    #expect(tried > 100, "\(tried)")
  }

  /// Chats come in through a ring one after the other, each of a haste: they go as was said. How many
  /// were looked at.
  private func check(
    _ ring: RingProspect, _ prospect: AgentProspect, _ engine: RoutingEngine
  ) throws -> Int {
    let agent = prospect.status.agent
    #expect(ring.last == engine.state.rings[ring.ring]?.agent)
    #expect(!prospect.isFree || ring.turns.last == agent || ring.turns.count == RingProspect.named)
    #expect(ring.hurriedTurns.contains(agent) <= (prospect.status.obstacle == nil))
    #expect(ring.turns.contains(agent) <= (prospect.obstacle == nil))
    // What goes through a rule depends on the visitor.
    let route: Route
    switch ring.ring {
    case .roundRobin: route = .roundRobin
    case .team(let team): route = .team(team)
    case .rule: return 0
    }
    for (turns, wait) in [(ring.turns, 3600 as Int?), (ring.hurriedTurns, nil)] {
      var engine = engine
      for (place, next) in turns.enumerated() {
        let chat = ChatID("next-\(place)")
        _ = try engine.perform(
          .request(
            chat: chat, visitor: Visitor(), route: route, wait: wait, watched: false),
          at: engine.clock)
        #expect(engine.state.chats[chat]?.ringingAt == next)
        #expect(engine.state.chats[chat]?.via == ring.ring.via)
      }
      // Nobody: then nobody is offered it through this ring.
      guard turns.isEmpty else { continue }
      _ = try engine.perform(
        .request(chat: "next", visitor: Visitor(), route: route, wait: wait, watched: false),
        at: engine.clock)
      if let chat = engine.state.chats["next"], chat.ringingAt != nil {
        #expect(chat.via != ring.ring.via)
      }
    }
    return 1
  }

  /// Why each chat that waits does not ring at the agent is why it was not given to them: with the
  /// obstacle out of the way, it is.
  private func checkWaiting(_ prospect: AgentProspect, _ engine: RoutingEngine) throws {
    #expect(prospect.waiting.map(\.chat) == engine.waitingChats)
    var engine = engine
    for waiting in prospect.waiting {
      let chat = try #require(engine.state.chats[waiting.chat])
      #expect(waiting.place == engine.place(of: chat))
      let decision = engine.decisionNow(for: chat)
      let named = decision.steps.flatMap(\.passed).filter { $0.agent == prospect.status.agent }
      switch waiting.reason {
      case .passed(let reason):
        // The decision itself says so, where it names them.
        if let first = named.first { #expect(first.reason == reason) }
      case .notAsked: #expect(named.isEmpty)
      case .noRuleMatched: #expect(decision.outcome == .noRuleMatched)
      case .blocked: #expect(decision.outcome == .blocked)
      case .visitorBlocked: #expect(decision.outcome == .visitorBlocked)
      case .isOver: #expect(chat.deadline.map { $0 <= engine.clock } == true)
      // Once the queue was gone through, nothing in it can be offered to anybody.
      case .goes, .comes: Issue.record("\(waiting)")
      }
    }
  }
}

/// Whether the one implies the other.
private func <= (a: Bool, b: Bool) -> Bool { !a || b }
