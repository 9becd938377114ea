import ArgumentParser
import CUnix
import Desk
import FileStore
import Foundation
import FrontDesk
import Hosting
import Screens
import Store
import Terminal
import Words

/// The desk as it happens: the board, or the events.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch the desk on a full screen: queue, offers, chats, agents.",
    discussion: """
      Enter looks at a chat: what is said in it, what its agent is writing, and why it went where \
      it is; `deskbell watch 7kq` begins with that one. Press ? for every key. Watching makes nobody present, and does nothing that is due: those who stay at the desk \
      do it, and you do when you act from the board. It needs the permission viewAll; somebody who \
      is no agent and can read the desk's files may watch too.

      With --json there is no screen but one line per event, as the journal has it, with its \
      sequence number and instant. --from 1 begins with the first event there ever was; without \
      it, with what happens next. Whoever follows notes the last seq seen and goes on from the \
      next: nothing is lost and nothing comes twice. Only where a writer's disk failed in the \
      middle may an event be seen that did not happen: that is said on standard error, and what \
      did happen follows under the same numbers.
      """)

  @Argument(
    help: """
      The chat that is looked at first, or with --json alone: its id, or enough of its first letters.
      """,
    completion: AllChats.completion)
  var chat: String?

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "With --json, begin with the event of this number.", valueName: "seq"))
  var from: Int64?

  func validate() throws {
    guard let from else { return }
    if !options.json { throw ValidationError(.goesWith(option: "--from", other: "--json")) }
    if from < 1 { throw ValidationError(.noEventNumber(option: "--from")) }
  }

  func run() throws {
    let session = try options.lookAtDesk(toStay: options.json)
    let viewer = try session.viewer()
    if let viewer, let agent = session.state.agent(viewer),
      !agent.permissions.contains(.viewAll)
    {
      throw Failure(
        .refused,
        .mayNotWatch(viewer, give: options.hint("agent set \(viewer) --profile supervisor")))
    }
    let chat = try chat.map { prefix throws(Failure) in try session.chat(prefix) }
    if options.json {
      let live = session.live
      try Failure.wrapping { () throws(DeskError) in try follow(live, chat) }
    } else {
      try showBoard(session, viewer, at: chat)
    }
  }

  private func showBoard(_ session: DeskSession, _ viewer: AgentID?, at chat: ChatID?) throws {
    let terminal = try Environment.screenTerminal(
      for: .board, instead: "deskbell watch --json")
    let zone = session.timeZone(of: viewer) ?? TimeZone.current.identifier
    let screen = try Environment.screen(on: terminal, options)
    try Environment.show { () throws(ScreenError) in
      try BoardProgram.run(screen, agent: viewer, at: chat, zone: zone)
    }
  }

  private func follow(_ live: LiveDesk, _ chat: ChatID?) throws(DeskError) {
    let stands = live.desk.state.seq
    if let from, from > stands + 1 {
      StandardError.line(Environment.words.waitsForEvent(from, deskStandsAt: stands))
    }
    var output = StandardOutput()
    let host = HostedDesk(live, onlyLooks: true)
    let watcher = WatcherSession(at: host, from: from)
    try host.tend()
    while true {
      for warning in live.desk.takeWarnings() {
        StandardError.line(warning.told)
      }
      // In pages, so that a long history does not have to fit into memory.
      while true {
        let events = try watcher.takeNews()
        guard !events.isEmpty else { break }
        for stamped in events where chat == nil || stamped.event.chat == chat {
          output.line(EventLine.json(stamped))
        }
      }
      output.flush()
      // Whoever takes the first lines and goes, as `head` does, is waited for no longer.
      guard !StandardOutput.isUnheard else { return }
      host.wait(whileRead: 1)
      try host.lookAround()
    }
  }
}
