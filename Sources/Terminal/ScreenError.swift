import Glibc

/// Why there is no screen.
public enum ScreenError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is no terminal.
  case notATerminal
  /// TERM names no terminal that is known here, nor is any known that could stand in for it.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor.
  case tooSimple(String)
  /// The operating system refused something.
  case system(String, code: Int32)

  public var description: String {
    switch self {
    case .notATerminal:
      "standard input and output must be a terminal"
    case .unknownTerminal(let name):
      "the terminal type '\(name)' is not known here; set TERM, for example to xterm-256color"
    case .tooSimple(let name):
      "the terminal type '\(name)' cannot place its cursor; set TERM to what the terminal is"
    case .system(let what, let code):
      "cannot \(what): \(String(cString: strerror(code)))"
    }
  }
}
