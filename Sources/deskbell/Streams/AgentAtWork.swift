import Desk
import FrontDesk
import Screens
import Words

/// An agent's presence without a screen, from opening the desk to its end.
struct AgentAtWork {
  private let options: GlobalOptions

  init(_ options: GlobalOptions) { self.options = options }

  /// - Parameter isTyping: whether they answer in the same terminal, and not by commands elsewhere.
  func run(isTyping: Bool) throws {
    let session = try options.openDesk(toStay: true)
    let me = try session.actor()
    guard me.permissions.contains(.liveChat) else {
      throw Failure.takesNoChats(
        me, options,
        .nothingWouldBeOffered(
          me.id, give: options.hint("agent set \(me.id) --profile agent")))
    }
    let options = self.options
    let teller = ListenTeller(asJSON: options.json && !isTyping, me: me.id) { words in
      isTyping ? String(LinearWords.slash) + words : options.hint(words, by: me.id)
    }
    let live = session.live
    var run: (([String]) -> Void)?
    if isTyping {
      let path = try options.storePath()
      run = { words in
        do throws(Failure) {
          // What stands behind two hyphens is text.
          var words = words
          words.insert(
            contentsOf: ["--lang", Environment.tongue.rawValue],
            at: words.firstIndex(of: "--") ?? words.count)
          try OwnCommand.run(words, ["DESKBELL_STORE": path, "DESKBELL_AS": me.id.text])
        } catch {
          StandardError.line("deskbell: \(error.message)")
        }
      }
    }
    let clock = LocalTime(zone: me.timeZone, Environment.tongue)
    let preferences = try ListenPreferences()
    let calls = ListenCalls(
      of: me.id, store: try options.storePath(), preferences.first,
      minute: { clock.minute(of: $0) })
    let ending = try Failure.wrapping { () throws(DeskError) in
      try ListenSession(
        live, me, teller, calls, preferences, opener: preferences.first.opener, run: run
      ).run()
    }
    if ending == .removed {
      teller.flush()
      throw Failure(.notFound, .noLongerAgent(me.id))
    }
  }
}
