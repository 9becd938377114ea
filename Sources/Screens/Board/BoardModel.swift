import Alerts
public import Desk
import Hosting
import Overview
import Routing
public import Terminal
import Text
public import Words

/// Everything a supervisor's screen shows and remembers. A value: messages change it (`update`),
/// `view` draws it, and neither touches anything else.
public struct BoardModel: OverviewModel {
  /// Who watches; nil: somebody who is no agent and can read the desk's files.
  public let me: AgentID?
  /// What every screen has.
  var shell: Shell<BoardAction, BoardContext>
  /// The zone for somebody without one of their own.
  private let machineZone: String?

  /// The desk as it was last told.
  var picture = DeskPicture()

  // Where the hand is. Only keys change these.
  public internal(set) var focus = Focus.chats

  var chats = WatchedChats()
  var agents = AgentList()
  var deskList = DeskList()
  /// Whether the list of rings and dialogues may be another one than it shows.
  var isDeskListStale = true
  var today = Today()
  /// Today by the quarter of an hour, as it was last drawn.
  var quarters: [DayQuarter] = []
  /// The chat that is looked at, in place of the lists.
  var inspection: Inspection?
  /// The chat that is looked at as soon as the desk is there; nil: none.
  var opensAt: ChatID?
  /// The chat of which was last asked to be told what is said in it; nil: of none.
  var followed: ChatID?

  // What is listed.
  /// What is to be listed once the desk is there; nil: nothing else than it is.
  var firstListing: BoardListing?
  /// What is typed of a filter, as it was last taken in, and why it is none.
  var typedFilter = ""
  var filterFlaw: String?

  // Stepping in.
  /// What is being done to several chats, in the order in which it was asked for.
  var runs: [BulkRun] = []
  /// What could not be done, until it is shown: one list after the other.
  var outcomes: [OutcomeLayer] = []
  /// What was refused since somebody has as many chats as they may.
  var refused: Refused?

  // Calling whoever watches.
  var calls = CallRule()
  /// What calls besides the bell; nil: nothing.
  var callDesk: CallDesk?
  /// How the terminal is asked for notices; nil: it is not.
  public internal(set) var noticeRoute: NoticeRoute?
  var thresholds = ThresholdSettings()
  var alarms = Alarms()
  /// What the terminal can show of charts, and what they are drawn with.
  var ownChartSigns = ChartSigns.blocks {
    didSet { chartSigns = ownChartSigns }
  }
  var chartSigns = ChartSigns.blocks

  /// - Parameters:
  ///   - zone: the machine's time zone, for a watcher who is no agent.
  ///   - keys: what keys do.
  public init(
    me: AgentID?, storePath: String = "", zone: String? = nil, tongue: Tongue,
    keys: KeyMap<BoardAction, BoardContext> = KeyMap(boardCommands), size: Size, now: Instant
  ) {
    self.me = me
    machineZone = zone
    shell = Shell(
      storePath: storePath, zone: zone, tongue: tongue, keys: keys, size: size, now: now)
  }

  mutating func use(_ preferences: ScreenPreferences) {
    shell.keys = KeyMap(boardCommands.with(preferences.boardKeys))
    shell.hasFooter = preferences.hasFooter
    thresholds = preferences.thresholds
    chartSigns = preferences.chartSigns(onTerminalOf: ownChartSigns)
    calls.settings = preferences.calls
    noticeRoute = callDesk?.route(preferences)
    calls.available = CallDesk.channels(showsNotices: noticeRoute != nil)
  }

  /// The list the keys go to.
  public enum Focus: Hashable, CaseIterable, Sendable {
    case chats, agents
    /// Whose turn is next, who is in dialogues, the day in charts.
    case desk

    /// The one after it, or before it, round and round.
    func next(_ step: Int) -> Focus {
      let all = Focus.allCases
      return all[((all.firstIndex(of: self) ?? 0) + step + all.count) % all.count]
    }
  }

  /// The desk as it was last told; empty until `isOpen`.
  public var desk: DeskState { _read { yield picture.desk } }
  public var isOpen: Bool { picture.isOpen }
  /// How the agents stand, in roster order: each at their place in `desk.rosterIndex`.
  var roster: [AgentStatus] { picture.view.roster }

  /// The selected chat.
  public var selectedChat: ChatID? { chats.selected }
  /// The selected agent.
  public var selectedAgent: AgentID? { agents.selected }
  /// The chat that is looked at.
  public var inspected: ChatID? { inspection?.id }

  /// What the watcher may do. Somebody who is no agent may look.
  var permissions: Permissions {
    me.map { desk.agent($0)?.permissions ?? [] } ?? [.viewAll]
  }

  /// Whether the watcher may read reports. Somebody who is no agent may.
  var mayReadReports: Bool { me == nil || permissions.withImplied.contains(.viewReports) }

  /// Whether the hand is at work: nothing moves under it.
  var isHeld: Bool { shell.hand.restsAt.map { $0 > now } ?? false }

  mutating func updateZone() {
    shell.localTime = LocalTime(
      zone: me.map { desk.agent($0)?.timeZone ?? "UTC" } ?? machineZone, tongue)
  }
}
