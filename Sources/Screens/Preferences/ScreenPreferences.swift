public import Alerts
public import Overview
public import Terminal
public import Text

/// What whoever sits at the screens has chosen, for whichever of them.
public struct ScreenPreferences: Hashable, Sendable {
  /// The keys of the inbox, those of the board and those of reports.
  public var inboxKeys = OwnKeys<InboxAction, InboxContext>()
  public var boardKeys = OwnKeys<BoardAction, BoardContext>()
  public var reportKeys = OwnKeys<ReportAction, ReportContext>()
  /// Whether hints at keys stand in the last row.
  public var hasFooter = true

  /// Whether a mouse does something from the start.
  public var hasMouse = false

  /// The colours.
  public var theme = ThemeChoice.automatic
  /// What opens addresses, a program and its arguments; none: what the surroundings name.
  public var opener: [String] = []
  /// How many cells the terminal gives to what Unicode leaves open.
  public var ambiguousWidth = AmbiguousWidth.narrow
  /// How whoever sits there is called.
  public var calls = CallSettings()
  /// From where on the board lights up, and calls.
  public var thresholds = ThresholdSettings()
  /// What charts are drawn with; nil: what the surroundings can show.
  public var charts: ChartSigns?
  /// How the terminal is asked for notices; nil: as it is known to take them.
  public var notices: NoticeForm?

  public init() {}

  /// What charts are drawn with on a terminal that can show so much: as was chosen; else plain signs
  /// where blocks may take two cells, for which charts have no room.
  public func chartSigns(onTerminalOf signs: ChartSigns) -> ChartSigns {
    charts ?? (ambiguousWidth == .wide ? .ascii : signs)
  }
}
