import ArgumentParser
import Desk
import FrontDesk
import JSON
import Text
import Words

/// Lists chats for which nobody came.
struct MissedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missed",
    abstract: "List chats for which nobody came, and the messages that were left.",
    discussion: """
      A chat that fell back or was abandoned is missed, and so is a message that its visitor left, \
      until somebody who takes chats marks it handled; the latest come first. With --all, also \
      those that were handled, with who did it and when; that reads the whole journal. `deskbell \
      show CHAT` shows what was said, and a message whole. Visitors of a blocked email domain are \
      not listed.

      The list holds the last 10,000; older ones are found with --all. Needs the permission \
      liveChat or viewAll.

        deskbell missed
        deskbell missed --all --json
      """)

  @Flag(help: "Also those that were handled.")
  var all = false

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit: Int?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 0 {
      throw ValidationError(.tooSmall(option: "--limit", least: 0, value: limit))
    }
  }

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    if let viewer, let agent = session.state.agent(viewer),
      agent.permissions.isDisjoint(with: [.liveChat, .viewAll])
    {
      throw Failure(
        Refusal(.permission(.missing(viewer, .seeMissed, permission: "liveChat"))))
    }
    let entries = try entries(session)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      output.lines(ofArray: entries) { $0.missed($1) }
    } else {
      print(entries, session.wallClock(for: viewer), to: &output)
    }
  }

  private func entries(_ session: DeskSession) throws(Failure) -> [MissedHistory.Entry] {
    guard !all else {
      var history = MissedHistory()
      try session.forEachEvent { history.take($0) }
      return Array(history.latestFirst.prefix(limit ?? .max))
    }
    let missed = Array(session.state.missed.backwards.prefix(limit ?? .max))
    var left: [ChatID: MessageLeft] = [:]
    // People are shown how a message begins, which is at hand.
    if global.json {
      left = try Failure.wrapping { () throws(DeskError) in try session.desk.messagesLeft(missed) }
    }
    return missed.map { MissedHistory.Entry($0, left: left[$0.chat]) }
  }

  private func print(
    _ entries: [MissedHistory.Entry], _ clock: WallClock, to output: inout StandardOutput
  ) {
    guard !entries.isEmpty else { return output.nothing(all ? .everMissed : .missed) }
    let words = Environment.words
    var columns: [Table.Column] = [
      .init(.chat), .init(.missed, note: clock.zone(clock.now)), .init(.visitor), .init(.email),
      .init(.ending),
    ]
    if all { columns.append(.init(.handled)) }
    var table = Table(columns + [.init(.message, isElastic: true)])
    for entry in entries {
      let missed = entry.missed
      var cells: [Table.Cell] = [
        .init(missed.chat.text, .strong), .init(clock.shortInList(missed.at)),
        .init(free: missed.name), .init(free: missed.email, most: 60),
        .init(missed.outcome.map(words.word)),
      ]
      if all {
        cells.append(
          .init(
            entry.handled.map { "\($0.by) \(clock.shortInList($0.at))" },
            entry.handled == nil ? .plain : .faint))
      }
      table.add(cells + [.init(free: missed.left, most: 80)])
    }
    table.print(to: &output)
  }
}

extension JSONWriter {
  /// `{"chat","at","outcome","reason","route","visitor":{…},"messages","left":{…}|null,
  /// "handled":{"by","at"}|null}`.
  fileprivate mutating func missed(_ entry: MissedHistory.Entry) {
    let missed = entry.missed
    beginObject()
    field("chat", missed.chat.text)
    field("at", missed.at)
    field("outcome", missed.outcome?.rawValue)
    switch missed.reason {
    case .fellBack(let reason): field("reason", reason.rawValue)
    case .abandoned(let cause): field("reason", cause.rawValue)
    case nil: field("reason", String?.none)
    }
    field("route", missed.route?.text)
    field("visitor", attributesOf: missed.person)
    field("messages", missed.messages)
    key("left")
    if let left = entry.left {
      beginObject()
      field("name", left.name)
      field("email", left.email)
      field("text", left.text)
      endObject()
    } else {
      null()
    }
    key("handled")
    if let handled = entry.handled {
      beginObject()
      field("by", handled.by.text)
      field("at", handled.at)
      endObject()
    } else {
      null()
    }
    endObject()
  }
}
