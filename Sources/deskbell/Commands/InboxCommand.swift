import ArgumentParser
import Desk
import FrontDesk
import Glibc
import Inbox
import Journal
import Terminal

/// An agent's screen.
struct InboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "Take and answer chats on a full screen.",
    discussion: """
      While it runs you are present: chats are offered to you, the bell rings, and a banner asks \
      whether you accept. Press ? for every key. Drafts are kept when you quit.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard isatty(0) == 1, isatty(1) == 1 else {
      throw Failure(
        .usage,
        "the inbox needs a terminal for its input and output. Without one, use deskbell listen.")
    }
    let term = Environment.text("TERM") ?? ""
    guard !term.isEmpty, term != "dumb" else {
      throw Failure(
        .usage,
        "TERM is \(term.isEmpty ? "not set" : "dumb"), so no screen can be drawn. Set it to what "
          + "the terminal is, for example TERM=xterm-256color; or use deskbell listen.")
    }
    let path = try options.storePath()
    do throws(StoreError) { _ = try StoreDirectory(existing: path) } catch { throw Failure(error) }
    let agent = try agent()
    var screen = InboxProgram.Options(directory: path, agent: agent, term: term)
    screen.noColor = Environment.text("NO_COLOR") != nil
    screen.errorLog = Environment.errorLog()
    let ending: InboxProgram.Ending
    do throws(ScreenError) {
      ending = try InboxProgram.run(screen) { state in
        do throws(Failure) {
          _ = try DeskSession.check(agent.text, mayActIn: state)
          return nil
        } catch {
          return InboxProgram.Objection(reason: error)
        }
      }
    } catch {
      throw Failure(.usage, "\(error)")
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
    return try options.openDesk().actor().id
  }
}

extension Environment {
  /// Where standard error goes while a screen is up, in the XDG state directory, which is made if
  /// need be; nil if there is none.
  static func errorLog() -> String? {
    var directory: String
    if let state = text("XDG_STATE_HOME"), state.hasPrefix("/") {
      directory = state
    } else {
      guard let home = text("HOME") ?? account.home, home.hasPrefix("/") else { return nil }
      directory = home + "/.local/state"
    }
    directory += "/deskbell"
    var made = ""
    for part in directory.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
    guard access(directory, W_OK) == 0 else { return nil }
    return directory + "/screen.log"
  }
}
