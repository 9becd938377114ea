import Desk
import FileStore
import FrontDesk
import Glibc

/// A desk at which agents talk to visitors, with a front desk of the bench's own at it. Nothing
/// happens there by itself: no presence, no time limits, no bounds on what visitors write.
final class LiveDeskInUse {
  let directory: TemporaryDesk
  let desk: FrontDesk
  var path: String { directory.path }

  init(agents: Int) throws {
    directory = try TemporaryDesk()
    var options = FileStore.Options()
    options.disk.sync = { _ in 0 }
    desk = try FrontDesk(
      store: FileStore(directory.path, options: options), clock: SystemClock(), attendance: nil)
    let many = "1000000000"
    try change(
      .setSettings([
        "presence": "off", "inactivityTimeout": many, "acceptTimeout": many, "maxUnread": many,
        "messagesPerMinute": many, "capacity": "1000", "welcomeText": "",
      ]))
    for number in 1...agents {
      try change(.addAgent(Agent(id: AgentID("agent\(number)"), number: 0)))
    }
  }

  private func change(_ change: SetUpChange) throws {
    _ = try desk.perform(.change(change), by: .desk)
  }

  /// An active chat of a visitor known by an email, with so many messages of both.
  func chat(with agent: Int, email: String, messages: Int = 0) throws -> ChatID {
    let visitor = Visitor(
      id: VisitorID(email),
      attributes: [.init(name: "name", value: "Kim"), .init(name: "email", value: email)])
    let id = AgentID("agent\(agent)")
    let request = VisitorRequest(visitor: visitor, route: .agent(id))
    guard let chat = try desk.perform(.request(request), by: .visitor).chat else {
      fatalError("a request made no chat")
    }
    try accept(chat, agent)
    for number in 0..<messages {
      try say(FilledDesk.texts[number % FilledDesk.texts.count], in: chat, by: number % 2 * agent)
    }
    return chat
  }

  func accept(_ chat: ChatID, _ agent: Int) throws {
    _ = try desk.perform(.accept(chat), by: .agent(AgentID("agent\(agent)")))
  }

  /// Says something; agent 0 is the visitor.
  func say(_ text: String, in chat: ChatID, by agent: Int = 0) throws {
    let principal = agent == 0 ? Principal.visitor : .agent(AgentID("agent\(agent)"))
    _ = try desk.perform(.say(chat, id: nil, text: text), by: principal)
  }

  /// An agent's inbox on a terminal, with its first chat open and the keys in it.
  func inbox(of agent: Int, showing text: String) throws -> WatchedProgram {
    let program = try screen(["inbox", "--store", path, "--as", "agent\(agent)"])
    _ = try program.shows(text)
    return program
  }

  /// One of the desk's full screens on a terminal.
  func screen(_ arguments: [String]) throws -> WatchedProgram {
    try WatchedProgram(
      programPath("deskbell"), arguments, environment: ["HOME": directory.path])
  }

  /// A visitor's program, between pipes.
  func visit(_ arguments: [String], isJSON: Bool = true) throws -> PipedProgram {
    try PipedProgram(
      programPath("deskbell"),
      ["visit", "--store", path] + (isJSON ? ["--json"] : []) + arguments,
      environment: ["HOME": directory.path])
  }
}

/// Words of which each differs from the one before in every place, so that a terminal which is sent
/// only what changes is sent them whole.
struct Tokens {
  private var count = 0

  mutating func next() -> String {
    count += 1
    let letters = (0..<8).map { place in
      UInt8(ascii: "A") + UInt8((count * 7 + place * (3 + count / 26 % 5)) % 26)
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
