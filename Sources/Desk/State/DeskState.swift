/// What is so at the desk: the fold of its events.
///
/// It holds the set-up, of the open chats what deciding needs, of closed chats only the summaries
/// of those closed since the store last put them aside (`forgetClosed`), and of missed ones what a
/// list shows. What was said is no part of
/// it (`Conversation`). Copying it is cheap, and so is folding into one that was copied: neither the
/// chats nor their table are copied for that.
public struct DeskState: Hashable, Sendable {
  /// The sequence number of the last event folded in; 0: none.
  public var seq: Int64 = 0
  /// The latest instant of an event folded in.
  public var at = Instant.distantPast

  public var settings = Settings()
  /// In roster order.
  public var agents: [Agent] = []
  public var teams: [Team] = []
  /// As listed, not by priority.
  public var rules: [Rule] = []
  /// By domain.
  public var accounts: [String: Account] = [:]
  /// In the order in which they came.
  public var dialogues: [DeskDialogue] = []
  /// The last version of each dialogue that is no more: its numbers are not given again.
  public var formerDialogues: [DialogueID: Int] = [:]
  /// Whether dialogues meet visitors at all.
  public var dialoguesAreOn = true

  /// The agents' toggles, also some that no longer hold.
  public var toggles: [AgentID: Toggle] = [:]
  /// The last turn in each ring.
  public var rings: [Ring: Turn] = [:]
  /// Offers an agent let expire since they last answered one.
  public var missedOffers: [AgentID: Int] = [:]
  /// When each agent last wrote in a chat, began or ended one: an offer they missed meanwhile does
  /// not count.
  public var lastDeeds: [AgentID: Instant] = [:]
  public var presence: [AgentID: PresenceMark] = [:]

  /// The open chats.
  public var chats = SharedTable<ChatID, Chat>()
  /// The open chat of each visitor who is known by an id.
  public var chatOfVisitor = SharedTable<VisitorID, ChatID>()
  /// Chats closed since the store last put summaries aside, in order of closing.
  public var recentlyClosed = GrowingList<ChatSummary>()

  /// The chats for which nobody came and that nobody has marked handled yet, the latest last.
  public var missed = SharedList<ChatID, MissedChat>()
  /// The last that were marked handled, the latest last.
  public var handled: [HandledChat] = []

  /// Who is not to be talked to, also some of whom it holds no longer.
  public var blocks = SharedTable<Block.Target, Block>()

  /// What was said to all agents lately, the latest last.
  public var broadcasts: [Broadcast] = []

  /// Which library of answers there is.
  public var library = LibraryMark()

  /// Each agent's place in `agents`.
  public var rosterIndex: [AgentID: Int] = [:]
  /// The highest agent number ever given.
  public var lastAgentNumber = 0
  /// Names and texts that were changed.
  public var former = FormerWords()

  public init() {}

  /// The agent of that id. O(1).
  public func agent(_ id: AgentID) -> Agent? { rosterIndex[id].map { agents[$0] } }

  /// The agent's own capacity or the desk's.
  public func capacity(of agent: Agent) -> Int { agent.capacity ?? settings.capacity }

  /// Drops the summaries of chats closed up to event `seq`, which the store has put aside.
  public mutating func forgetClosed(upTo seq: Int64) {
    recentlyClosed.removeAll { $0.closedSeq <= seq }
  }
}
