import Glibc
import Inbox
import Terminal

/// What a full screen needs of its surroundings.
extension Environment {
  /// What the terminal is drawn for.
  ///
  /// - Parameters:
  ///   - what: the screen, for the message.
  ///   - command: what works without a screen.
  /// - Throws: a usage failure where no screen can be drawn.
  static func screenTerminal(
    for what: String, instead command: String
  ) throws(Failure) -> TerminalType {
    guard isatty(0) == 1, isatty(1) == 1 else {
      throw Failure(
        .usage,
        "\(what) needs a terminal for its input and output. Without one, use \(command).")
    }
    let term = text("TERM") ?? ""
    guard !term.isEmpty, term != "dumb" else {
      throw Failure(
        .usage,
        "TERM is \(term.isEmpty ? "not set" : "dumb"), so no screen can be drawn. Set it to what "
          + "the terminal is, for example TERM=xterm-256color; or use \(command).")
    }
    do throws(ScreenError) { return try terminalType(term) } catch {
      throw Failure(.usage, error.words(in: Environment.tongue))
    }
  }

  /// What a terminal that TERM names is drawn for.
  static func terminalType(_ term: String) throws(ScreenError) -> TerminalType {
    try TerminalType(term, isMultiplexed: text("TMUX") != nil || text("STY") != nil)
  }

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
