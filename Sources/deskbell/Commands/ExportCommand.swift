import ArgumentParser
import Desk
import Figures
import FrontDesk
import Glibc
import JSON
import Store
import Text
import Words

/// Takes what figures are counted of out of the desk.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Take chats, messages and agents out of the desk.",
    discussion: """
      Chats that were asked for in that time, each with what it came to; messages that were sent in \
      it, without notes; agents with their figures. As JSON Lines, an object a line with its kind under \
      type; with --csv one of the three as comma-separated values, or all of them with --into, which \
      writes a file of each into a directory: all of them, or none if something comes in the way, but for \
      files that --force had taken the place of others. Written as it is read, however much there is. \
      Needs the permission exportReports.

      Times are in UTC, spans in milliseconds. In comma-separated values an apostrophe stands before \
      what a spreadsheet would take for a formula.

        deskbell export --from 2026-11-01 --to 2026-11-30 > november.jsonl
        deskbell export chats --csv > chats.csv
        deskbell export --csv --into november
      """)

  @Argument(help: "Only chats, messages or agents.")
  var what: ExportKind?

  @OptionGroup var span: ReportSpan

  @Flag(help: "Print comma-separated values.")
  var csv = false

  @Option(
    help: ArgumentHelp("Write a file of each kind into a directory.", valueName: "dir"),
    completion: .directory)
  var into: String?

  @Flag(help: "With --into, write over files that are there.")
  var force = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if force, into == nil { throw ValidationError(.goesWith(option: "--force", other: "--into")) }
    if into == "" { throw ValidationError(.needsDirectory(option: "--into")) }
    if csv, what == nil, into == nil {
      throw ValidationError(
        .noChoice(
          option: "--csv", value: "", meant: nil, choices: ExportKind.allCases.map(\.rawValue)))
    }
  }

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    if let viewer,
      session.state.agent(viewer)?.permissions.withImplied.contains(.exportReports) != true
    {
      throw Failure(
        Refusal(.permission(.missing(viewer, .exportReports, permission: "exportReports"))))
    }
    let query = try span.period(session, viewer).query
    let kinds = what.map { [$0] } ?? ExportKind.allCases
    guard let into else {
      var export = Export(query: query, kinds: kinds, isCSV: csv)
      try write(session, query, &export) { true }
      return try export.finish()
    }
    // Asked to stop, it leaves nothing.
    let stop = StopSignal()
    stop.ringOnSignals()
    let names = kinds.map { $0.rawValue + (csv ? ".csv" : ".jsonl") }
    let folder = try ExportFolder(into, names, mayReplace: force)
    do {
      var export = Export(query: query, kinds: kinds, isCSV: csv, folder: folder)
      try write(session, query, &export) { !stop.isStopped && !folder.hasFailed }
      if stop.isStopped { throw ExitCode(128 + SIGINT) }
      try export.finish()
    } catch {
      folder.discard()
      throw error
    }
  }

  /// - Parameter goesOn: asked now and then whether anybody wants more.
  private func write(
    _ session: DeskSession, _ query: FigureQuery, _ export: inout Export, while goesOn: () -> Bool
  ) throws {
    export.begin()
    if what != .agents { try stream(session, &export, while: goesOn) }
    if what == nil || what == .agents {
      var query = query
      query.grouping = .agent
      let source = FigureSource(session: session, path: try global.desk.storePath())
      var progress = ProgressLine()
      defer { progress.end() }
      let end = session.state.seq
      let report = try source.report(query) { next in
        progress.tell(next, of: end)
        return goesOn()
      }
      if goesOn() { export.write(agents: report) }
    }
  }

  private func stream(
    _ session: DeskSession, _ export: inout Export, while goesOn: () -> Bool
  ) throws(Failure) {
    var progress = ProgressLine()
    defer { progress.end() }
    let end = session.state.seq
    var fold = FactsFold()
    try session.forEachEvent(limit: 5000, while: goesOn) { stamped in
      // What is counted by days is not needed here.
      _ = fold.take(stamped)
      if let facts = fold.closed { export.write(facts) }
      if case .message(let message) = stamped.event { export.write(message, at: stamped.at) }
      if stamped.seq % 4096 == 0 { progress.tell(stamped.seq, of: end) }
    }
    for facts in fold.open.values.sorted(by: { $0.seq < $1.seq }) { export.write(facts) }
  }
}

/// What can be taken out.
enum ExportKind: String, CaseIterable, ExpressibleByArgument {
  case chats, messages, agents
}
