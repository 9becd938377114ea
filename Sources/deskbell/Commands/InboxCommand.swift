import ArgumentParser
import Desk
import FileStore
import FrontDesk
import Screens
import Store
import Terminal
import Words

/// An agent's screen.
struct InboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "Take and answer chats on a full screen.",
    discussion: """
      While it runs you are present: chats are offered to you, the bell rings, and a banner asks \
      whether you accept. Press ? for every key. Drafts are kept when you quit, and until seven \
      days after their chat ended. ESCDELAY says how many milliseconds Escape is waited for.

      With --linear, or DESKBELL_LINEAR=1, there is no screen: lines are printed one below the \
      other, for screen readers and terminals that can do no more. A line that you type is a \
      message to whom you write to, /help tells the rest.

        deskbell inbox --as ann
        deskbell inbox --linear --as ann
      """)

  @Flag(help: "Print lines instead of drawing a screen.")
  var linear = false
  @Option(
    help: ArgumentHelp(
      "A program that suggests answers: it reads a chat as JSON (else DESKBELL_ASSIST).",
      valueName: "program"))
  var assist: String?

  @OptionGroup var options: GlobalOptions

  init() {}

  /// With nothing but those.
  init(_ options: GlobalOptions) {
    self.options = options
    linear = false
    assist = nil
  }

  func validate() throws {
    if options.json { throw ValidationError(.tellsNoJSON(instead: "deskbell listen --json")) }
  }

  func run() throws {
    if linear || ["1", "true", "yes"].contains(Environment.text("DESKBELL_LINEAR")) {
      return try AgentAtWork(options).run(isTyping: true)
    }
    let terminal = try Environment.screenTerminal(for: .inbox, instead: "deskbell inbox --linear")
    var screen = try Environment.screen(on: terminal, options)
    screen.assist = (assist ?? Environment.text("DESKBELL_ASSIST")).flatMap {
      $0.isEmpty ? nil : $0
    }
    let caller = Caller(atDesk: try options.storePath(), options.desk)
    let agent = try agent()
    screen.calls = Environment.callDesk(of: agent, store: try options.storePath())
    screen.addresses = Environment.addressDesk
    screen.callsHint = Environment.callsHint(screen.preferences)
    try Environment.show { () throws(ScreenError) in
      try InboxProgram.run(screen, agent: agent) { state in
        do throws(Failure) {
          let me = try caller.agent(agent.text, at: state)
          guard me.permissions.readChats else {
            let give = options.hint("agent set \(me.id) --profile agent")
            throw Failure(.refused, .mayReadNothing(me.id, give: give))
          }
          return nil
        } catch {
          return ScreenObjection(reason: error)
        }
      }
    }
  }

  /// Whose inbox it is. Only where nobody is named does the desk have to be opened to know.
  private func agent() throws -> AgentID {
    if let named = options.agent ?? Environment.text("DESKBELL_AS") { return AgentID(named) }
    return try options.lookAtDesk().actor().id
  }
}
