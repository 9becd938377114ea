import ArgumentParser
import Desk
import FrontDesk
import Words

/// An agent's presence without a screen.
struct ListenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listen",
    abstract: "Be present without a screen, and print what concerns you.",
    discussion: """
      As long as it runs, chats are offered to you; answer with deskbell accept, reply, end. It \
      rings the terminal's bell for an offer. Suspended (Ctrl-Z) you are away. With --json, one \
      event a line, as the journal has it: of a chat that becomes yours, also those before.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try options.openDesk(toStay: true)
    let me = try session.actor()
    guard me.permissions.contains(.liveChat) else {
      throw Failure(
        .refused,
        .nothingWouldBeOffered(
          me.id, give: options.hint("agent set \(me.id) --profile agent")))
    }
    let options = self.options
    let teller = ListenTeller(asJSON: options.json, me: me.id) { words in
      options.hint(words, by: me.id)
    }
    let live = session.live
    let ending = try Failure.wrapping { () throws(DeskError) in
      try ListenSession(live, me, teller).run()
    }
    if ending == .removed {
      teller.flush()
      throw Failure(.notFound, .noLongerAgent(me.id))
    }
  }
}
