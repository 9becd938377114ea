public import Desk
import Hosting
import Routing
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

  /// The desk as it was last told.
  var picture = DeskPicture()

  // Where the hand is. Only keys change these.
  public internal(set) var focus = Focus.chats

  var chats = WatchedChats()
  var agents = AgentList()
  var today = Today()
  /// The chat that is looked at, in place of the lists.
  var inspection: Inspection?
  /// The chat that is looked at as soon as the desk is there; nil: none.
  var opensAt: ChatID?
  /// The chat of which was last asked to be told what is said in it; nil: of none.
  var followed: ChatID?

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
  }

  /// The list the keys go to.
  public enum Focus: Hashable, Sendable { case chats, agents }

  /// The desk as it was last told; empty until `isOpen`.
  public var desk: DeskState { _read { yield picture.desk } }
  public var isOpen: Bool { picture.isOpen }
  /// Why the desk is lost; nil while it is not.
  var failure: String? { picture.failure }
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

  mutating func updateZone() {
    shell.localTime = LocalTime(
      zone: me.map { desk.agent($0)?.timeZone ?? "UTC" } ?? machineZone, tongue)
  }
}
