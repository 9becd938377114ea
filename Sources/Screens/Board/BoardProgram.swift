public import Desk
public import Terminal

/// The supervisor's screen.
public enum BoardProgram {
  /// Shows the board on the terminal until the watcher quits. Nobody becomes present by watching.
  ///
  /// - Parameters:
  ///   - agent: who watches; nil: somebody who is no agent.
  ///   - chat: what is looked at first; nil: the board.
  ///   - zone: the machine's time zone, for a watcher without one.
  ///   - listing: what is to be listed, and how.
  /// - Throws: `ScreenError` if there is no terminal to show it on, with the terminal as it was.
  public static func run(
    _ options: ScreenOptions, agent: AgentID?, at chat: ChatID? = nil, zone: String?,
    listing: BoardListing = BoardListing()
  ) throws(ScreenError) -> ScreenEnding {
    try ScreenProgram.show(options, to: .watching(agent)) { size, now in
      var model = BoardModel(
        me: agent, storePath: options.hintedStore, zone: zone, tongue: options.tongue, size: size,
        now: now)
      model.callDesk = options.calls
      model.ownChartSigns = options.charts
      model.firstListing = listing
      model.opensAt = chat
      model.use(options.preferences)
      model.shell.hasMouse = options.preferences.hasMouse
      return model
    }
  }
}
