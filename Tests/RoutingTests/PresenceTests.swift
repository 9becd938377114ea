import Desk
import Routing
import Testing

/// What presence does and does not, told as short stories.
@Suite struct PresenceTests {
  private static let start = Instant(seconds: 1_774_569_600)

  private func engine(_ agents: [AgentID], _ change: (inout Settings) -> Void = { _ in }) throws
    -> RoutingEngine
  {
    var settings = Settings()
    // Several chats that can wait may ring at one agent: what is told here is whose turn it is.
    settings.ringsAtOnce = 10
    change(&settings)
    var engine = RoutingEngine(DeskState(), at: Self.start, watchesPresence: true)
    let set: [Event] =
      [.setUp(.settingsChanged(SettingsChanged(settings)))]
      + agents.enumerated().map { .setUp(.agentAdded(AgentAdded(Agent(id: $1, number: $0 + 1)))) }
    _ = try engine.perform(.setUp(set), at: Self.start)
    return engine
  }

  private func ask(
    _ engine: inout RoutingEngine, _ chat: ChatID, wait: Int? = 3600, at: Instant
  ) throws {
    _ = try engine.perform(
      .request(chat: chat, visitor: Visitor(), route: .roundRobin, wait: wait, watched: false),
      at: at)
  }

  private func agents(of engine: RoutingEngine) -> [ChatID: AgentID] {
    var agents: [ChatID: AgentID] = [:]
    for chat in engine.state.chats.values { agents[chat.id] = chat.agent }
    return agents
  }

  @Test func aChatTakenAfterTheGraceTimeIsNotRequeuedForAnOldAbsence() throws {
    var engine = try engine(["ann"])
    _ = engine.setPresence(agents: [1], visitors: nil, at: Self.start)
    try ask(&engine, "one", at: Self.start)
    _ = try engine.perform(.accept(chat: "one", agent: "ann"), at: Self.start + 1)
    _ = engine.setPresence(agents: [], visitors: nil, at: Self.start + 10)
    _ = engine.advance(to: Self.start + 100)
    #expect(engine.state.chats["one"]?.state == .waiting)
    // Taken by a command, without a screen: nobody sees ann, but she has it.
    _ = try engine.perform(.take(chat: "one", agent: "ann"), at: Self.start + 110)
    var again = RoutingEngine(engine.state, at: engine.clock, watchesPresence: true)
    again.assumePresent([])
    #expect(again.advance(to: Self.start + 120).isEmpty)
    #expect(agents(of: again) == ["one": "ann"])
  }

  @Test func absenceIsForgottenWhenPresenceIsNotLookedAtAnyMore() throws {
    var engine = try engine(["ann"])
    _ = engine.setPresence(agents: [1], visitors: nil, at: Self.start)
    try ask(&engine, "one", at: Self.start)
    _ = try engine.perform(.accept(chat: "one", agent: "ann"), at: Self.start + 1)
    _ = engine.setPresence(agents: [], visitors: nil, at: Self.start + 10)
    var settings = engine.state.settings
    settings.presence = false
    _ = try engine.perform(
      .setUp([.setUp(.settingsChanged(SettingsChanged(settings)))]), at: Self.start + 20)
    #expect(engine.advance(to: Self.start + 200).isEmpty)
    #expect(agents(of: engine) == ["one": "ann"])
    settings.presence = true
    _ = try engine.perform(
      .setUp([.setUp(.settingsChanged(SettingsChanged(settings)))]), at: Self.start + 210)
    #expect(engine.advance(to: Self.start + 220).isEmpty)
    #expect(agents(of: engine) == ["one": "ann"])
  }

  @Test func severalOffersWithdrawnAtOnceCostNobodyATurn() throws {
    var engine = try engine(["ann", "bob", "cat"]) { $0.capacity = 1 }
    for agent in engine.state.agents where agent.id != "ann" {
      var changed = agent
      changed.capacity = 3
      _ = try engine.perform(.setUp([.setUp(.agentChanged(AgentChanged(changed)))]), at: Self.start)
    }
    _ = engine.setPresence(agents: [1, 2, 3], visitors: nil, at: Self.start)
    for (i, chat) in ["c1", "c2", "c3", "c4"].enumerated() {
      try ask(&engine, ChatID(chat), at: Self.start + i)
    }
    #expect(agents(of: engine) == ["c1": "ann", "c2": "bob", "c3": "cat", "c4": "bob"])
    _ = try engine.perform(.leave(chat: "c1"), at: Self.start + 5)
    // Without bob's two offers the last turn was cat's, so that ann is next.
    _ = engine.setPresence(agents: [1, 3], visitors: nil, at: Self.start + 10)
    #expect(agents(of: engine) == ["c2": "ann", "c3": "cat", "c4": "cat"])
  }

  @Test func aLateWithdrawalGivesBackItsOwnTurnAndNoOther() throws {
    var engine = try engine(["ann", "bob", "cat"])
    _ = engine.setPresence(agents: [2], visitors: nil, at: Self.start)
    try ask(&engine, "c0", at: Self.start)
    _ = try engine.perform(.leave(chat: "c0"), at: Self.start + 1)
    _ = engine.setPresence(agents: [1], visitors: nil, at: Self.start + 1)
    try ask(&engine, "c1", at: Self.start + 2)
    try ask(&engine, "c2", at: Self.start + 3)
    // Both ring at ann, since nobody else is there. She takes the second one, and is gone.
    _ = try engine.perform(.accept(chat: "c2", agent: "ann"), at: Self.start + 4)
    _ = engine.setPresence(agents: [2, 3], visitors: nil, at: Self.start + 5)
    // The turn of c1 is given back, not that of c2: after ann comes bob, who was last before.
    #expect(agents(of: engine) == ["c1": "bob", "c2": "ann"])
  }

  @Test func aTurnGivenBackIsNotFoundAgainWhenALaterOneIsGivenBack() throws {
    var engine = try engine(["ann", "bob", "cat"]) { $0.capacity = 1 }
    _ = engine.setPresence(agents: [1, 2], visitors: nil, at: Self.start)
    try ask(&engine, "c1", wait: nil, at: Self.start)
    try ask(&engine, "c2", at: Self.start + 1)
    #expect(agents(of: engine) == ["c1": "ann", "c2": "bob"])
    // ann goes, and c1 with her, since bob has no room. Then bob goes as well.
    _ = engine.setPresence(agents: [2], visitors: nil, at: Self.start + 2)
    #expect(agents(of: engine) == ["c2": "bob"])
    _ = engine.setPresence(agents: [1, 3], visitors: nil, at: Self.start + 3)
    // Nobody has had a turn, so that ann is next.
    #expect(agents(of: engine) == ["c2": "ann"])
  }
}
