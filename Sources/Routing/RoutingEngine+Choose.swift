public import Desk

extension RoutingEngine {
  /// Chooses an agent for a chat as things stand, with the reasons (ROUTING, Choosing an agent).
  func choose(for chat: Chat) -> Decision {
    var steps: [DecisionStep] = []
    if let owner = state.accounts[chat.visitor.emailDomain]?.agent {
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
    steps.append(walk(.roundRobin, for: chat))
    return decision(steps) ?? Decision(outcome: .noAgentAvailable, steps: steps)
  }

  private func decision(_ steps: [DecisionStep]) -> Decision? {
    guard let last = steps.last, let agent = last.chosen else { return nil }
    return Decision(outcome: .offer(agent, last.via), steps: steps)
  }

  private func ask(_ agent: AgentID, via: Via, for chat: Chat) -> DecisionStep {
    guard let i = state.rosterIndex[agent] else { return DecisionStep(via: via) }
    let reason = RingTable.reason(readiness[i], excluded: chat.offeredTo.contains(agent))
    guard let reason else { return DecisionStep(via: via, chosen: agent) }
    var step = DecisionStep(via: via)
    step.counts[reason] = 1
    step.passed = [DecisionStep.Passed(agent: agent, reason: reason)]
    return step
  }

  private func walk(_ ring: Ring, for chat: Chat) -> DecisionStep {
    guard let index = ringIndex[ring] else { return DecisionStep(via: ring.via) }
    return rings[index].walk(
      ring.via, excluding: chat.offeredTo.compactMap { state.rosterIndex[$0] },
      roster: state.agents, readiness: readiness)
  }

  /// Chooses an agent for an open chat as things stand now, deciding nothing: what `why` shows of a
  /// chat that waits.
  public mutating func decisionNow(for chat: Chat) -> Decision {
    prepare()
    return choose(for: chat)
  }
}
