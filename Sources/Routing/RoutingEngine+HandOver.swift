import Desk

/// Chats that go from one agent to another.
extension RoutingEngine {
  /// Hands a chat over: it rings at somebody else while its agent keeps it, or goes back to the queue.
  mutating func transfer(
    _ id: ChatID, to destination: Destination, by agent: AgentID, _ intervening: Bool,
    _ note: NoteWritten?
  ) throws(Refusal) {
    let chat = try find(id)
    guard let holder = chat.holder else { throw refusal(chat, to: .transfer, agent) }
    if !intervening { try check(agent, talksIn: chat, to: .transfer) }
    prepare()
    let step: DecisionStep
    switch destination {
    case .queue:
      if let note { decide(.note(note), at: clock) }
      recall(chat)
      return requeue(chat, from: holder, .transferred, by: agent, at: clock)
    case .agent(let other): step = try ask(other, insteadOf: holder, chat)
    case .team(let team): step = try ask(team, insteadOf: holder, chat)
    }
    guard let other = step.chosen else { return }
    if let note { decide(.note(note), at: clock) }
    recall(chat)
    let decision = Decision(outcome: .offer(other, step.via), steps: [step])
    decide(
      .handOverOffered(
        HandOverOffered(
          chat: id, by: agent, agent: other, via: step.via,
          until: clock + state.settings.acceptTimeout, decision: decision)), at: clock)
  }

  /// Takes back the offer of a chat that rings, as if it had not been made.
  mutating func recall(_ chat: Chat) {
    guard let offer = chat.state.ringing else { return }
    decide(
      .offerWithdrawn(OfferWithdrawn(chat: chat.id, agent: offer.agent, cause: .recalled)),
      at: clock)
  }

  private func ask(
    _ other: AgentID, insteadOf holder: AgentID, _ chat: Chat
  ) throws(Refusal) -> DecisionStep {
    let place = try find(other)
    guard other != holder else {
      throw Refusal(
        .chat(.handOver(chat.id, to: other, name: state.name(of: other), .hasItAlready)))
    }
    guard chat.ringingAt != other else {
      throw Refusal(
        .chat(.handOver(chat.id, to: other, name: state.name(of: other), .ringsAlready)))
    }
    // Whom a person chooses may have been asked before.
    if let reason = readiness[place].reason(for: .hurried, excluded: false) {
      throw Refusal(
        .chat(.handOver(chat.id, to: other, name: state.name(of: other), .passed(reason))))
    }
    return DecisionStep(via: .agent, chosen: other)
  }

  private func ask(
    _ team: TeamID, insteadOf holder: AgentID, _ chat: Chat
  ) throws(Refusal) -> DecisionStep {
    guard let ring = ringIndex[.team(team)] else {
      throw Refusal(.missing(.no(.team, team.text)))
    }
    let step = rings[ring].walk(
      .team(team), for: .hurried, excluding: [state.rosterIndex[holder]].compactMap(\.self),
      roster: state.agents, readiness: readiness)
    guard step.chosen != nil else {
      throw Refusal(.chat(.nobodyInTeam(team, for: chat.id)))
    }
    return step
  }
}
