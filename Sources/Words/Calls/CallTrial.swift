/// What came of a look at a way of calling somebody, or of a try, and what to look at then.
public enum CallTrial: Hashable, Sendable {
  // Tried.
  case rang
  /// A notice was asked for, in that form of the terminal's.
  case sentNotice(form: String, tmux: Bool)
  /// The desktop's program was run.
  case shown
  /// The user's own program was run.
  case ran(String)
  case mailed(String)
  case posted

  // Looked at.
  case canRing
  case canSendNotice(form: String, tmux: Bool)
  /// What it goes by is there: a program, with what it is given.
  case isThere(String)
  /// Only `listen` says it.
  case isThereForListening(String)

  /// It stands in the title as long as a screen is open.
  case standsInTitle

  // Neither.
  case noTerminal
  /// TERM says this, which is not known to show notices; the setting that says how.
  case unknownTerminal(String, setting: String)
  /// The user's file does not say what to do; the setting that does.
  case notSet(String)
  /// There is no program of that name; what brings it on Debian.
  case noProgram(String, package: String)
  /// In words.
  case failed(String)
}
