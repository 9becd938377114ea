import Desk
import FrontDesk
import Overview
import Randomness
import Routing
import Store
import Testing

/// Whose turn is next is who the engine offers the next chat.
@Suite("Whose turn is next")
struct RingStandTests {
  @Test(arguments: 0..<20) func theReadyOneIsWhoIsRung(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let clock = ManualClock(Instant(iso8601: "2026-11-23T09:00:00Z") ?? .distantPast)
    let desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: nil)
    let agents = ["ann", "bo", "eve", "kim", "leo"].map { AgentID($0) }
    for agent in agents {
      _ = try desk.perform(.change(.addAgent(Agent(id: agent, number: 0, capacity: 2))), by: .desk)
    }
    _ = try desk.perform(
      .change(.addTeam(Team(id: "sales", agents: ["kim", "ann", "leo"]))), by: .desk)
    for step in 0..<40 {
      let agent = agents[Int(random.next() % 5)]
      if random.next() % 3 == 0 {
        _ = try? desk.perform(.setAvailable(agent, random.next() % 2 == 0), by: .desk)
      }
      let route: Route = random.next() % 2 == 0 ? .roundRobin : .team("sales")
      let ring: Ring = route == .roundRobin ? .roundRobin : .team("sales")
      let stand = RingStand.all(of: desk.state, desk.agentStatuses()).first { $0.ring == ring }
      let chat = try #require(
        try desk.perform(
          .request(VisitorRequest(visitor: Visitor(), route: route, wait: nil)), by: .desk
        ).chat)
      let rung = desk.state.chats[chat]?.ringingAt
      if let ready = stand?.ready {
        #expect(rung == ready, "seed \(seed), step \(step)")
      } else if ring == .roundRobin {
        #expect(rung == nil)
      }
      if let rung, random.next() % 2 == 0 {
        _ = try desk.perform(.accept(chat), by: .agent(rung))
        if random.next() % 2 == 0 {
          _ = try desk.perform(.end(chat, intervening: false), by: .agent(rung))
        }
      } else if rung != nil {
        _ = try desk.perform(.leave(chat), by: .desk)
      }
    }
  }
}
