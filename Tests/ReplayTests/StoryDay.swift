import Desk
import FrontDesk
import Simulation
import Store

/// A day at a desk of Ann and Bo, told step by step; somebody is live, and somebody passes by now and then.
final class StoryDay {
  let start = RandomDay.midnight
  let clock = ManualClock(RandomDay.midnight + -600)
  let desk: FrontDesk
  private let passing: FrontDesk

  init() throws {
    let attendance = ToldAttendance(agents: [1, 2])
    let place = MemoryPlace()
    let (one, other) = (
      try place.open(toLook: false, isTold: false), try place.open(toLook: false, isTold: false)
    )
    desk = try FrontDesk(
      store: one.store, clock: clock, attendance: attendance, clocks: one.clocks)
    passing = try FrontDesk(
      store: other.store, clock: clock, attendance: attendance, clocks: other.clocks)
    desk.goLive()
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

  /// Somebody passes by and changes a setting that changes nothing here.
  func passBy(at second: Int) throws {
    clock.now = start + second
    _ = try passing.perform(.change(.setSettings(["inactivityTimeout": "1300"])), by: .desk)
    try desk.follow()
  }

  func day() throws -> JournalDay { try JournalDay(of: desk, from: start, to: start + 86_400) }
}
