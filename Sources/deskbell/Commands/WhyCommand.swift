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
    abstract: "Tell why a chat went where it went.",
    discussion: """
      For each decision: which step decided, and who was passed over for which reason. For a chat \
      that waits, also what would be decided now. Also when its visitor was found to be one person with \
      others.

        deskbell why 7kq
      """)

  @OptionGroup var target: ChatArgument<AllChats>
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    let record = try session.record(of: target.chat, for: viewer)
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
        for line in words.reasons(decision) { output.text(SafeText("          \(line)")) }
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
  }

  /// `{"chat","state","decisions":[…],"mergings":[…],"due":[…],"now"}`: the events that decided, as in
  /// the journal, those by which the visitor was found to be one person with others, and those that are due.
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
