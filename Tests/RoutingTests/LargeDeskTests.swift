import Desk
import Routing
import Testing

/// Decisions of desks too large for the random stories: rosters of several words of bits, hundreds
/// of rules of every shape, more agents passed over than are named. Each decision is the one that a
/// naive look gives, reasons and all.
@Suite struct LargeDeskTests {
  @Test(arguments: 1...6) func decisionsAreThoseOfANaiveLook(seed: Int) throws {
    var desk = RandomDesk(seed: seed, watchesPresence: true)
    let start = desk.start()
    var watch = Watch(at: start, watchesPresence: true, zones: NaiveZones())
    var engine = RoutingEngine(DeskState(), at: start, watchesPresence: true)
    func act(_ action: Action) throws {
      watch.asked = action
      for event in try engine.perform(action, at: start) { try watch.take(event, now: start) }
    }
    var settings = Settings()
    settings.capacity = 2
    let agents = (0..<[40, 64, 65, 128, 150, 200][seed - 1]).map { _ in desk.agent() }
    let ids = agents.map(\.id)
    var setUp: [Event] = [.setUp(.settingsChanged(SettingsChanged(settings)))]
    setUp += agents.map { .setUp(.agentAdded(AgentAdded($0))) }
    let teams = (0..<4).map { _ in desk.team(of: ids) }
    setUp += teams.map { .setUp(.teamSet(TeamSet($0))) }
    setUp += (0..<250).map { _ in .setUp(.ruleSet(RuleSet(desk.rule(of: ids, teams.map(\.id))))) }
    setUp += (0..<3).map { _ in .setUp(.accountSet(AccountSet(desk.account(of: ids)))) }
    try act(.setUp(setUp))

    // Everybody is there, and chats come in until most have no room; then some leave, then all.
    var matches = 0
    for share in [100, 60, 5, 0] {
      let present = Set(agents.map(\.number).filter { _ in desk.random.percent(share) })
      engine.assumePresent(present)
      watch.present = present
      for _ in 0..<(share == 100 ? 2 * agents.count : 3) {
        try act(
          .request(
            chat: nil, visitor: desk.visitor(nil), route: route(&desk.random, watch), wait: nil,
            watched: false))
      }
      for number in 0..<60 {
        let chat = ChatID("asked-\(share)-\(number)")
        let visitor = desk.visitor(nil)
        let route = route(&desk.random, watch)
        let before = desk.random.some(ids, desk.random.oneIn(2) ? 0 : desk.random.number(1...30))
        let wait = desk.random.oneIn(2) ? 100 : nil
        var ours = Chat(
          id: chat, requestSeq: 1, visitor: visitor, route: route, wait: wait, requestedAt: start)
        var theirs = WatchedChat(
          id: chat, seq: 1, visitor: visitor, route: route, wait: wait, mayWait: wait != nil,
          lastActivity: start)
        // The latest ones ended just now, the others long ago.
        for (i, agent) in before.enumerated() {
          let at = start + (i < before.count / 2 ? -1000 : -1)
          ours.endedOffers.append(EndedOffer(agent: agent, at: at))
          theirs.ended[agent] = at
        }
        let decision = engine.decisionNow(for: ours)
        #expect(decision == watch.choice(for: theirs, at: start))
        if decision.steps.count > 10 { matches += 1 }
      }
    }
    #expect(matches > 10)
  }

  private func route(_ random: inout SeededRandom, _ desk: Watch) -> Route {
    switch random.number(0...5) {
    case 0: .roundRobin
    case 1: .team(random.pick(desk.teams).id)
    case 2: .agent(random.pick(desk.agents).id)
    default: .customRules
    }
  }
}
