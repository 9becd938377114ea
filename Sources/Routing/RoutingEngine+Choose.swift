public import Desk

extension RoutingEngine {
  /// Chooses an agent for a chat as things stand, with the reasons (ROUTING, Choosing an agent).
  func choose(for chat: Chat) -> Decision {
    let domain = chat.visitor.emailDomain
    if blockedDomains.contains(domain) { return Decision(outcome: .blocked, steps: []) }
    if state.isBlocked(chat, at: clock) {
      return Decision(outcome: .visitorBlocked, steps: [])
    }
    if !chat.mayWait, let pool = chat.pool { return choose(from: pool, for: chat) }
    var steps: [DecisionStep] = []
    if let owner = state.accounts[domain]?.agent {
      let step = ask(owner, via: .account, for: chat)
      steps.append(step)
      if let decision = decision(steps) { return decision }
    }
    switch chat.route {
    case .agent(let agent):
      steps.append(ask(agent, via: .agent, for: chat))
      return decision(steps) ?? Decision(outcome: .noAgentAvailable, steps: steps)
    case .customRules:
      var matched = false
      for rule in rules.matching(chat.visitor) {
        matched = true
        let step = walk(.rule(rule), for: chat)
        steps.append(step)
        if step.chosen != nil { break }
      }
      if !matched { return Decision(outcome: .noRuleMatched, steps: steps) }
    case .team(let team): steps.append(walk(.team(team), for: chat))
    case .roundRobin: break
    }
    if let decision = decision(steps) { return decision }
    if chat.route == .roundRobin || state.settings.roundRobinFallback {
      steps.append(walk(.roundRobin, for: chat))
    }
    return decision(steps) ?? Decision(outcome: .noAgentAvailable, steps: steps)
  }

  /// Chooses the next agent for a chat that may not wait: out of the pool its first offer came from.
  private func choose(from pool: Via, for chat: Chat) -> Decision {
    var steps: [DecisionStep] = []
    if let ring = Ring(pool) {
      steps.append(walk(ring, for: chat))
    } else if let last = chat.endedOffers.last {
      // The pool of an account or of an agent is the one who was asked; others were put in by hand before.
      steps.append(ask(last.agent, via: pool, for: chat))
    }
    return decision(steps) ?? Decision(outcome: .offersExhausted, steps: steps)
  }

  private func decision(_ steps: [DecisionStep]) -> Decision? {
    guard let last = steps.last, let agent = last.chosen else { return nil }
    return Decision(outcome: .offer(agent, last.via), steps: steps)
  }

  private func ask(_ agent: AgentID, via: Via, for chat: Chat) -> DecisionStep {
    guard let i = state.rosterIndex[agent] else { return DecisionStep(via: via) }
    guard let reason = obstacle(to: agent, at: i, for: chat) else {
      return DecisionStep(via: via, chosen: agent)
    }
    var step = DecisionStep(via: via)
    step.counts[reason] = 1
    step.passed = [DecisionStep.Passed(agent: agent, reason: reason)]
    return step
  }

  /// Why a chat is not offered to an agent, who has that place in the roster; nil: it is.
  func obstacle(to agent: AgentID, at place: Int, for chat: Chat) -> PassReason? {
    readiness[place].reason(
      for: Haste(chat), excluded: excluded(from: chat).contains { $0.agent == agent })
  }

  private func walk(_ ring: Ring, for chat: Chat) -> DecisionStep {
    guard let index = ringIndex[ring] else { return DecisionStep(via: ring.via) }
    var step = rings[index].walk(
      ring.via, for: Haste(chat),
      excluding: excluded(from: chat).compactMap { state.rosterIndex[$0.agent] },
      roster: state.agents, readiness: readiness)
    step.position = position(of: ring)
    return step
  }

  /// Where a ring stands.
  func position(of ring: Ring) -> RingPosition { RingPosition(last: state.rings[ring]?.agent) }

  /// The offers for which a chat is not offered to the same agents again: all of them, or, where it
  /// can wait, the latest ones.
  private func excluded(from chat: Chat) -> ArraySlice<EndedOffer> {
    guard chat.mayWait else { return chat.endedOffers[...] }
    let from = chat.endedOffers.lastIndex {
      $0.at + state.settings.offerAgainAfter <= clock
    }
    return chat.endedOffers[(from.map { $0 + 1 } ?? 0)...]
  }

  /// Chooses an agent for an open chat as things stand now, deciding nothing: what `why` shows of a
  /// chat that waits.
  public mutating func decisionNow(for chat: Chat) -> Decision {
    prepare()
    return choose(for: chat)
  }

  /// Whether an agent would be chosen for a visitor on a route now (DIALOGUES, `agentAvailable`).
  /// Nobody is rung.
  public func wouldOffer(_ visitor: Visitor, on route: Route) -> Bool {
    let chat = Chat(
      id: ChatID(""), requestSeq: .max, visitor: visitor, route: route, wait: nil,
      requestedAt: clock)
    var routing = self
    if case .offer = routing.decisionNow(for: chat).outcome { return true }
    return false
  }
}
