import Desk
import FileStore
import Foundation
import FrontDesk
import Store

/// A desk that was left two hours ago in the middle of its work: one chat rang, one was talked in,
/// one waited, and one is past. All of what was open is overdue.
struct OverdueDesk {
  let desk = TemporaryDesk()
  private(set) var ringing = ""
  private(set) var active = ""
  private(set) var waiting = ""
  private(set) var past = ""

  init() throws {
    let directory = try StoreDirectory.create(at: desk.path)
    let clock = ManualClock(SystemClock().now + -7200)
    let door = try FrontDesk(
      store: try FileStore(directory.path), clock: clock, attendance: nil)
    func change(_ change: SetUpChange) throws { _ = try door.perform(.change(change), by: .desk) }
    for (id, profile) in [("ann", Profile.agent), ("boss", .administrator)] {
      try change(
        .addAgent(
          Agent(id: AgentID(id), number: 0, name: id.capitalized, permissions: profile.permissions))
      )
    }
    try change(.addTeam(Team(id: "sales", agents: ["ann"])))
    try change(.addAccounts([Account(domain: "acme.example", agent: "ann")]))
    try change(.addRule(Rule(id: "all", when: .all([]), agents: ["ann"])))
    let question = Card.question(
      .init(text: "Yes?", choices: [.init(text: "Yes"), .init(text: "No")]))
    try change(
      .dialogues(
        .add(Dialogue(id: "hello", name: "Hello", start: "ask", cards: [.init("ask", question)]))))
    try change(.setSettings(["presence": "off"]))
    func ask(_ name: String) throws -> ChatID {
      let visitor = Visitor(attributes: [.init(name: "name", value: name)])
      let request = VisitorRequest(visitor: visitor, wait: 300)
      guard let chat = try door.perform(.request(request), by: .desk).chat else { return "" }
      return chat
    }
    let (first, second) = (try ask("Pat"), try ask("Ada"))
    for chat in [first, second] {
      // An agent's next chat rings once the one before is taken.
      _ = try door.perform(.accept(chat), by: .agent("ann"))
      _ = try door.perform(.say(chat, id: nil, text: "Hello"), by: .agent("ann"))
    }
    _ = try door.perform(.end(first, intervening: false), by: .agent("ann"))
    clock.now = clock.now + 5
    let third = try ask("Rik")
    try change(
      .changeAgent(
        "ann",
        {
          var full = AgentChange()
          full.capacity = 2
          return full
        }()))
    let fourth = try ask("Wil")
    (past, active, ringing, waiting) = (first.text, second.text, third.text, fourth.text)
  }
}
