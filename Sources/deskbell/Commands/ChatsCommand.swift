import ArgumentParser
import Desk
import FileStore
import FrontDesk
import Glibc
import JSON
import Store
import Text
import Words

extension ChatStateName: ExpressibleByArgument {}

/// Lists chats.
struct ChatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chats",
    abstract: "List chats: what rings, who talks, who waits, what is past.",
    discussion: """
      Open chats come first, then the last 20 closed ones; --json lists all of them unless \
      limited. You see your own chats, waiting ones, and everybody's past ones; the permission \
      viewAll shows the rest.

        deskbell chats --state waiting
        deskbell chats --agent ann --json
      """)

  @Option(help: "Only chats in this state.")
  var state: ChatStateName?

  @Option(
    name: .customLong("agent"), help: ArgumentHelp("Only this agent's chats.", valueName: "id"),
    completion: .agents)
  var agent: String?

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit: Int?

  @OptionGroup var global: GlobalOptions

  /// How many closed chats are shown to people who did not say.
  private static let closedShown = 20
  /// How far closed chats are counted only to say how many more there are.
  private static let closedCounted = 1000

  func validate() throws {
    if let limit, limit < 0 {
      throw ValidationError(.tooSmall(option: "--limit", least: 0, value: limit))
    }
  }

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    let open = openChats(session, viewer)
    if global.json {
      try printJSON(open, session, viewer)
    } else {
      try printTable(open, session, viewer)
    }
  }

  private func openChats(_ session: DeskSession, _ viewer: AgentID?) -> [ChatEntry] {
    guard state != .closed else { return [] }
    let desk = session.state
    return desk.chats.values
      .filter { desk.may(viewer, see: $0) }
      .map { ChatEntry($0, due: session.due) }
      .filter { (state == nil || $0.state == state) && isWanted($0.agent) }
      .sorted {
        ($0.state.rank, $0.queueRank, $0.requestedAt, $0.id)
          < ($1.state.rank, $1.queueRank, $1.requestedAt, $1.id)
      }
  }

  private func isWanted(_ owner: AgentID?) -> Bool { agent == nil || owner?.text == agent }

  /// Hands out closed chats, newest first, until `body` says false.
  private func forEachClosed(
    _ session: DeskSession, _ viewer: AgentID?, page: Int, _ body: (ChatSummary) -> Bool
  ) throws(Failure) {
    guard state == nil || state == .closed, session.state.maySeePast(viewer) else { return }
    var query = HistoryQuery(limit: page)
    while true {
      let summaries = try Failure.wrapping { () throws(DeskError) in
        try session.desk.history(query)
      }
      for summary in summaries where isWanted(summary.agent) {
        guard body(summary) else { return }
      }
      guard summaries.count == query.limit, let last = summaries.last else { return }
      query.before = last.closedSeq
    }
  }

  // MARK: For programs

  private func printJSON(
    _ open: [ChatEntry], _ session: DeskSession, _ viewer: AgentID?
  ) throws(Failure) {
    var output = StandardOutput()
    var writer = JSONWriter()
    var left = limit ?? .max
    var isFirst = true
    func put(_ entry: ChatEntry) {
      guard left > 0 else { return }
      left -= 1
      writer.removeAll()
      writer.chat(entry)
      // One chat a line, so that lists of any length are read line by line.
      output.line((isFirst ? "[" : ",") + writer.text)
      isFirst = false
    }
    for entry in open { put(entry) }
    if left > 0 {
      // Large pages: each costs a look through the index from its end.
      try forEachClosed(session, viewer, page: min(left, 20_000)) { summary in
        put(ChatEntry(summary))
        return left > 0
      }
    }
    if isFirst { try checkAgent(session) }
    output.line(isFirst ? "[]" : "]")
    output.flush()
  }

  // MARK: For people

  private func printTable(
    _ open: [ChatEntry], _ session: DeskSession, _ viewer: AgentID?
  ) throws(Failure) {
    let openShown = open.prefix(limit ?? .max)
    let hidden = open.count - openShown.count
    let room = limit.map { $0 - openShown.count } ?? ChatsCommand.closedShown
    var closed: [ChatEntry] = []
    var more = 0
    try forEachClosed(session, viewer, page: min(room, 1000) + ChatsCommand.closedCounted) {
      if closed.count < room { closed.append(ChatEntry($0)) } else { more += 1 }
      return more < ChatsCommand.closedCounted
    }
    var output = StandardOutput()
    defer { output.flush() }
    let entries = openShown + closed
    guard !entries.isEmpty || hidden + more > 0 else {
      try checkAgent(session)
      return output.nothing(emptyList(session))
    }
    let clock = session.wallClock(for: viewer)
    var table = Table(
      .init(.chat), .init(.state), .init(.visitor), .init(.agent),
      .init(.asked, note: clock.zone(clock.now)), .init(.messages, .trailing), .init(.now))
    let places = ChatPlaces(session.state)
    for entry in entries {
      table.add(
        Table.Cell(entry.id.text, .strong), Table.Cell(entry.stateWord, entry.ink),
        Table.Cell(free: entry.visitor.displayName), Table.Cell(entry.agent?.text),
        Table.Cell(clock.shortInList(entry.requestedAt)), Table.Cell(String(entry.messages)),
        Table.Cell(places.now(entry, clock)))
    }
    table.print(to: &output)
    let words = Environment.words
    if hidden > 0 { output.text(SafeText(words.moreOpen(hidden, option: "--limit"))) }
    if more > 0 {
      let older = words.olderChats(
        more, orMore: more >= ChatsCommand.closedCounted, more: "--limit N", all: "--json")
      output.text(SafeText(older))
    }
  }

  /// An agent who has been removed still has past chats; one who has none and never was is a slip.
  private func checkAgent(_ session: DeskSession) throws(Failure) {
    if let agent { _ = try session.agent(agent) }
  }

  private func emptyList(_ session: DeskSession) -> EmptyList {
    if state != nil || agent != nil { return .suchChats }
    if !session.state.agents.contains(where: { $0.permissions.contains(.liveChat) }) {
      return .chatsAndTakers(add: global.hint("agent add ann --name \"Ann Lee\""))
    }
    return .chats(ask: global.hint("visit --name Mia"))
  }
}

extension ChatEntry {
  var ink: Ink {
    switch state {
    case .offered: .caution
    case .active: .good
    case .waiting: .bad
    case .closed: .faint
    }
  }
}
