import ArgumentParser
import Desk
import FrontDesk
import JSON
import Store
import Text
import Words

/// Finds what was said.
struct SearchCommand: TakesTexts {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find what was said, in all chats, open and past.",
    discussion: """
      Every word has to be in one message or note, whole or as a part of another; words in quotes \
      in their order. In small letters they are found in any case and with any accents. The latest \
      are shown first, each with what was said before and after.

      from:visitor, from:agent or from:AGENT asks who said it; visitor:TEXT what the visitor's name \
      or email has in it; agent:AGENT who had the chat; before:DAY and after:DAY, such as \
      2026-11-23, ask for what was said before that day begins, and from then on.

        deskbell search refund
        deskbell search "order A-4711" from:visitor after:2026-11-01
        deskbell search 退款 agent:ann
      """)

  @Argument(help: ArgumentHelp("Words, and what they are in.", valueName: "words"))
  var words: [String]

  @Option(help: ArgumentHelp("At most so many messages.", valueName: "n"))
  var limit = 20

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if limit < 1 { throw ValidationError(.tooSmall(option: "--limit", least: 1, value: limit)) }
  }

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    let clock = session.wallClock(for: viewer)
    let search = try search(clock)
    for case .some(let agent) in [search.agent, search.speaker]
    where session.state.agent(agent) == nil {
      throw Failure.unknown(.agent, agent.text, among: session.state.agents.map(\.id.text))
    }
    let (found, hasMore) = try find(search, session, viewer)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json { return output.lines(ofArray: found) { SearchCommand.write($1, to: &$0) } }
    guard !found.isEmpty else {
      return output.text(SafeText(Environment.words.nothingWasSaid))
    }
    print(found, session, clock, to: &output)
    if hasMore {
      output.line("")
      output.text(SafeText(Environment.words.moreWasSaid(option: "--limit \(limit * 5)")))
    }
  }

  private func search(_ clock: WallClock) throws(Failure) -> ChatSearch {
    do throws(SearchFlaw) {
      return try ChatSearch(words) { clock.start(ofDay: $0.daysSinceEpoch) }
    } catch {
      throw Failure(.usage, Environment.words.flaw(error))
    }
  }

  private func find(
    _ search: ChatSearch, _ session: DeskSession, _ viewer: AgentID?
  ) throws(Failure) -> (found: [FoundMessage], hasMore: Bool) {
    var found: [FoundMessage] = []
    var next: Int64?
    repeat {
      let end = next
      let left = limit - found.count
      let page = try Failure.wrapping { () throws(DeskError) in
        try session.desk.search(search, before: end, limit: left, for: viewer)
      }
      found += page.messages
      next = page.next
    } while next != nil && found.count < limit
    return (found, next != nil)
  }

  /// Each chat under its own heading, as long as its messages stand together.
  private func print(
    _ found: [FoundMessage], _ session: DeskSession, _ clock: WallClock,
    to output: inout StandardOutput
  ) {
    let paint = Paint()
    var chat: ChatID?
    for message in found {
      if message.chat.id != chat {
        if chat != nil { output.line("") }
        chat = message.chat.id
        let heading = Environment.words.heading(
          of: message.chat.id, with: message.chat.visitor.displayName)
        output.line(paint(SafeText(oneLine: heading), .strong))
      }
      for line in [message.before, message.line, message.after].compactMap(\.self) {
        let isFound = line.seq == message.line.seq
        let head = SafeText(
          (isFound ? "* " : "  ") + clock.short(line.at) + "  " + sign(of: line, session.state))
        output.line(
          isFound ? head.string : paint(head, .faint), saying: line.text, indent: 4)
      }
    }
  }

  /// Who said a line.
  private func sign(of line: Line, _ state: DeskState) -> String {
    switch line.content {
    case .message(_, .visitor, _): "< "
    case .message(_, .agent(let agent), _): "> \(state.name(of: agent, at: line.seq)): "
    case .note(_, let agent, _):
      Environment.words.noteHead(of: state.name(of: agent, at: line.seq)) + ": "
    case .whisper(_, let agent, let to, _):
      Environment.words.whisperHead(
        of: state.name(of: agent, at: line.seq), to: state.name(of: to, at: line.seq)) + ": "
    case .system: "\u{00B7} "
    }
  }

  private static func write(_ found: FoundMessage, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("chat", found.chat.id.text)
    writer.field("visitor", found.chat.visitor.displayName)
    writer.field("open", found.summary == nil)
    writer.key("line")
    writer.line(found.line)
    if let before = found.before {
      writer.key("before")
      writer.line(before)
    }
    if let after = found.after {
      writer.key("after")
      writer.line(after)
    }
    writer.endObject()
  }
}

extension ChatSearch {
  /// The agent whose words alone are looked for.
  fileprivate var speaker: AgentID? {
    if case .agent(let agent)? = from { agent } else { nil }
  }
}
