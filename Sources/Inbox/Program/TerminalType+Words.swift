public import Terminal

extension TerminalType {
  /// What is said of a stand-in, once by a screen, and by the doctor; nil where TERM is known.
  public var standInWords: String? {
    guard isStandIn else { return nil }
    return "This machine does not know the terminal \(named): it is drawn as \(used). "
      + "On Debian ncurses-term describes more."
  }
}
