public import Desk

/// What handing a chat over would come to: the rules of `transfer` asked without being followed.
extension RoutingEngine {
  /// All that a chat could be handed over to at the clock, each with what would come of it: agents who
  /// may take chats, in roster order, teams, the queue. Empty if nobody has the chat. Nothing is decided.
  ///
  /// - Complexity: O(agents + members of teams + open chats): the queue is asked by trying it on a copy.
  public mutating func handOverProspects(of id: ChatID) -> [HandOverProspect] {
    guard let chat = state.chats[id], let holder = chat.holder else { return [] }
    prepare()
    return places(for: chat, insteadOf: holder)
      + [HandOverProspect(destination: .queue, outcome: queueOutcome(chat, holder))]
  }

  /// As `handOverProspects`, all that a chat could be put to that nobody has, by who may intervene; the
  /// queue only if it rings, and nothing else from its deadline on. Empty if somebody has it.
  public mutating func assignProspects(of id: ChatID) -> [HandOverProspect] {
    guard let chat = state.chats[id], chat.holder == nil else { return [] }
    prepare()
    var prospects = mayRingAnew(chat) ? places(for: chat, insteadOf: chat.ringingAt) : []
    if let agent = chat.ringingAt {
      prospects.append(
        HandOverProspect(destination: .queue, outcome: queueOutcome(chat, agent)))
    }
    return prospects
  }

  /// - Parameter other: who has it or at whom it rings.
  private func places(for chat: Chat, insteadOf other: AgentID?) -> [HandOverProspect] {
    var prospects: [HandOverProspect] = []
    for (place, agent) in state.agents.enumerated()
    where agent.id != other && agent.permissions.contains(.liveChat) {
      let obstacle = obstacle(to: agent.id, at: place, insteadOf: other, chat)
      prospects.append(
        HandOverProspect(
          destination: .agent(agent.id), status: status(place),
          outcome: obstacle.map { .refused($0) } ?? .rings(agent.id)))
    }
    // Where it rings, the turn is given back before anybody is chosen.
    var routing = self
    routing.recall(chat)
    for team in state.teams {
      let chosen = routing.turn(in: team.id, insteadOf: chat.state.agents)?.chosen
      prospects.append(
        HandOverProspect(
          destination: .team(team.id), team: status(of: team, insteadOf: chat.state.agents),
          outcome: chosen.map { .rings($0) } ?? .nobodyInTeam))
    }
    return prospects
  }

  private func status(of team: Team, insteadOf agents: [AgentID]) -> TeamStatus {
    let others = Set(team.agents).subtracting(agents).compactMap { state.rosterIndex[$0] }
    let free = others.count { readiness[$0].reason(for: .hurried, excluded: false) == nil }
    return TeamStatus(free: free, count: others.count)
  }

  /// Others who wait may be offered to somebody first: only the queue itself knows.
  private func queueOutcome(_ chat: Chat, _ holder: AgentID) -> HandOverOutcome {
    var routing = self
    _ = try? routing.perform(
      .transfer(chat: chat.id, to: .queue, agent: holder, intervening: true))
    guard let after = routing.state.chats[chat.id] else { return .waits(place: 1) }
    return after.ringingAt.map { .ringsFromQueue($0) }
      ?? .waits(place: routing.place(of: after) ?? 1)
  }
}
