import Desk
import Routing
import Testing

/// What is said of handing a chat over, before it is done.
@Suite struct HandOverProspectTests {
  /// On random desks: what is foreseen of each place is what comes of it when it is tried there.
  @Test(arguments: 1...24) func whatIsForeseenHappens(seed: Int) throws {
    var trial = try Trial(seed: seed, zones: NaiveZones())
    var seen: Set<String> = []
    // On some desks hardly anybody has a chat for long.
    for step in 0..<6000 where step < 600 || seen.count < 2 {
      try trial.step()
      guard trial.desk.random.oneIn(6) else { continue }
      var engine = trial.engine
      let held = engine.state.chats.values.filter { $0.holder != nil }
      for chat in held.sorted(by: { $0.requestSeq < $1.requestSeq }) {
        let prospects = engine.handOverProspects(of: chat.id)
        #expect(engine.state == trial.engine.state)
        #expect(prospects.last?.destination == .queue)
        for prospect in prospects { seen.insert(try check(prospect, chat, trial.engine)) }
      }
      let others = engine.state.chats.values.filter { $0.holder == nil }
      for chat in others { #expect(engine.handOverProspects(of: chat.id).isEmpty) }
    }
    #expect(seen.count >= 2, "\(seen)")
  }

  /// Tries it on a copy. What came of it.
  private func check(
    _ prospect: HandOverProspect, _ chat: Chat, _ engine: RoutingEngine
  ) throws -> String {
    let before = engine
    var engine = engine
    let holder = try #require(chat.holder)
    var refusal: Refusal?
    do throws(Refusal) {
      _ = try engine.perform(
        .transfer(
          chat: chat.id, to: prospect.destination, agent: holder, intervening: false),
        at: engine.clock)
    } catch {
      refusal = error
    }
    let after = try #require(engine.state.chats[chat.id])
    #expect((refusal != nil) == prospect.outcome.isRefused)
    check(prospect, insteadOf: chat.state.agents, before)
    switch prospect.outcome {
    case .rings(let agent):
      #expect(after.holder == holder && after.ringingAt == agent)
      return "rings"
    case .refused(let obstacle):
      guard case .agent(let agent) = prospect.destination else {
        Issue.record("an obstacle of \(prospect.destination)")
        return ""
      }
      #expect(
        refusal?.reason
          == .chat(
            .handOver(chat.id, to: agent, name: engine.state.name(of: agent), obstacle)))
      return "refused"
    case .nobodyInTeam:
      guard case .team(let team) = prospect.destination else {
        Issue.record("no team: \(prospect.destination)")
        return ""
      }
      #expect(refusal?.reason == .chat(.nobodyInTeam(team, for: chat.id)))
      return "nobody"
    case .waits(let place):
      #expect(after.state == .waiting && engine.place(of: after) == place)
      return "waits"
    case .ringsFromQueue(let agent):
      #expect(after.holder == nil && after.ringingAt == agent)
      return "from queue"
    }
  }

  /// How many of a team are free is what is said of each of them elsewhere.
  private func check(
    _ prospect: HandOverProspect, insteadOf out: [AgentID], _ engine: RoutingEngine
  ) {
    guard case .team(let id) = prospect.destination else { return #expect(prospect.team == nil) }
    var engine = engine
    let members =
      engine.state.teams.first { $0.id == id }?.agents.filter { !out.contains($0) } ?? []
    let free = members.count { engine.agentStatus(of: $0)?.obstacle == nil }
    #expect(prospect.team?.count == members.count && prospect.team?.free == free)
    #expect((free == 0) == (prospect.outcome == .nobodyInTeam))
  }
}
