import ArgumentParser
import Desk
import FrontDesk
import JSON
import Records
import Text
import Words

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Tell why a chat went where it went, or why an agent gets none.",
    discussion: """
      For each decision: which step decided, who was passed over for which reason, and how the turn \
      went on in the ring that was asked. For a chat that waits, also what would be decided now. Also \
      when its visitor was found to be one person with others.

        deskbell why 7kq

      With --now, of an agent: what keeps chats from them at this moment, why each chat that waits \
      does not ring there, and whose turn it is in each ring they are in.

        deskbell why --now ann
      """)

  @Argument(help: "The chat's id, or enough of its first letters.", completion: .chats)
  var chat: String?

  @Option(
    name: .customLong("now"),
    help: ArgumentHelp("Why this agent gets no chats at this moment.", valueName: "agent"),
    completion: .agents)
  var agent: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if chat == "" { throw ValidationError(.emptyChatID) }
    if chat == nil, agent == nil { throw ValidationError(.missingArgument("<chat>")) }
    if chat != nil, agent != nil {
      throw ValidationError(.goesWithout(option: "--now", other: "<chat>"))
    }
  }

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    if let agent {
      let prospect = AgentOutlook(of: try session.agent(agent), session, for: viewer)
      var output = StandardOutput()
      defer { output.flush() }
      return global.json ? output.line(prospect.json) : prospect.print(to: &output)
    }
    let record = try session.record(of: chat ?? "", for: viewer)
    let waiting = record.summary == nil && record.chat.state == .waiting
    let now = waiting ? session.desk.decisionNow(for: record.chat) : nil
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      output.line(
        WhyCommand.json(
          record, try session.mergings(of: record.chat), due: session.due.of(record.chat.id),
          now: now))
    } else {
      try print(record, now, session, for: viewer, to: &output)
    }
  }

  private func print(
    _ record: ChatRecord, _ now: Decision?, _ session: DeskSession, for viewer: AgentID?,
    to output: inout StandardOutput
  ) throws {
    let clock = session.wallClock(for: viewer)
    let state = session.state
    let labels = AgentLabels(state.agents)
    let words = EventWords(
      Environment.tongue, time: { clock.second($0) }, name: { labels.label(of: $0, in: state) })
    var day = ""
    let mergings = try session.mergings(of: record.chat)
    for stamped in (record.events + mergings).sorted(by: { $0.seq < $1.seq }) {
      guard let deed = words.deed(stamped.event) else { continue }
      let today = clock.day(stamped.at)
      if today != day { output.line(today) }
      day = today
      output.text(SafeText("\(clock.second(stamped.at))  \(deed)"))
      guard let decision = stamped.event.decision else { continue }
      for line in words.reasonsAndTurns(decision) { output.text(SafeText("          \(line)")) }
    }
    for stamped in session.due.of(record.chat.id) {
      guard let deed = words.deed(stamped.event) else { continue }
      let since = Environment.words.dueSince(clock.zoned(stamped.at))
      output.text(SafeText("\(since)  \(deed)"))
    }
    if let now {
      let head = SafeText(Environment.words.atPresent).fitted(to: 8)
      output.text(head + "  " + SafeText(words.outcome(now)))
      for line in words.reasons(now) { output.text(SafeText("          \(line)")) }
    }
  }

  /// `{"chat","state","decisions":[…],"turns":[…],"interventions":[…],"mergings":[…],"due":[…],"now"}`:
  /// the events that decided, as in the journal; how each ring went on that was asked, by the event;
  /// those by which it went elsewhere without a decision; those by which the visitor was found to be
  /// one person with others; and those that are due.
  private static func json(
    _ record: ChatRecord, _ mergings: [StampedEvent], due: [StampedEvent], now: Decision?
  ) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("chat", record.chat.id.text)
    writer.field("state", record.stateName)
    writer.key("decisions")
    writer.beginArray()
    for stamped in record.events where stamped.event.decision != nil { writer.stamped(stamped) }
    writer.endArray()
    writer.key("turns")
    writer.beginArray()
    for stamped in record.events { writer.turns(of: stamped) }
    writer.endArray()
    writer.key("interventions")
    writer.beginArray()
    for stamped in record.events where stamped.event.isIntervention { writer.stamped(stamped) }
    writer.endArray()
    writer.key("mergings")
    writer.beginArray()
    for stamped in mergings { writer.stamped(stamped) }
    writer.endArray()
    writer.due(due)
    writer.key("now")
    if let now { writer.value(now) } else { writer.null() }
    writer.endObject()
    return writer.text
  }
}

extension Event {
  /// Whether a chat goes elsewhere by it, or stands elsewhere, by nobody's turn.
  fileprivate var isIntervention: Bool {
    switch self {
    case .requeued, .moved, .taken: true
    case .ended(let event): if case .supervisor = event.by { true } else { false }
    case .clockSet, .setUp, .dialogue, .site, .missed, .block, .availabilitySet, .agentGone,
      .agentCame, .requested, .offered, .handOverOffered, .waiting, .accepted, .declined,
      .offerExpired, .offerWithdrawn, .fellBack, .abandoned, .broadcast, .message, .note, .voice,
      .marked, .visitorGone, .visitorCame:
      false
    }
  }
}

extension JSONWriter {
  /// `{"seq","ring","before","after"}`, one for each ring that was asked.
  fileprivate mutating func turns(of stamped: StampedEvent) {
    for step in stamped.event.decision?.steps ?? [] {
      guard let turn = step.turn else { continue }
      beginObject()
      field("seq", stamped.seq)
      field("ring", step.via.text)
      field("before", turn.before?.text)
      field("after", (turn.after ?? turn.before)?.text)
      endObject()
    }
  }
}
