public import Terminal
public import Words

extension TerminalType {
  /// What is said of a stand-in, once by a screen, and by the doctor; nil where TERM is known.
  public func standInWords(in tongue: Tongue) -> String? {
    guard isStandIn else { return nil }
    return tongue.words.standIn(for: named, used)
  }
}
