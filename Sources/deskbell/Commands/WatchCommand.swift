import ArgumentParser
import CSystem
import Desk
import FrontDesk

/// The desk as it happens.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch the desk: events as they come.",
    discussion: """
      With --json, one line per event, as the journal has it, with its sequence number and instant. \
      --from 1 begins with the first event there ever was; without it, with what happens next. \
      Whoever follows notes the last seq seen and goes on from the next: nothing is lost and \
      nothing comes twice.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("Begin with the event of this number.", valueName: "seq"))
  var from: Int64?

  func run() throws {
    let live = try options.openDesk().live
    try Failure.wrapping { () throws(DeskError) in try follow(live) }
  }

  private func follow(_ live: LiveDesk) throws(DeskError) {
    var output = StandardOutput()
    var next = live.desk.state.seq + 1
    if let from {
      next = max(from, 1)
      // In pages, so that a long history does not have to fit into memory.
      while true {
        let commits = try live.desk.events(from: next, limit: 1000)
        guard !commits.isEmpty else { break }
        for stamped in commits.flatMap(\.events) where stamped.seq >= next {
          output.line(EventLine.json(stamped))
          next = stamped.seq + 1
        }
      }
    }
    output.flush()
    let bell = deskbell_wakeup_descriptor()
    var loop = DeskLoop(live, bell: bell)
    try live.desk.tend()
    while true {
      for stamped in live.desk.takeNews() where stamped.seq >= next {
        output.line(EventLine.json(stamped))
        next = stamped.seq + 1
      }
      output.flush()
      loop.wait()
      try loop.lookAround()
    }
  }
}
