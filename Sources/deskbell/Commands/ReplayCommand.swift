import ArgumentParser
import Desk
import Documents
import FrontDesk
import Glibc
import Simulation
import Words

/// Runs a routing scenario, or a day of the journal once more.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run a routing scenario, or a day of the journal once more.",
    discussion: """
      The scenario runs on a clock of its own through the engine that serves real chats; presence \
      is ignored. One JSON line is printed per event. An invalid scenario is refused whole: exit \
      code 64, nothing on standard output.

      A scenario is a JSON document: when it begins, the desk, and what people do at which second.

      {"start": "2026-11-23T09:00:00Z",
       "agents": [
         {"id": "ann", "timeZone": "Europe/Berlin",
          "schedule": {"mon": ["09:00-12:00", "13:00-17:00"]}},
         {"id": "bo", "capacity": 2}],
       "teams": [{"id": "sales", "agents": ["ann", "bo"]}],
       "steps": [
         {"at": 0, "do": "request", "chat": "c1",
          "route": {"kind": "team", "team": "sales"},
          "visitor": {"email": "kim@acme.example"}, "whenBusy": {"wait": 300}},
         {"at": 5, "do": "decline", "chat": "c1", "agent": "ann"},
         {"at": 9, "do": "accept", "chat": "c1", "agent": "bo"},
         {"at": 60, "do": "end", "chat": "c1", "by": "bo"}]}

      With --from-journal a day of the desk is lived through once more, on a clock of its own: what \
      people did is kept, with who came and went, what the desk did is decided anew. It comes out as it \
      was, event for event. With --with, other settings, agents, teams or rules hold from the \
      beginning of the day, and what would have come of its requests stands beside what did: who would \
      have had them, after how long, which would have fallen back, who would have been offered how \
      many. Nothing is written. Needs the permission viewReports.

        deskbell replay --from-journal --day 2026-11-30
        deskbell replay --from-journal --with settings.json --with rules.json --json

      A document is some settings; an agent, or a list of them, of whom what is not given stays as \
      it is; a rule; a list of all rules; or an object with some of settings, agents, teams and rules, \
      each as in a scenario. Some settings:

      {"capacity": 3, "offers": {"team": 4}}

      An offer that was made then as well, to the same agent at the same instant, is answered as it \
      was. Any other is answered as that agent answered an offer of the chat on that day, as long after \
      it; where there was none, it is accepted after the agent's mean time to accept on that day, or \
      everybody's. A chat that comes to somebody else, or at another time, goes on as it did, as long \
      after that, whoever has it; one that nobody had ends after the agent's mean time from accepting \
      to the end, or everybody's. A visitor who left before anybody came leaves when they did, unless \
      somebody has come by then. An agent whom the desk did not have is there whenever available.
      """)

  @Argument(help: "The scenario, a JSON file; - for standard input.", completion: .file())
  var file: String?

  @Flag(help: "Live through a day of the desk's journal.")
  var fromJournal = false

  @Option(
    help: ArgumentHelp("Which day, such as 2026-11-30; else today.", valueName: "day"))
  var day: String?

  @Option(
    help: ArgumentHelp(
      "In which time zone the day begins and ends; else your own.", valueName: "zone"),
    completion: .timeZones)
  var zone: String?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "What is otherwise: a JSON file of settings, agents, teams or rules. Any number of times.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var documents: [String] = []

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if fromJournal {
      if file != nil {
        throw ValidationError(.goesWithout(option: "--from-journal", other: "<file>"))
      }
      return
    }
    if file == nil { throw ValidationError(.missingArgument("<file>")) }
    for (option, isGiven) in [
      ("--day", day != nil), ("--zone", zone != nil), ("--with", !documents.isEmpty),
    ] where isGiven {
      throw ValidationError(.goesWith(option: option, other: "--from-journal"))
    }
  }

  func run() throws {
    if fromJournal { return try replayDay() }
    try replayScenario(file ?? "-")
  }

  private func replayDay() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    if let viewer, session.state.agent(viewer)?.permissions.contains(.viewReports) != true {
      throw Failure(
        Refusal(.permission(.missing(viewer, .readReports, permission: "viewReports"))))
    }
    if let zone, let problem = Agent.problem(inTimeZone: zone) {
      throw Failure(.usage, Failure(Refusal(.value(problem))).message)
    }
    var changes: DeskChanges?
    for document in documents {
      let bytes = try Input.read(document)
      var all = changes ?? DeskChanges()
      do throws(DocumentError) {
        try all.add(parsing: bytes, over: session.state)
      } catch {
        throw Failure(.usage, "\(Input.name(of: document)): \(error.told(in: Environment.tongue))")
      }
      changes = all
    }
    let clock = WallClock(
      zone: zone ?? session.timeZone(of: viewer), now: max(session.desk.wallTime, session.desk.time)
    )
    let name = day ?? clock.date(clock.now)
    let start = try clock.instant(name, option: "--day")
    let end = min(try clock.instant(name, option: "--day", isEnd: true), clock.now)
    var progress = ProgressLine()
    let outcome = try Failure.wrapping { () throws(DeskError) in
      let day = try JournalDay(of: session.desk, from: start, to: end) { progress.tell($0, of: $1) }
      var replay = try DayReplay(day, with: changes)
      return try replay.run { progress.tell(Int64($0), of: Int64($1)) }
    }
    progress.end()
    let report = DayReport(
      outcome, of: "\(clock.date(start)) \(clock.zone(start))", isChanged: changes != nil, session,
      clock)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      output.line(report.json(from: start, to: end))
    } else {
      report.print(to: &output)
    }
  }

  private func replayScenario(_ file: String) throws {
    let bytes = try Input.read(file)
    let scenario: Scenario
    do throws(DocumentError) {
      scenario = try Scenario(parsing: bytes)
    } catch {
      throw Failure(.usage, "\(Input.name(of: file)): \(error.told(in: Environment.tongue))")
    }
    let replay = try Failure.wrapping { () throws(DeskError) in try Replay(scenario) }
    var output = StandardOutput()
    try Failure.wrapping { () throws(DeskError) in try replay.run { output.line($0) } }
    output.flush()
  }
}
