import ArgumentParser
import Desk
import FrontDesk
import JSON
import Text
import Words

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a chat: how it stands, who the visitor is, what was said.",
    discussion: """
      Of a visitor of the website it is told whose word each thing is that is known of them: said \
      by them or by the page they were on, signed by the website, set by a dialogue, or known by \
      email alone, which anybody can type. So it is with their past chats of the last 90 days.

        deskbell show 7kq
      """)

  @OptionGroup var target: ChatArgument<AllChats>
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    let record = try session.record(of: target.chat, for: viewer)
    let entry = record.summary.map { ChatEntry($0) } ?? ChatEntry(record.chat, due: session.due)
    let visitor = ChatVisitor(of: record.chat, session, viewer)
    let talk = Conversation(
      record: record, state: session.state, clock: session.wallClock(for: viewer))
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.chat(entry) { writer in
        writer.field("wait", record.chat.wait)
        writer.field("deadline", entry.open?.deadline)
        writer.key("offeredTo")
        writer.beginArray()
        for agent in record.chat.offeredTo { writer.string(agent.text) }
        writer.endArray()
        writer.field("origin", record.chat.origin)
        writer.visitor(visitor)
        writer.key("lines")
        writer.beginArray()
        for line in talk.lines(withNotes: true) { writer.line(line) }
        writer.endArray()
      }
      output.line(writer.text)
    } else {
      print(entry, visitor, talk, session, to: &output)
    }
  }

  private func print(
    _ entry: ChatEntry, _ visitor: ChatVisitor, _ talk: Conversation, _ session: DeskSession,
    to output: inout StandardOutput
  ) {
    let paint = Paint()
    let clock = talk.clock
    var facts = FactList()
    let now = ChatPlaces(session.state).now(entry, clock)
    facts.add(.chat, entry.id.text)
    facts.add(.state, entry.stateWord + (now.isEmpty ? "" : Environment.words.comma + now))
    facts.add(.agent, entry.agent.map { "\(session.state.name(of: $0)) (\($0))" })
    facts.add(.route, Environment.words.went(entry.route, offeredVia: entry.via))
    facts.add(.asked, clock.zoned(entry.requestedAt))
    facts.add(.accepted, entry.acceptedAt.map { clock.zoned($0) })
    if let ended = entry.endedAt { facts.add(.closed, clock.zoned(ended)) }
    if let deadline = entry.open?.deadline, entry.state != .active {
      facts.add(.waitsUntil, clock.zoned(deadline))
    }
    if !entry.tags.isEmpty {
      facts.add(.tags, entry.tags.map { "#\($0)" }.joined(separator: " "))
    }
    if let score = entry.score { facts.add(.score, "\(score)") }
    visitor.add(to: &facts, clock, session.state)
    facts.print(to: &output, paint: paint)
    output.text("")
    talk.printWalk(to: &output, paint: paint)
    talk.print(withNotes: true, to: &output, paint: paint)
  }
}
