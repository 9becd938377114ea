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
    if let obstacle = obstacle(to: other, at: place, insteadOf: holder, chat) {
      throw Refusal(.chat(.handOver(chat.id, to: other, name: state.name(of: other), obstacle)))
    }
    return DecisionStep(via: .agent, chosen: other)
  }

  /// Why a chat is not handed over to an agent, who has that place in the roster; nil: it is.
  func obstacle(
    to other: AgentID, at place: Int, insteadOf holder: AgentID, _ chat: Chat
  ) -> Refusal.HandOverObstacle? {
    if other == holder { return .hasItAlready }
    if chat.ringingAt == other { return .ringsAlready }
    // Whom a person chooses may have been asked before.
    return readiness[place].reason(for: .hurried, excluded: false).map { .passed($0) }
  }

  private func ask(
    _ team: TeamID, insteadOf holder: AgentID, _ chat: Chat
  ) throws(Refusal) -> DecisionStep {
    guard let step = turn(in: team, insteadOf: holder) else {
      throw Refusal(.missing(.no(.team, team.text)))
    }
    guard step.chosen != nil else {
      throw Refusal(.chat(.nobodyInTeam(team, for: chat.id)))
    }
    return step
  }

  /// Whose turn it is in a team, but for who has the chat; nil: there is no such team.
  func turn(in team: TeamID, insteadOf holder: AgentID) -> DecisionStep? {
    guard let ring = ringIndex[.team(team)] else { return nil }
    var step = rings[ring].walk(
      .team(team), for: .hurried, excluding: [state.rosterIndex[holder]].compactMap(\.self),
      roster: state.agents, readiness: readiness)
    step.position = position(of: .team(team))
    return step
  }
}
