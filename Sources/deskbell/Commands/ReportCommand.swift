public import ArgumentParser
import Desk
public import Figures
import FrontDesk
import Routing
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
      agent, but what agents did can. How evenly rings gave is told of a time that begins with --from: \
      of the agents who were of the ring, available and with room for another chat throughout.

      Days that are over are summed up beside the journal, in the directory figures, which may be \
      deleted at any time. In JSON and CSV spans are in milliseconds. Needs the permission \
      viewReports.

        deskbell report --from 2026-11-01 --to 2026-11-30 --by agent
        deskbell report --by weekday --filter known --filter tag:refund
        deskbell report --html november.html --from 2026-11-01 --zone Europe/Berlin
      """)

  @OptionGroup var span: ReportSpan

  @Option(help: ArgumentHelp("By what to tell figures apart.", valueName: "part"))
  var by: Grouping?

  @Option(
    help: ArgumentHelp(
      "Only chats of visitors whose email was known, or unknown, or with a tag: tag:refund.",
      valueName: "chats"),
    transform: { text in
      if let filter = FigureFilter(reading: text) { return filter }
      throw ValidationError(
        .noChoice(
          option: "--filter", value: text, meant: nil, choices: ["known", "unknown", "tag:TAG"]))
    })
  var filter: [FigureFilter] = []

  @Option(
    help: ArgumentHelp(
      "For the service level: connected within this time (else the setting connectWithin).",
      valueName: "span"))
  var within: String?

  @Flag(help: "Print comma-separated values.")
  var csv = false

  @Option(
    help: ArgumentHelp(
      "Write a page with charts into a new file; - is standard output.", valueName: "file"),
    completion: .file())
  var html: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    if let viewer,
      session.state.agent(viewer)?.permissions.withImplied.contains(.viewReports) != true
    {
      throw Failure(Refusal(.permission(.missing(viewer, .readReports, permission: "viewReports"))))
    }
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
      ReportPrinter(sheet: sheet).print(to: &output)
    }
  }

  private func sheet(_ session: DeskSession, _ viewer: AgentID?) throws -> ReportSheet {
    let period = try span.period(session, viewer)
    var query = period.query
    query.grouping = by
    query.filters = filter
    query.within =
      Int64(
        try within.map { try Seconds(reading: $0).count } ?? session.state.settings.connectWithin)
      * 1000
    let source = FigureSource(session: session, path: try global.desk.storePath())
    return ReportSheet(
      query: query, report: try source.report(query), zone: period.zone, from: span.from,
      to: span.to)
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

extension FigureFilter {
  /// Nil: it is none.
  fileprivate init?(reading text: String) {
    switch text {
    case "known": self = .known
    case "unknown": self = .unknown
    default:
      guard text.hasPrefix("tag:"), let tag = ChatTag.normal(String(text.dropFirst(4))) else {
        return nil
      }
      self = .tag(tag)
    }
  }
}
