/// Why there is no screen.
public enum ScreenError: Error, Hashable, Sendable {
  /// Standard input or output is no terminal.
  case notATerminal
  /// TERM names no terminal that is known here, nor is any known that could stand in for it.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor.
  case tooSimple(String)
  /// The operating system refused something.
  case system(Attempt, code: Int32)

  /// What was asked of the operating system.
  public enum Attempt: Hashable, Sendable {
    case readSettings, makeWaker
    /// To start a program on a pseudo-terminal.
    case start(path: String)
  }
}
