import ArgumentParser
import Desk
import FrontDesk
import Words

/// Marks missed chats handled.
struct HandledCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handled",
    abstract: "Mark missed chats handled: nobody needs to see to them any more.",
    discussion: """
      For everybody who takes chats; `deskbell missed --all` shows who did it. Several chats are \
      marked all or none. One of the last 100 that were handled goes back on the list with --undo. \
      With --all-before, all that were missed before that day, or that instant, are handled at once: \
      those of a desk that is older than the list, say.

        deskbell handled 7kq 9mx --as ann
        deskbell handled 7kq --undo --as ann
        deskbell handled --all-before 2026-11-01 --as ann
      """)

  @Argument(
    help: "The chats' ids, or enough of their first letters.", completion: .missedChats)
  var chats: [String] = []

  @Flag(help: "Put the chat back on the list.")
  var undo = false

  @Option(
    help: ArgumentHelp("All that were missed before then.", valueName: "day"))
  var allBefore: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    let isRight =
      allBefore == nil ? (undo ? chats.count == 1 : !chats.isEmpty) : chats.isEmpty && !undo
    guard isRight, !chats.contains("") else {
      throw ValidationError(.noMissedChats(all: "--all-before", undo: "--undo"))
    }
  }

  func run() throws {
    let session = try global.openDesk()
    if let allBefore {
      let clock = session.wallClock(for: try session.actor().id)
      let before = try clock.instant(allBefore, option: "--all-before")
      guard before <= clock.now else {
        throw Failure(.isYetToCome(option: "--all-before", value: allBefore))
      }
      let count = session.state.missed.count
      let receipt = try session.perform(.missed(.cleared(before: before)))
      return receipt.report(
        json: global.json, .handledMany(max(0, count - session.state.missed.count)))
    }
    var ids: [ChatID] = []
    for prefix in chats { ids.append(try chat(prefix, session)) }
    if undo {
      let receipt = try session.perform(.missed(.reopened(ids[0])))
      receipt.report(json: global.json, .reopened(ids[0]))
    } else {
      let receipt = try session.perform(.missed(.handled(ids)))
      receipt.report(json: global.json, .handled(ids))
    }
  }

  /// The chat that is meant: one on the list before any other.
  private func chat(_ prefix: String, _ session: DeskSession) throws(Failure) -> ChatID {
    if !undo, let missed = session.desk.missed(prefix.lowercased()) { return missed }
    return try session.chat(prefix)
  }
}
