extension English {
  public func standIn(for terminal: String, _ used: String) -> String {
    "This machine does not know the terminal \(terminal): it is drawn as \(used). "
      + "On Debian ncurses-term describes more."
  }

  public var needsATerminal: String { "standard input and output must be a terminal" }
  public func unknownTerminal(_ name: String) -> String {
    "the terminal type '\(name)' is not known here; set TERM, for example to xterm-256color"
  }
  public func terminalTooSimple(_ name: String) -> String {
    "the terminal type '\(name)' cannot place its cursor; set TERM to what the terminal is"
  }

  public func cannotReadTerminal(code: Int32) -> String {
    "cannot read the terminal's settings: \(systemReason(code))"
  }
  public func cannotMakeWaker(code: Int32) -> String {
    "cannot make a wake-up descriptor: \(systemReason(code))"
  }
  public func cannotStart(_ path: String, code: Int32) -> String {
    "cannot start \(path) on a pseudo-terminal: \(systemReason(code))"
  }

  public func stoppedByFault(log: String?) -> String {
    "The program stopped by a fault\(log.map { "; what it said last is in \($0)" } ?? ".")"
  }
}
