import CNcurses

/// What a terminal is drawn for: what TERM names, where this machine has a description of it; else
/// what its kind can do at the least. Where a command is forced upon a login, nobody there can set TERM.
public struct TerminalType: Hashable, Sendable {
  /// What TERM says.
  public let named: String
  /// What is drawn for.
  public let used: String
  /// Whether that is a stand-in for what TERM says.
  public var isStandIn: Bool { used != named }

  /// - Parameters:
  ///   - term: `TERM`.
  ///   - isMultiplexed: whether tmux or screen says that it is around this (`TMUX`, `STY`).
  /// - Throws: `unknownTerminal` where no stand-in is described either, `tooSimple` if the terminal
  ///   cannot place its cursor.
  public init(_ term: String, isMultiplexed: Bool) throws(ScreenError) {
    named = term
    let candidates = [term] + TerminalType.standIns(for: term, isMultiplexed: isMultiplexed)
    guard let known = candidates.first(where: TerminalType.isDescribed) else {
      throw .unknownTerminal(term)
    }
    used = known
    guard deskbell_curses_capability("cup") != nil else { throw .tooSimple(term) }
  }

  /// How many colours its description has, 0: none.
  public var colours: Int {
    var status: Int32 = 0
    guard setupterm(used, 1, &status) == OK else { return 0 }
    return Capabilities().colours
  }

  /// Terminals whose names are not known here understand what xterm does, nearly all of them; those
  /// within tmux and screen, what these do.
  private static func standIns(for term: String, isMultiplexed: Bool) -> [String] {
    let isInside = isMultiplexed || term.hasPrefix("tmux") || term.hasPrefix("screen")
    return isInside
      ? ["screen-256color", "screen", "vt100"] : ["xterm-256color", "xterm", "vt100"]
  }

  /// Whether ncurses finds a description; it is then the one that capabilities are asked of.
  private static func isDescribed(_ name: String) -> Bool {
    // A name is no path, and what ncurses cannot find it may ask of an old database by a part of it.
    guard !name.isEmpty, !name.contains("/") else { return false }
    var status: Int32 = 0
    return setupterm(name, 1, &status) == OK
  }
}
