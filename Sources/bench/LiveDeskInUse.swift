import Desk
import FileStore
import FrontDesk
import Glibc
import Terminal

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

  /// A visitor's program, between pipes, and the chat that an agent has accepted of theirs.
  ///
  /// - Parameter messages: so many they have written.
  func visitor(
    of agent: Int, email: String, messages: Int = 0, isJSON: Bool = true
  ) throws -> (program: PipedProgram, chat: ChatID) {
    let options = ["--email", email, "--name", "Kim", "--route", "agent:agent\(agent)"]
    let program = try visit(options, isJSON: isJSON)
    try program.says(isJSON ? "requested" : "Your chat is ")
    try desk.follow()
    guard let chat = desk.state.chatOfVisitor[VisitorID(email)] else { fatalError("no chat") }
    try accept(chat, agent)
    try program.says(isJSON ? "connected" : "talking")
    for first in stride(from: 0, to: messages, by: 100) {
      let count = min(100, messages - first)
      let lines = (first..<first + count).map { FilledDesk.texts[$0 % FilledDesk.texts.count] }
      program.write(lines.joined(separator: "\n") + "\n")
      var sent = 0
      while sent < count { sent += program.lines(within: 10_000).count { $0.contains("sent") } }
    }
    return (program, chat)
  }

  func accept(_ chat: ChatID, _ agent: Int) throws {
    _ = try desk.perform(.accept(chat), by: .agent(AgentID("agent\(agent)")))
  }

  /// An agent says something.
  func say(_ text: String, in chat: ChatID, by agent: Int) throws {
    _ = try desk.perform(.say(chat, id: nil, text: text), by: .agent(AgentID("agent\(agent)")))
  }

  /// An agent's inbox on a terminal, with its first chat open and the keys in it.
  func inbox(
    of agent: Int, showing text: String, size: Size = WatchedProgram.size
  ) throws -> WatchedProgram {
    let program = try screen(["inbox", "--store", path, "--as", "agent\(agent)"], size: size)
    _ = try program.shows(text)
    return program
  }

  /// One of the desk's full screens on a terminal.
  func screen(
    _ arguments: [String], size: Size = WatchedProgram.size
  ) throws -> WatchedProgram {
    try WatchedProgram(
      programPath("deskbell"), arguments, environment: ["HOME": directory.path], size: size)
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
