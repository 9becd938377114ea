import ArgumentParser
import CUnix
import Desk
import FileStore
import FrontDesk
import Hosting
import Words

/// The desk as it happens: the board, or the events.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "The board under its other name; with --json the desk's events as they come.",
    discussion: """
      Without --json as `deskbell board`, which see; `deskbell watch 7kq` begins with that chat.

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
    let viewer = try BoardCommand.watcher(session, options)
    let chat = try chat.map { prefix throws(Failure) in try session.chat(prefix) }
    if options.json {
      let live = session.live
      try Failure.wrapping { () throws(DeskError) in try follow(live, chat) }
    } else {
      try BoardCommand.show(session, viewer, options, at: chat)
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
