public import ArgumentParser
import Desk
public import Figures
import Foundation
import FrontDesk
import Overview
import Routing
import Screens
import Terminal
import Text
import Words

/// Counts what happened at the desk.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Count what happened at the desk.",
    discussion: """
      A chat counts by when it was asked for, with all that came of it since; agents' time by the \
      clock. Days and hours are those of the zone, daylight saving included.

      \(FigureHelp.definitions)

      Of a share of time, such as p90, it is the shortest time within which so many of a hundred are. \
      --by tells figures apart, as far as they can be: what became of chats cannot be told apart by \
      agent, but what agents did can; a chat is told of each of its topics, which are those of the \
      library's answers that were given in it or on the way to it. How evenly rings gave is told of a time that begins with --from: \
      of the agents who were of the ring, available and with room for another chat throughout.

      --screen shows it on a full screen, where keys choose the time, what it is told apart by, and which \
      chats count; press ? for every key. R on the board leads there too.

      Days that are over are summed up beside the journal, in the directory figures, which may be \
      deleted at any time. In JSON and CSV spans are in milliseconds. Needs the permission \
      viewReports.

        deskbell report --from 2026-11-01 --to 2026-11-30 --by agent
        deskbell report --by weekday --filter known --filter tag:refund
        deskbell report --screen --by team
        deskbell report --html november.html --from 2026-11-01 --zone Europe/Berlin
      """)

  @OptionGroup var span: ReportSpan

  @Option(help: ArgumentHelp("By what to tell figures apart.", valueName: "part"))
  var by: Grouping?

  @Option(
    help: ArgumentHelp(
      "Only chats of visitors whose email was known, or unknown, with a tag: tag:refund, or in which an answer about a topic was given: topic:refunds.",
      valueName: "chats"),
    transform: { text in
      if let filter = FigureFilter(reading: text) { return filter }
      throw ValidationError(
        .noChoice(
          option: "--filter", value: text, meant: nil, choices: FigureFilter.words))
    })
  var filter: [FigureFilter] = []

  @Option(
    help: ArgumentHelp(
      "For the service level: connected within this time (else the setting connectWithin).",
      valueName: "span"))
  var within: String?

  @Flag(help: "Show it on a full screen.")
  var screen = false

  @Flag(help: "Print comma-separated values.")
  var csv = false

  @Option(
    help: ArgumentHelp(
      "Write a page with charts into a new file; - is standard output.", valueName: "file"),
    completion: .file())
  var html: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    for (isGiven, option) in [
      (global.json, "--json"), (csv, "--csv"), (html != nil, "--html"),
    ] where screen && isGiven {
      throw ValidationError(.notTogether("--screen", option))
    }
  }

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try ReportCommand.reader(session)
    if screen { return try show(session, viewer) }
    let sheet = try sheet(session, viewer)
    if let html {
      return try OutputFile.write(Array(ReportPage(sheet: sheet).text.utf8), to: html)
    }
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      output.line(ReportJSON(sheet: sheet).text)
    } else if csv {
      ReportCSV(sheet: sheet).print(to: &output)
    } else {
      ReportPrinter(sheet: sheet, signs: Environment.reportSigns).print(to: &output)
    }
  }

  private func sheet(_ session: DeskSession, _ viewer: AgentID?) throws -> ReportSheet {
    let period = try span.period(session, viewer)
    var query = period.query
    query.grouping = by
    query.filters = filter
    query.within = try aim ?? Int64(session.state.settings.connectWithin) * 1000
    let source = FigureSource(session: session, path: try global.desk.storePath())
    return ReportSheet(
      query: query, report: try source.report(query), zone: period.zone, from: span.from,
      to: span.to, Environment.words)
  }

  /// In milliseconds; nil: none is given.
  private var aim: Int64? {
    get throws { try within.map { Int64(try Seconds(reading: $0).count) * 1000 } }
  }

  // MARK: On a screen

  /// Who reads, if they may.
  static func reader(_ session: DeskSession) throws(Failure) -> AgentID? {
    let viewer = try session.viewer()
    if let viewer,
      session.state.agent(viewer)?.permissions.withImplied.contains(.viewReports) != true
    {
      throw Failure(Refusal(.permission(.missing(viewer, .readReports, permission: "viewReports"))))
    }
    return viewer
  }

  private func show(_ session: DeskSession, _ viewer: AgentID?) throws {
    let terminal = try Environment.screenTerminal(for: .report, instead: "deskbell report")
    var beginning = ReportProgram.Beginning()
    beginning.grouping = by
    beginning.filters = filter
    beginning.within = try aim
    beginning.zone = span.zone
    if span.from != nil || span.to != nil {
      let query = try span.period(session, viewer).query
      beginning.period = ReportPeriod(
        .given(from: query.from, to: query.to, span.from, span.to))
    } else if let zone = span.zone, !TimeZoneName.isKnown(zone) {
      _ = try span.period(session, viewer)
    }
    var screen = try Environment.screen(on: terminal, global)
    screen.reports = ReportCommand.counter(global)
    screen.charts = Environment.reportSigns
    let (options, first) = (screen, beginning)
    let zone = session.timeZone(of: viewer) ?? TimeZone.current.identifier
    try Environment.show { () throws(ScreenError) in
      try ReportProgram.run(options, agent: viewer, zone: zone, first)
    }
  }

  /// What counts reports for a screen: it looks at the desk by itself, beside the screen's own look. What
  /// the desk warns of then is told on the screen, in its words.
  static func counter(_ options: GlobalOptions) -> ReportCounter {
    ReportCounter { request, isWanted, tell in
      do throws(Failure) {
        let session = try options.lookAtDesk { warning in
          // Of clocks the screen's own look tells; here it would be told anew with every minute.
          if !warning.isOfClocks { tell(.warning(Environment.words.warning(warning))) }
        }
        _ = try reader(session)
        let now = max(session.desk.wallTime, session.desk.time)
        let query = request.query(now: now, session.state.settings)
        let source = FigureSource(session: session, path: try options.storePath())
        let end = max(1, session.state.seq)
        let report = try source.report(query) { next in
          tell(.percent(Int(min(100, next * 100 / end))))
          return isWanted()
        }
        return isWanted() ? .counted(report) : .dropped
      } catch {
        return .failed(error.message)
      }
    }
  }
}

/// The definitions of the figures, as help tells them: a line a figure.
enum FigureHelp {
  static var definitions: String { lines(of: English()).map { "  " + $0 }.joined(separator: "\n") }

  /// A figure, and three blanks before what it means.
  static func lines(of words: any Wording) -> [String] {
    Figure.Name.allCases.map { words.name($0) + "   " + words.definition($0) }
  }
}

extension Grouping: ExpressibleByArgument {}
