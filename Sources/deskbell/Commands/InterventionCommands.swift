import ArgumentParser
import Desk
import FrontDesk
import Routing
import Text
import Words

struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Put chats that nobody has yet to an agent or a team.",
    discussion: """
      It rings there, whatever rang before, and uses up none of the offers that its route allows; \
      declined or missed, it goes on as before. Whom you choose must be available, present and have \
      room; with --over-capacity they may have more chats than they may, which is written down. Needs \
      the permission intervene.

      Several chats, or all that are so, are done at once, after one question; what could not be done \
      is told by chat.

        deskbell assign 7kq bo --as sue
        deskbell assign 7kq team:billing --note "asks about an invoice" --as sue
        deskbell assign --waiting bo --yes --over-capacity --as sue
      """)

  @Argument(
    help: ArgumentHelp(
      "The chats' ids, or enough of their first letters, and last the agent, or team:ID.",
      valueName: "chats-and-whom"), completion: .agents)
  var words: [String] = []

  @OptionGroup var such: SuchChats

  @Option(
    help: ArgumentHelp("A line for the agents, which the visitor never sees.", valueName: "text"))
  var note: String?

  @Flag(help: "Also where they have as many chats as they may.")
  var overCapacity = false

  @OptionGroup var global: GlobalOptions

  private var chats: [String] { Array(words.dropLast()) }

  func validate() throws {
    if words.contains("") { throw ValidationError(.emptyChatID) }
    if words.isEmpty { throw ValidationError(.noDestination(options: ["AGENT", "team:ID"])) }
    if chats.isEmpty, !such.areGiven { throw ValidationError(.noChats(options: SuchChats.options)) }
  }

  func run() throws {
    let session = try global.openDesk()
    let destination = Destination(words.last ?? "")
    func command(_ chat: ChatID) -> Command {
      .assign(chat, to: destination, note: note, overCapacity: overCapacity)
    }
    guard chats.count == 1, !such.areGiven else {
      try session.check(isThere: destination)
      let run = BulkCommand(
        session: session, deed: .assign(to: destination.told), isJSON: global.json, command: command
      )
      return try run.run(chats, such)
    }
    let receipt = try session.perform(on: chats[0], command)
    receipt.reportRinging(session, json: global.json)
  }
}

struct RequeueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requeue",
    abstract: "Send chats back to the queue.",
    discussion: """
      From whoever has them, or at whom they ring, to their place by time of request, with a fresh \
      deadline; whom they come from is not asked again at once, and the visitor is told. Needs the \
      permission intervene. Several chats, or all that are so, are done at once, after one question; \
      what could not be done is told by chat.

        deskbell requeue 7kq --as sue
        deskbell requeue --of bo --yes --as sue
      """)

  @OptionGroup var selection: ChatSelection<TakenChats>
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    guard let only = selection.only else {
      let run = BulkCommand(
        session: session, deed: .requeue, isJSON: global.json, command: { .requeue($0) })
      return try run.run(selection.chats, selection.such)
    }
    let receipt = try session.perform(on: only) { .requeue($0) }
    guard let chat = receipt.chat else { return }
    receipt.report(json: global.json, .isBack(chat, place: session.place(of: chat)))
  }
}

struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move a waiting chat in the queue.",
    discussion: """
      To the front, to the end, before another one that waits, or with --by-request back to where it \
      stands by time of request. It keeps that place, also when it rings meanwhile and nobody takes it. \
      Its visitor, and those it passes, are told their places. Needs the permission intervene.

        deskbell move 7kq --first --as sue
        deskbell move 7kq --before 9mx --as sue
      """)

  @OptionGroup var target: ChatArgument<WaitingChats>

  @Flag(help: "To the front.")
  var first = false

  @Flag(help: "To the end.")
  var last = false

  @Flag(help: "Back to its place by time of request.")
  var byRequest = false

  @Option(
    help: ArgumentHelp("Before another one that waits.", valueName: "chat"),
    completion: .openChats { $0.state == .waiting })
  var before: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard [first, last, byRequest, before != nil].count(where: { $0 }) == 1 else {
      throw ValidationError(
        .noDestination(options: ["--first", "--last", "--before", "--by-request"]))
    }
    if before == "" { throw ValidationError(.emptyChatID) }
  }

  func run() throws {
    let session = try global.openDesk()
    var place = QueuePlace.first
    if last { place = .last }
    if byRequest { place = .byRequest }
    if let before { place = .before(try session.chat(before)) }
    let receipt = try session.perform(on: target.chat) { .move($0, to: place) }
    guard let chat = receipt.chat else { return }
    receipt.report(json: global.json, .isMoved(chat, place: session.place(of: chat)))
  }
}

/// Chats that somebody has or that ring.
enum TakenChats: ChatChoice {
  static var completion: CompletionKind { .openChats { $0.state != .waiting } }
}

extension Destination {
  /// What a command line names: an agent, or `team:ID`.
  init(_ text: String) {
    let team = "team:"
    self =
      text.hasPrefix(team)
      ? .team(TeamID(String(text.dropFirst(team.count)))) : .agent(AgentID(text))
  }

  /// As it is named.
  var told: String {
    switch self {
    case .agent(let agent): agent.text
    case .team(let team): Environment.words.audience(team)
    case .queue: ""
    }
  }
}

extension DeskSession {
  /// Refuses where chats are to go to an agent or a team that there is none of.
  func check(isThere destination: Destination) throws(Failure) {
    switch destination {
    case .agent(let agent): _ = try self.agent(agent.text)
    case .team(let team):
      guard state.teams.contains(where: { $0.id == team }) else {
        throw Failure.unknown(.team, team.text, among: state.teams.map(\.id.text))
      }
    case .queue: break
    }
  }

  /// A waiting chat's place in the queue; nil: it does not wait.
  func place(of chat: ChatID) -> Int? { state.chats[chat].flatMap { desk.place(of: $0) } }
}

extension Receipt {
  /// Says at whom a chat rings that was put there.
  func reportRinging(_ session: DeskSession, json: Bool) {
    let offered = events.lazy.compactMap { stamped -> Offered? in
      if case .offered(let event) = stamped.event, event.by != nil { event } else { nil }
    }.first
    guard let offered else { return }
    report(
      json: json, .rings(offered.chat, at: session.state.name(of: offered.agent)))
  }
}
