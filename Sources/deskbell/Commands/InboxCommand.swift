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
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let terminal = try Environment.screenTerminal(for: .inbox, instead: "deskbell listen")
    let path = try options.storePath()
    let place: FilePlace
    do throws(StoreError) { place = try FilePlace(path) } catch { throw Failure(error) }
    let caller = Caller(atDesk: path, options.desk)
    let agent = try agent()
    var screen = InboxProgram.Options(
      place: place, agent: agent, terminal: terminal, tongue: Environment.tongue)
    screen.noColor = Environment.text("NO_COLOR") != nil
    screen.escapePatience = EscapePatience.milliseconds(Environment.text("ESCDELAY"))
    screen.errorLog = Environment.errorLog()
    screen.hintedStore = options.desk.hintedStore
    let ending: InboxProgram.Ending
    do throws(ScreenError) {
      ending = try InboxProgram.run(screen) { state in
        do throws(Failure) {
          _ = try caller.agent(agent.text, at: state)
          return nil
        } catch {
          return InboxProgram.Objection(reason: error)
        }
      }
    } catch {
      throw Failure(.usage, error.words(in: Environment.tongue))
    }
    switch ending {
    case .quit: return
    case .failed(let error): throw Failure(error)
    case .objected(let objection): throw objection.reason
    }
  }

  /// Whose inbox it is. Only where nobody is named does the desk have to be opened to know.
  private func agent() throws -> AgentID {
    if let named = options.agent ?? Environment.text("DESKBELL_AS") { return AgentID(named) }
    return try options.lookAtDesk().actor().id
  }
}
