import Desk

/// Chats that go from one agent to another.
extension RoutingEngine {
  /// Hands a chat over: it rings at somebody else while its agent keeps it, or goes back to the queue.
  mutating func transfer(
    _ id: ChatID, to destination: Destination, by agent: AgentID, _ intervening: Bool,
    _ note: NoteWritten?, overCapacity: Bool
  ) throws(Refusal) {
    let chat = try find(id)
    guard let holder = chat.holder else {
      guard intervening else { throw refusal(chat, to: .transfer, agent) }
      return try assign(id, to: destination, by: agent, note, overCapacity: overCapacity)
    }
    if !intervening { try check(agent, talksIn: chat, to: .transfer) }
    prepare()
    func choose() throws(Refusal) -> DecisionStep? {
      switch destination {
      case .queue: nil
      case .agent(let other): try ask(other, insteadOf: holder, chat, overCapacity: overCapacity)
      case .team(let team):
        try ask(team, insteadOf: chat.state.agents, chat, overCapacity: overCapacity)
      }
    }
    // Refused before anything is done; chosen again once the turn is given back of whom it rings at.
    _ = try choose()
    if let note { decide(.note(note), at: clock) }
    recall(chat)
    guard destination != .queue else {
      return requeue(chat, from: holder, .transferred, by: agent, at: clock)
    }
    // Who could be chosen before still can: a recall frees somebody, and takes nobody away.
    guard let step = try choose(), let other = step.chosen else { return }
    let decision = Decision(outcome: .offer(other, step.via), steps: [step])
    decide(
      .handOverOffered(
        HandOverOffered(
          chat: id, by: agent, agent: other, via: step.via,
          until: clock + state.settings.acceptTimeout, decision: decision,
          isOverCapacity: isFull(other))), at: clock)
  }

  /// Takes back the offer of a chat that rings, as if it had not been made.
  mutating func recall(_ chat: Chat) {
    guard let offer = chat.state.ringing else { return }
    decide(
      .offerWithdrawn(OfferWithdrawn(chat: chat.id, agent: offer.agent, cause: .recalled)),
      at: clock)
  }

  /// Whether an agent has as many chats as they may, or more.
  func isFull(_ id: AgentID) -> Bool {
    guard let place = state.rosterIndex[id] else { return false }
    return loads[place] >= state.capacity(of: state.agents[place])
  }

  /// - Parameter holder: who has the chat; nil: nobody does.
  func ask(
    _ other: AgentID, insteadOf holder: AgentID?, _ chat: Chat, overCapacity: Bool
  ) throws(Refusal) -> DecisionStep {
    let place = try find(other)
    if let obstacle = obstacle(
      to: other, at: place, insteadOf: holder, chat, overCapacity: overCapacity)
    {
      throw Refusal(.chat(.handOver(chat.id, to: other, name: state.name(of: other), obstacle)))
    }
    return DecisionStep(via: .agent, chosen: other)
  }

  /// Why a chat is not handed over to an agent, who has that place in the roster; nil: it is.
  func obstacle(
    to other: AgentID, at place: Int, insteadOf holder: AgentID?, _ chat: Chat,
    overCapacity: Bool = false
  ) -> Refusal.HandOverObstacle? {
    if other == holder { return .hasItAlready }
    if chat.ringingAt == other { return .ringsAlready }
    // Whom a person chooses may have been asked before.
    return obstacle(at: place, overCapacity: overCapacity).map { .passed($0) }
  }

  /// Why a person cannot have a chat ring at an agent, who has that place in the roster; `isOut`: they
  /// are not meant.
  private func obstacle(at place: Int, overCapacity: Bool, isOut: Bool = false) -> PassReason? {
    let reason = readiness[place].reason(for: .hurried, excluded: isOut)
    guard overCapacity, reason == .atCapacity else { return reason }
    if isOut { return .alreadyOffered }
    // That is asked after capacity.
    let isHere = !presenceMatters || presentAgents.contains(state.agents[place].number)
    return isHere ? nil : .notPresent
  }

  func ask(
    _ team: TeamID, insteadOf out: [AgentID], _ chat: Chat, overCapacity: Bool
  ) throws(Refusal) -> DecisionStep {
    guard let step = turn(in: team, insteadOf: out, overCapacity: overCapacity) else {
      throw Refusal(.missing(.no(.team, team.text)))
    }
    guard step.chosen != nil else {
      throw Refusal(.chat(.nobodyInTeam(team, for: chat.id)))
    }
    return step
  }

  /// Whose turn it is in a team, but for who has the chat or at whom it rings; nil: there is no such
  /// team. With `overCapacity`, where nobody has room, the first who is there.
  func turn(
    in team: TeamID, insteadOf agents: [AgentID], overCapacity: Bool = false
  ) -> DecisionStep? {
    guard let ring = ringIndex[.team(team)] else { return nil }
    let out = agents.compactMap { state.rosterIndex[$0] }
    var step = rings[ring].walk(
      .team(team), for: .hurried, excluding: out, roster: state.agents, readiness: readiness)
    step.position = position(of: .team(team))
    guard overCapacity, step.chosen == nil else { return step }
    var over = DecisionStep(via: .team(team))
    over.position = step.position
    for place in rings[ring].inOrder {
      guard let reason = obstacle(at: place, overCapacity: true, isOut: out.contains(place)) else {
        over.chosen = state.agents[place].id
        break
      }
      over.counts[reason, default: 0] += 1
      guard over.passed.count < DecisionStep.named else { continue }
      over.passed.append(DecisionStep.Passed(agent: state.agents[place].id, reason: reason))
    }
    return over
  }
}
