/// What is said of the terminal, in words.
public protocol TerminalWording: Sendable {
  /// That a terminal is drawn as another one, which this machine knows.
  func standIn(for terminal: String, _ used: String) -> String
  var needsATerminal: String { get }
  func unknownTerminal(_ name: String) -> String
  func terminalTooSimple(_ name: String) -> String

  // What the operating system refused.
  func cannotReadTerminal(code: Int32) -> String
  func cannotMakeWaker(code: Int32) -> String
  func cannotStart(_ path: String, code: Int32) -> String

  /// Said when a fault ends the program; where what it said last was kept.
  func stoppedByFault(log: String?) -> String
}
