public import Desk

/// What keeps chats from an agent: the rules of choosing asked without being followed.
extension RoutingEngine {
  /// Why an agent gets no chats at the clock, or which they would get next; nil: there is none of that
  /// id. Nothing is decided.
  ///
  /// - Complexity: O(queue + rings of the agent), a few microseconds each.
  public mutating func prospect(of id: AgentID) -> AgentProspect? {
    prepare()
    guard let place = state.rosterIndex[id] else { return nil }
    let status = status(place)
    let waiting = queue.enumerated().compactMap { index, entry in
      state.chats[entry.chat].map { chat in
        WaitingProspect(
          chat: chat.id, place: index + 1, reason: reasonNotRinging(chat, at: place, id))
      }
    }
    return AgentProspect(
      status: status,
      toggle: status.availability.decidedBy == .toggle ? state.toggles[id] : nil,
      obstacle: readiness[place].reason(for: .mayWait, excluded: false), waiting: waiting,
      rings: ringsOf(place, id))
  }

  private func reasonNotRinging(
    _ chat: Chat, at place: Int, _ id: AgentID
  ) -> WaitingReason {
    if let deadline = chat.deadline, clock >= deadline { return .isOver }
    let decision = choose(for: chat)
    switch decision.outcome {
    case .offer(let agent, _): return agent == id ? .comes : .goes(to: agent)
    case .blocked: return .blocked
    case .visitorBlocked: return .visitorBlocked
    case .noRuleMatched: return .noRuleMatched
    case .noAgentAvailable, .offersExhausted: break
    }
    guard decision.steps.contains(where: { asks($0.via, place, id, for: chat) }) else {
      return .notAsked
    }
    return obstacle(to: id, at: place, for: chat).map { .passed($0) } ?? .comes
  }

  /// Whether a step asks an agent at all.
  private func asks(_ via: Via, _ place: Int, _ id: AgentID, for chat: Chat) -> Bool {
    switch via {
    case .account: return state.accounts[chat.visitor.emailDomain]?.agent == id
    case .agent: return chat.route == .agent(id)
    case .roundRobin, .team, .rule:
      guard let ring = Ring(via).flatMap({ ringIndex[$0] }) else { return false }
      return memberships[place].contains { $0.ring == ring }
    }
  }

  private func ringsOf(_ place: Int, _ id: AgentID) -> [RingProspect] {
    let all = ringIndex.sorted { $0.value < $1.value }
    let own = Set(memberships[place].map(\.ring))
    return all.filter { own.contains($0.value) }.map { ring, index in
      RingProspect(
        ring: ring, last: position(of: ring).last,
        turns: turns(in: index, ring, for: .mayWait, upTo: place),
        hurriedTurns: turns(in: index, ring, for: .hurried, upTo: place))
    }
  }

  /// Who is offered the next chats through a ring, were nothing else to happen.
  private func turns(
    in index: Int, _ ring: Ring, for haste: Haste, upTo place: Int
  ) -> [AgentID] {
    let most =
      readiness[place].reason(for: haste, excluded: false) == nil ? RingProspect.named : 1
    var turns: [AgentID] = []
    var before: [Int] = []
    while turns.count < most {
      let step = rings[index].walk(
        ring.via, for: haste, excluding: before, roster: state.agents, readiness: readiness)
      guard let next = step.chosen, let found = state.rosterIndex[next] else { break }
      turns.append(next)
      before.append(found)
      if found == place { break }
    }
    return turns
  }
}
