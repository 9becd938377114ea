import ArgumentParser
import Desk
import Dialogues
import FrontDesk
import JSON
import Text
import Words

struct DialogueStats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what came of dialogues.",
    discussion: """
      Each visitor counts once for a dialogue, whatever its version and their session:

        triggered   visitors who were shown it
        engaged     visitors who answered: with a choice, with a value, or by opening a document
        completed   visitors who came to the end of a branch, or whose chat out of it was over: \
      ended, fallen back or abandoned
        people acquired   visitors whose first valid email came in it
        engagement rate   engaged / triggered
        conversion rate   people acquired / engaged
        goals       once a visitor, goal and session

      And of chats: those it asked an agent for; those of them that were connected, since an agent \
      accepted or took them; those missed, which fell back or were abandoned before any agent had \
      come.

      Needs the permission viewReports.

        deskbell dialogue stats
        deskbell dialogue stats welcome --from 2026-11-01 --to 2026-11-30
      """)

  @Argument(help: "The dialogue's id; else all of them.", completion: .dialogues)
  var id: String?

  @Option(
    help: ArgumentHelp(
      "Only what happened from that day on, or that instant.", valueName: "day"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Only what happened until the end of that day, or before that instant.", valueName: "day"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    if let viewer, session.state.agent(viewer)?.permissions.contains(.viewReports) != true {
      throw Failure(
        Refusal(.permission(.missing(viewer, .readReports, permission: "viewReports"))))
    }
    let clock = session.wallClock(for: viewer)
    var tally = DialogueTally(
      from: try from.map { text throws(Failure) in
        try clock.instant(text, option: "--from")
      } ?? .distantPast,
      to: try to.map { text throws(Failure) in
        try clock.instant(text, option: "--to", isEnd: true)
      } ?? .distantFuture)
    try session.forEachEvent { tally.take($0) }
    let dialogues = try dialogues(session.state, tally.figures)
    var output = StandardOutput()
    defer { output.flush() }
    let rows = dialogues.map { ($0, tally.figures[$0] ?? DialogueFigures()) }
    if global.json {
      output.lines(ofArray: rows) { DialogueStats.write($1.0, $1.1, to: &$0) }
    } else if id != nil, let (id, figures) = rows.first {
      print(id, figures, session.state, to: &output)
    } else {
      print(rows, to: &output)
    }
  }

  /// Those that are meant: of the desk, and former ones of which something counts.
  private func dialogues(
    _ state: DeskState, _ figures: [DialogueID: DialogueFigures]
  ) throws(Failure) -> [DialogueID] {
    let current = state.dialogues.sorted {
      ($0.draft.priority, $0.id) < ($1.draft.priority, $1.id)
    }.map(\.id)
    let known = current + figures.keys.filter { !current.contains($0) }.sorted()
    guard let id else { return known }
    let wanted = DialogueID(id)
    guard known.contains(wanted) || state.formerDialogues[wanted] != nil else {
      throw Failure.unknown(.dialogue, id, among: known.map(\.text))
    }
    return [wanted]
  }

  // MARK: Shown

  private func print(
    _ id: DialogueID, _ figures: DialogueFigures, _ state: DeskState,
    to output: inout StandardOutput
  ) {
    let words = Environment.words
    var facts = FactList()
    facts.add(.dialogue, id.text)
    if let name = state.dialogue(id)?.draft.name { facts.add(.name, name) }
    facts.add(.triggered, String(figures.triggered))
    facts.add(.engaged, String(figures.engaged))
    facts.add(.engagementRate, words.share(figures.engagementRate))
    facts.add(.completed, String(figures.completed))
    facts.add(.acquired, String(figures.acquired))
    facts.add(.conversionRate, words.share(figures.conversionRate))
    facts.add(.askedForAgent, String(figures.asked))
    facts.add(.connected, String(figures.connected))
    facts.add(.missed, String(figures.missed))
    facts.add(.goals, String(figures.allGoals))
    for (goal, count) in figures.goals.sorted(by: { $0.key < $1.key }) {
      facts.add("  " + goal, String(count))
    }
    facts.print(to: &output, paint: Paint())
  }

  private func print(
    _ rows: [(DialogueID, DialogueFigures)], to output: inout StandardOutput
  ) {
    guard !rows.isEmpty else {
      return output.nothing(.dialogues(samples: global.hint("dialogue samples DIR")))
    }
    let words = Environment.words
    var table = Table(
      [.init(.dialogue)]
        + [
          .triggered, .engaged, .engagementRate, .completed, .acquired, .conversionRate, .goals,
          .askedForAgent, .connected, .missed,
        ].map { Table.Column($0, .trailing) })
    for (id, figures) in rows {
      table.add(
        [
          .init(id.text, .strong), .init(String(figures.triggered)),
          .init(String(figures.engaged)), .init(words.share(figures.engagementRate)),
          .init(String(figures.completed)), .init(String(figures.acquired)),
          .init(words.share(figures.conversionRate)), .init(String(figures.allGoals)),
          .init(String(figures.asked)), .init(String(figures.connected)),
          .init(String(figures.missed)),
        ])
    }
    table.print(to: &output)
  }

  private static func write(
    _ id: DialogueID, _ figures: DialogueFigures, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.field("dialogue", id.text)
    writer.field("triggered", figures.triggered)
    writer.field("engaged", figures.engaged)
    writer.field("engagementRate", thousandths: figures.engagementRate)
    writer.field("completed", figures.completed)
    writer.field("acquired", figures.acquired)
    writer.field("conversionRate", thousandths: figures.conversionRate)
    writer.key("goals")
    writer.beginObject()
    for (goal, count) in figures.goals.sorted(by: { $0.key < $1.key }) {
      writer.key(text: goal)
      writer.integer(count)
    }
    writer.endObject()
    writer.field("asked", figures.asked)
    writer.field("connected", figures.connected)
    writer.field("missed", figures.missed)
    writer.endObject()
  }
}
