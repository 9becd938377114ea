public import Desk
public import Figures
public import Overview
public import Terminal

/// The screen of a report.
public enum ReportProgram {
  /// What is counted first.
  public struct Beginning: Sendable {
    public var period = ReportPeriod(.days(7))
    public var grouping: Grouping?
    public var filters: [FigureFilter] = []
    /// In milliseconds.
    public var within: Int64?
    public var zone: String?

    public init() {}
  }

  /// Shows a report on the terminal until the reader quits, or goes back to the board. Nobody becomes
  /// present by reading.
  ///
  /// - Parameters:
  ///   - agent: who reads; nil: somebody who is no agent.
  ///   - zone: the machine's time zone, for a reader without one.
  ///   - hasBoard: whether there is a board to go back to.
  /// - Throws: `ScreenError` if there is no terminal to show it on, with the terminal as it was.
  public static func run(
    _ options: ScreenOptions, agent: AgentID?, zone: String?, _ beginning: Beginning,
    hasBoard: Bool = false
  ) throws(ScreenError) -> ScreenEnding {
    try ScreenProgram.show(options, to: .watching(agent)) { size, now in
      var model = ReportModel(
        me: agent, storePath: options.hintedStore, zone: zone, tongue: options.tongue, size: size,
        now: now)
      model.ownChartSigns = options.charts
      model.hasBoard = hasBoard
      model.period = beginning.period
      model.grouping = beginning.grouping
      model.filters = beginning.filters
      model.within = beginning.within
      model.zone = beginning.zone
      model.use(options.preferences)
      model.shell.hasMouse = options.preferences.hasMouse
      return model
    }
  }
}
