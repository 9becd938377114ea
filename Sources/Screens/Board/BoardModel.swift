public import Desk
public import Routing
public import Terminal
import Text
public import Words

/// Everything a supervisor's screen shows and remembers. A value: messages change it (`update`),
/// `view` draws it, and neither touches anything else.
public struct BoardModel: ShellModel {
  /// Who watches; nil: somebody who is no agent and can read the desk's files.
  public let me: AgentID?
  /// What every screen has.
  var shell: Shell<BoardAction, BoardContext>
  /// The zone for somebody without one of their own.
  private let machineZone: String?

  /// The desk as it was last told; empty until `isOpen`.
  public internal(set) var desk = DeskState()
  public internal(set) var isOpen = false
  /// What agents are called.
  var labels = AgentLabels([])
  /// Why the desk is lost; nil while it is not.
  public internal(set) var failure: String?
  /// How the agents stand, in roster order: each at their place in `desk.rosterIndex`.
  public internal(set) var roster: [AgentStatus] = []

  // Where the hand is. Only keys change these.
  public internal(set) var focus = Focus.chats

  // The lists.
  var chats = SectionedList<ChatSection, ChatID>()
  var agents = SectionedList<AgentSection, AgentID>()
  /// The open chats, in the order in which they are listed.
  var openChats = OpenChats()
  /// The open chats of each agent, by request.
  var chatsOf: [AgentID: [ChatID]] { openChats.ofAgent }
  /// How many agents take chats, and how many of them are present.
  var agentCount = 0
  var presentCount = 0

  /// The active chats in the order in which they are listed.
  var activeOrder = ActiveOrder()

  /// When the selection last went to another chat by itself.
  var selectionLeaptAt: Instant?

  // Today.
  var today: TodayCounts?
  /// Chats that closed today, newest first, at most `closedKept`.
  var closed: [ChatSummary] = []
  /// Up to which event the past was asked for; what came later came by events.
  var pastUpTo: Int64 = 0
  var isPastComplete = false

  /// The chat that is looked at, in place of the lists.
  var inspection: Inspection?

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

  /// The list the keys go to.
  public enum Focus: Hashable, Sendable { case chats, agents }

  /// The parts of the list of chats, from the top.
  enum ChatSection: Hashable, Sendable, CaseIterable {
    case waiting, ringing, active, missed, closed
  }

  /// The parts of the list of agents, from the top.
  enum AgentSection: Hashable, Sendable, CaseIterable {
    case working, present, absent
  }

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

  mutating func updateZone() {
    shell.localTime = LocalTime(
      zone: me.map { desk.agent($0)?.timeZone ?? "UTC" } ?? machineZone, tongue)
  }

  /// Milliseconds after such a leap in which no key steps into a chat: it may have been meant for the
  /// one before.
  static let leapPause: Int64 = 300

  /// How many chats that closed today are listed.
  static let closedKept = 50
}
