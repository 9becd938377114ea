import Desk
import FrontDesk
import Simulation
import Store

/// A day at a desk of Ann and Bo, told step by step.
final class StoryDay {
  let start = RandomDay.midnight
  let clock = ManualClock(RandomDay.midnight + -600)
  let desk: FrontDesk

  init() throws {
    desk = try FrontDesk(
      store: MemoryStore(), clock: clock, attendance: ToldAttendance(agents: [1, 2]))
    for agent in ["ann", "bo"] as [AgentID] {
      _ = try desk.perform(.change(.addAgent(Agent(id: agent, number: 0))), by: .desk)
    }
  }

  func ask(_ chat: ChatID, at second: Int) throws {
    clock.now = start + second
    let request = VisitorRequest(visitor: Visitor(), route: .customRules, wait: 600, chat: chat)
    if desk.state.rules.isEmpty {
      let everybody = Rule(id: "own", when: .all([]), members: .agents(["ann", "bo"]))
      _ = try desk.perform(.change(.addRule(everybody)), by: .desk)
    }
    _ = try desk.perform(.request(request), by: .desk)
  }

  func accept(_ chat: ChatID, _ agent: AgentID, at second: Int) throws {
    clock.now = start + second
    _ = try desk.perform(.accept(chat), by: .agent(agent))
  }

  func end(_ chat: ChatID, _ agent: AgentID, at second: Int) throws {
    clock.now = start + second
    _ = try desk.perform(.end(chat, intervening: false), by: .agent(agent))
  }

  func day() throws -> JournalDay { try JournalDay(of: desk, from: start, to: start + 86_400) }
}
