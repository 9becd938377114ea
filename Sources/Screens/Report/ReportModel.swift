public import Desk
public import Figures
import FrontDesk
import Hosting
public import Overview
import Store
public import Terminal
import Text
public import Words

/// Everything that the screen of a report shows and remembers. A value: messages change it (`update`),
/// `view` draws it, and neither touches anything else. What it wants counted is counted elsewhere.
public struct ReportModel: OverviewModel {
  /// Who reads; nil: somebody who is no agent and can read the desk's files.
  public let me: AgentID?
  /// What every screen has.
  var shell: Shell<ReportAction, ReportContext>
  /// The zone for somebody without one of their own.
  private let machineZone: String?
  /// Whether there is a board to go back to.
  var hasBoard = false

  /// The desk as it was last told.
  var picture = DeskPicture()

  // What is asked.
  public internal(set) var period = ReportPeriod(.days(7))
  public internal(set) var grouping: Grouping?
  public internal(set) var filters: [FigureFilter] = []
  /// Milliseconds; nil: what the desk aims at.
  var within: Int64?
  /// The name of a zone other than the reader's own; nil: theirs.
  public internal(set) var zone: String?
  /// Why what is typed cannot be taken.
  var flaw: String?

  // What was found.
  /// What was asked last, and the event that the desk had come to then.
  var asked: (request: ReportRequest, seq: Int64)?
  /// Whether it is being counted.
  var isCounting = false
  /// How far that is, in hundredths; nil: not told.
  var percent: Int?
  var found: Found?
  /// Why nothing was.
  var obstacle: String?

  // Where the hand is. Only keys change these.
  public internal(set) var focus = Focus.figures
  var figures = ListState<Figure.Name>()
  /// The first row of the charts that is shown.
  var chartsTop = 0

  /// What the terminal can show of charts, and what they are drawn with.
  var ownChartSigns = ChartSigns.blocks {
    didSet { chartSigns = ownChartSigns }
  }
  var chartSigns = ChartSigns.blocks

  /// The part the keys go to.
  public enum Focus: Hashable, CaseIterable, Sendable { case figures, charts }

  /// What was counted.
  struct Found: Sendable {
    var request: ReportRequest
    var sheet: ReportSheet
    /// The event that the desk had come to, and when.
    var seq: Int64
    var at: Instant
  }

  /// - Parameters:
  ///   - zone: the machine's time zone, for a reader who is no agent.
  ///   - keys: what keys do.
  public init(
    me: AgentID?, storePath: String = "", zone: String? = nil, tongue: Tongue,
    keys: KeyMap<ReportAction, ReportContext> = KeyMap(reportCommands), size: Size, now: Instant
  ) {
    self.me = me
    machineZone = zone
    shell = Shell(
      storePath: storePath, zone: zone, tongue: tongue, keys: keys, size: size, now: now)
  }

  mutating func use(_ preferences: ScreenPreferences) {
    shell.keys = KeyMap(reportCommands.with(preferences.reportKeys))
    shell.hasFooter = preferences.hasFooter
    chartSigns = preferences.chartSigns(onTerminalOf: ownChartSigns)
  }

  /// The desk as it was last told; empty until `isOpen`.
  public var desk: DeskState { _read { yield picture.desk } }
  public var isOpen: Bool { picture.isOpen }

  /// What the reader may do. Somebody who is no agent may read.
  var mayRead: Bool {
    guard let me else { return true }
    return desk.agent(me)?.permissions.withImplied.contains(.viewReports) ?? false
  }

  mutating func updateZone() {
    let own = me.map { desk.agent($0)?.timeZone ?? "UTC" } ?? machineZone
    let name = zone ?? own
    guard shell.localTime.zone.name != name || shell.localTime.tongue != tongue else { return }
    shell.localTime = LocalTime(zone: name, tongue)
  }

  /// What is to be counted as things are.
  var request: ReportRequest {
    let (from, to) = period.bounds(localTime, now: now)
    return ReportRequest(
      from: from, to: to, grouping: grouping, filters: filters, within: within,
      zone: localTime.zone)
  }

  /// What was counted of what is asked now; nil: nothing yet.
  var sheet: ReportSheet? {
    guard let found, found.request == asked?.request else { return nil }
    return found.sheet
  }

  /// The selected figure.
  public var selectedFigure: Figure.Name? { figures.selected }
}
