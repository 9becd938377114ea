import Desk
import Routing
import Testing

/// Rings are fair: while every chat through a ring is offered once and its agents stay eligible,
/// the numbers of offers differ by at most one. Whatever goes on beside it moves no ring.
@Suite struct RingSpreadTests {
  @Test(arguments: 1...12) func turnsDifferByOneAtMost(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let start = Instant(seconds: 1_774_569_600)
    var settings = Settings()
    settings.capacity = 1_000_000
    let agents = (1...random.number(2...9)).map { AgentID("a\($0)") }
    let members = random.some(agents, random.number(2...agents.count))
    var engine = RoutingEngine(DeskState(), at: start, watchesPresence: false)
    let anybody = Condition.all([])
    _ = try engine.perform(
      .setUp(
        [.setUp(.settingsChanged(SettingsChanged(settings)))]
          + agents.enumerated().map {
            .setUp(.agentAdded(AgentAdded(Agent(id: $1, number: $0 + 1))))
          } + [
            .setUp(.teamSet(TeamSet(Team(id: "team", agents: members)))),
            .setUp(.ruleSet(RuleSet(Rule(id: "rule", when: anybody, agents: members)))),
            .setUp(.accountSet(AccountSet(Account(domain: "acme.example", agent: agents[0])))),
          ]), at: start)
    let rings: [(route: Route, ring: Ring, members: [AgentID])] = [
      (.roundRobin, .roundRobin, agents), (.team("team"), .team("team"), members),
      (.customRules, .rule("rule"), members),
    ]
    var turns: [Ring: [AgentID: Int]] = [:]
    for step in 0..<600 {
      // Requests for an account's owner or a certain agent go on beside, and move no ring.
      let owned = random.oneIn(4)
      let direct = random.oneIn(5)
      let ring = random.pick(rings)
      var visitor = Visitor()
      if owned { visitor.attributes = [.init(name: "email", value: "v@ACME.example")] }
      let events = try engine.perform(
        .request(
          chat: nil, visitor: visitor, route: direct ? .agent(random.pick(agents)) : ring.route,
          wait: nil, watched: false), at: start + step)
      for case .offered(let offered) in events.map(\.event) {
        let agent = offered.agent
        if let ring = Ring(offered.via) { turns[ring, default: [:]][agent, default: 0] += 1 }
        _ = try engine.perform(.accept(chat: offered.chat, agent: agent), at: start + step)
      }
      for (_, ring, members) in rings {
        let counts = members.map { turns[ring]?[$0] ?? 0 }
        #expect(counts.max()! - counts.min()! <= 1, "\(ring): \(counts)")
      }
    }
    #expect(turns.count == 3)
  }
}
