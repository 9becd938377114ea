import Alerts
import ArgumentParser
import CUnix
import Desk
import Foundation
import FrontDesk
import Hosting
import Overview
import Screens
import Terminal
import Words

/// The whole desk on a screen, or as JSON.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract:
      "See the whole desk and step in: queue, offers, chats, agents, whose turn it is, today.",
    discussion: """
      A full screen; press ? for every key. Enter looks at a chat: what is said in it, what its agent is writing, and why it \
      went where it is. Watching makes nobody present, and does nothing that is due: those who stay \
      at the desk do it, and you do when you act from the board. It needs the permission viewAll; to \
      step in takes intervene. Somebody who is no agent and can read the desk's files may watch too.

      / filters, and so does --filter, by words such as these. What several words of one kind say \
      holds if one of them does, words of several kinds have to hold together. `wait` is what a visitor \
      waits in the queue or for an answer, `talk` how long they have talked, `unanswered` that the \
      agent owes an answer; `state` is waiting, ringing, active, missed or closed:

        team:sales agent:ann rule:vip route:team dialogue:welcome tag:refund
        visitor:mei state:waiting wait>2m talk<10m unanswered

      s orders the chats by urgency, deadline, length, visitor or agent. Space marks chats, * all of \
      a section: what is done next is done to all that are marked, after one question, and what could \
      not be done is listed. The line of today lights up where config.toml says so:

        [board]
        alertWaiting = 5
        alertWait = "2m"
        alertMissed = 5

      0 is never. [notify] says what else calls you then: `thresholds`, else as for messages.

      With --json there is no screen but one object with all of it, named as in the journal. With \
      --follow it is a line whenever something changed, at most one every second, or as often as \
      --every says.

        deskbell board --json --filter 'team:sales wait>2m'
        deskbell board --json --follow --every 10s
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("Show only what fits these words.", valueName: "words"))
  var filter: String?

  @Flag(help: "With --json, print a line whenever something changed.")
  var follow = false

  @Option(
    help: ArgumentHelp(
      "With --follow, print at most one line in such a time.", valueName: "span"),
    transform: { try Seconds(reading: $0) })
  var every: Seconds?

  func validate() throws {
    if follow, !options.json {
      throw ValidationError(.goesWith(option: "--follow", other: "--json"))
    }
    if every != nil, !follow {
      throw ValidationError(.goesWith(option: "--every", other: "--follow"))
    }
  }

  func run() throws {
    let session = try options.lookAtDesk(toStay: follow)
    let viewer = try BoardCommand.watcher(session, options)
    let filter = try filter(at: session.state)
    guard options.json else {
      return try BoardCommand.show(session, viewer, options, filter: filter.text)
    }
    let zone = session.timeZone(of: viewer) ?? TimeZone.current.identifier
    let (thresholds, live) = (BoardCommand.thresholds, session.live)
    var board = try Failure.wrapping { () throws(DeskError) in
      try BoardReport(live.desk, zone: zone, filter, thresholds)
    }
    guard follow else {
      var output = StandardOutput()
      output.line(board.json(live.desk))
      return output.flush()
    }
    let follower = BoardFollower(live, pause: max(1, every?.count ?? 1))
    try follower.run(&board) { () throws(Failure) in
      _ = try BoardCommand.watcher(session, options)
    }
  }

  private func filter(at desk: DeskState) throws(Failure) -> BoardFilter {
    do throws(FilterFlaw) {
      return try BoardFilter(filter ?? "", in: desk)
    } catch {
      throw Failure(.usage, Environment.words.flaw(error))
    }
  }

  /// From where on the user wants to be told.
  private static var thresholds: ThresholdSettings {
    (try? Environment.configPath()).map { Environment.config(at: $0).preferences.thresholds }
      ?? ThresholdSettings()
  }

  /// Who watches, if they may.
  static func watcher(
    _ session: DeskSession, _ options: GlobalOptions
  ) throws(Failure) -> AgentID? {
    let viewer = try session.viewer()
    if let viewer, let agent = session.state.agent(viewer),
      !agent.permissions.contains(.viewAll)
    {
      throw Failure(
        .refused,
        .mayNotWatch(viewer, give: options.hint("agent set \(viewer) --profile supervisor")))
    }
    return viewer
  }

  static func show(
    _ session: DeskSession, _ viewer: AgentID?, _ options: GlobalOptions, at chat: ChatID? = nil,
    filter: String = ""
  ) throws {
    let terminal = try Environment.screenTerminal(for: .board, instead: "deskbell board --json")
    let zone = session.timeZone(of: viewer) ?? TimeZone.current.identifier
    var screen = try Environment.screen(on: terminal, options)
    if let viewer {
      screen.calls = Environment.callDesk(of: viewer, store: try options.storePath())
    }
    screen.charts = Environment.chartSigns
    screen.reports = ReportCommand.counter(options)
    let shown = screen
    screen.charts = Environment.reportSigns
    let reporting = screen
    var (chat, listing) = (chat, BoardListing(filter: filter))
    while true {
      let (first, listed) = (chat, listing)
      let next = try Environment.show { () throws(ScreenError) in
        try BoardProgram.run(shown, agent: viewer, at: first, zone: zone, listing: listed)
      }
      guard case .report(let left) = next else { return }
      (chat, listing) = (nil, left)
      let back = try Environment.show { () throws(ScreenError) in
        try ReportProgram.run(
          reporting, agent: viewer, zone: zone, ReportProgram.Beginning(), hasBoard: true)
      }
      guard back == .board else { return }
    }
  }
}
