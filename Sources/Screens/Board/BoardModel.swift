public import Desk
public import Routing
public import Terminal
import Text
public import Words

/// Everything a supervisor's screen shows and remembers. A value: messages change it (`update`),
/// `view` draws it, and neither touches anything else.
public struct BoardModel: ScreenModel {
  /// Who watches; nil: somebody who is no agent and can read the desk's files.
  public let me: AgentID?
  /// What the desk's directory is called in hints.
  public let storePath: String
  /// The language of whoever reads it.
  public let tongue: Tongue
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
  public internal(set) var localTime: LocalTime
  public internal(set) var now: Instant
  public internal(set) var size: Size

  /// What tells keys that a hand pressed from those of a paste.
  var typist = Typist()

  // Where the hand is. Only keys change these.
  public internal(set) var focus = Focus.chats
  public internal(set) var mode = Mode.board

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
  /// When a key was last pressed.
  var lastKeyAt: Instant?

  /// When the selection last went to another chat by itself.
  var selectionLeaptAt: Instant?

  // Today.
  var today: TodayCounts?
  /// Chats that closed today, newest first, at most `closedKept`.
  var closed: [ChatSummary] = []
  /// Up to which event the past was asked for; what came later came by events.
  var pastUpTo: Int64 = 0
  var isPastComplete = false

  /// The chat that is looked at.
  var inspection: Inspection?

  /// What was cut while searching in help.
  var kills = KillRing()

  /// Keys of which it was said that they do nothing: once is enough.
  var toldUnbound: Set<Key> = []

  /// A line of plain words, until the next key.
  public internal(set) var notice: Notice?
  var titleShown: SafeText?

  /// - Parameter zone: the machine's time zone, for a watcher who is no agent.
  public init(
    me: AgentID?, storePath: String = "", zone: String? = nil, tongue: Tongue,
    size: Size, now: Instant
  ) {
    self.me = me
    self.storePath = storePath
    self.tongue = tongue
    machineZone = zone
    localTime = LocalTime(zone: zone, tongue)
    self.size = size
    self.now = now
  }

  /// The list the keys go to.
  public enum Focus: Hashable, Sendable { case chats, agents }

  /// What is on the screen.
  public enum Mode: Hashable, Sendable {
    case board
    /// One chat: its conversation and its reasons.
    case inspection
    case help(search: TextBuffer, line: Int, over: Under)
    case question(Question, over: Under)
    case handOver(HandOverPrompt, over: Under)
  }

  /// What help and questions lie over.
  public enum Under: Hashable, Sendable { case board, inspection }

  /// Something that is asked once before it is done.
  public enum Question: Hashable, Sendable {
    case end(ChatID)
    /// Asked of somebody without an inbox: nobody would hear the visitor.
    case take(ChatID)
    case takeOver(ChatID)
  }

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

  /// What the keys go to when nothing lies over it.
  var under: Under {
    switch mode {
    case .board: .board
    case .inspection: .inspection
    case .help(_, _, let under), .question(_, let under), .handOver(_, let under): under
    }
  }

  /// What the watcher may do. Somebody who is no agent may look.
  var permissions: Permissions {
    me.map { desk.agent($0)?.permissions ?? [] } ?? [.viewAll]
  }

  mutating func updateZone() {
    localTime = LocalTime(
      zone: me.map { desk.agent($0)?.timeZone ?? "UTC" } ?? machineZone, tongue)
  }

  /// Milliseconds after such a leap in which no key steps into a chat: it may have been meant for the
  /// one before.
  static let leapPause: Int64 = 300

  /// How many chats that closed today are listed.
  static let closedKept = 50
}
