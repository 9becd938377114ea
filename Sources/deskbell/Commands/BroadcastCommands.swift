import ArgumentParser
import Desk
import FrontDesk
import JSON
import Text
import Words

struct BroadcastCommand: TakesTexts {
  static let configuration = CommandConfiguration(
    commandName: "broadcast",
    abstract: "Say a line to all agents, shown to each until they have read it.",
    discussion: """
      In the inbox it stands above the list until it is marked read; without a screen, `deskbell \
      listen` says it, and `deskbell broadcasts --read` marks it. The last 20 are kept, for 7 days. \
      Needs the permission intervene. Visitors never see it.

        deskbell broadcast "The shop is down: send nobody there" --as sue
        deskbell broadcast "Lunch is here" --to team:billing --as sue
      """)

  @Argument(help: "The line; - for standard input.")
  var text: String

  @Option(
    help: ArgumentHelp("To the agents of a team alone: team:ID.", valueName: "team:ID"),
    completion: .teams)
  var to: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let text = try MessageOptions.text(text)
    var team: TeamID?
    if let to {
      let id = to.hasPrefix("team:") ? String(to.dropFirst("team:".count)) : to
      guard session.state.teams.contains(where: { $0.id.text == id }) else {
        throw Failure.unknown(.team, id, among: session.state.teams.map(\.id.text))
      }
      team = TeamID(id)
    }
    let receipt = try session.perform(.broadcast(.send(text, to: team)))
    receipt.report(
      json: global.json,
      .said(
        to: session.state.broadcasts.last?.unreadBy.count ?? 0,
        see: global.hint("broadcasts --all", by: try session.actor().id)))
  }
}

struct BroadcastsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "broadcasts",
    abstract: "List what was said to all agents and you have not read.",
    discussion: """
      With --read they are marked read, so that they are shown no more; with --all, all of the last 7 \
      days, with who has not read them; what was said to a team, for those in it, who said it and \
      who may see all chats.

        deskbell broadcasts --as ann
        deskbell broadcasts --read --as ann
        deskbell broadcasts --all --json
      """)

  @Flag(help: "Mark them read.")
  var read = false

  @Flag(help: "Also those you have read or said.")
  var all = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if read, all { throw ValidationError(.goesWithout(option: "--read", other: "--all")) }
  }

  func run() throws {
    if read { return try markRead() }
    let session = try global.lookAtDesk()
    let now = session.desk.time
    let viewer = all ? try session.viewer() : try session.actor().id
    var listed = session.state.broadcasts(at: now).filter { session.state.may(viewer, see: $0) }
    if !all, let viewer { listed = session.state.broadcasts(unreadBy: viewer, at: now) }
    var output = StandardOutput()
    defer { output.flush() }
    guard !global.json else {
      return output.lines(ofArray: listed.reversed()) { $0.broadcast($1) }
    }
    guard !listed.isEmpty else {
      return output.text(SafeText(oneLine: Environment.words.noBroadcasts(everRead: all)))
    }
    print(listed, session, session.wallClock(for: viewer), to: &output)
  }

  private func markRead() throws {
    let session = try global.openDesk()
    let actor = try session.actor()
    let unread = session.state.broadcasts(unreadBy: actor.id, at: session.desk.time)
    let results = try session.perform(
      unread.map { .broadcast(.read($0.seq)) }, by: .agent(actor.id))
    // One that was read elsewhere meanwhile is read as well.
    let events = results.flatMap { (try? $0.get())?.events ?? [] }
    var output = StandardOutput()
    if global.json {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("events")
      writer.beginArray()
      for stamped in events { writer.stamped(stamped) }
      writer.endArray()
      writer.endObject()
      output.line(writer.text)
    } else {
      let told = Environment.words.receipt(InterventionReceipt.read(unread.count))
      output.text(SafeText(oneLine: told))
    }
    output.flush()
  }

  private func print(
    _ broadcasts: [Broadcast], _ session: DeskSession, _ clock: WallClock,
    to output: inout StandardOutput
  ) {
    let labels = AgentLabels(session.state.agents)
    var table = Table(
      .init(.number), .init(.said, note: clock.zone(clock.now)), .init(.saidBy), .init(.toWhom),
      .init(.unread), .init(.saidLine, isElastic: true))
    for broadcast in broadcasts.reversed() {
      table.add(
        .init("\(broadcast.seq)", .strong), .init(clock.shortInList(broadcast.at)),
        .init(labels.label(of: broadcast.by, in: session.state)),
        .init(Environment.words.audience(broadcast.team)),
        .init(
          free: broadcast.unreadBy.sorted().map(\.text).joined(separator: " "), most: 30),
        .init(free: broadcast.text, most: Broadcast.longest))
    }
    table.print(to: &output)
  }
}

extension DeskState {
  /// Whether somebody reads a line that was said to all, or to a team that they are in; who sees all
  /// chats reads all of them.
  fileprivate func may(_ viewer: AgentID?, see broadcast: Broadcast) -> Bool {
    guard let viewer, let team = broadcast.team else { return true }
    if broadcast.by == viewer || broadcast.unreadBy.contains(viewer) { return true }
    if agent(viewer)?.permissions.withImplied.contains(.viewAll) == true { return true }
    return teams.first { $0.id == team }?.agents.contains(viewer) ?? false
  }
}

extension JSONWriter {
  /// `{"broadcast","at","by","team","text","unreadBy":[…]}`.
  fileprivate mutating func broadcast(_ broadcast: Broadcast) {
    beginObject()
    key("broadcast")
    integer(broadcast.seq)
    field("at", broadcast.at)
    field("by", broadcast.by.text)
    field("team", broadcast.team?.text)
    field("text", broadcast.text)
    key("unreadBy")
    beginArray()
    for agent in broadcast.unreadBy.sorted() { string(agent.text) }
    endArray()
    endObject()
  }
}
