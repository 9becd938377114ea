public import Desk
import FrontDesk
import Hosting
public import Routing
public import Terminal
import Text
public import Words

/// Everything an agent's screen shows and remembers. A value: messages change it (`update`), views
/// draw it, and neither touches anything else.
public struct InboxModel: ShellModel {
  /// Whose screen it is.
  public let me: AgentID
  /// What every screen has.
  var shell: Shell<InboxAction, InboxContext>

  /// The desk as it was last told; empty until `isOpen`.
  public internal(set) var desk = DeskState()
  /// What was said in the agent's open chats, in those that ring at them, and in the one that is
  /// followed.
  var words = DeskView.Words()
  /// Whose visitors are writing.
  var typing: [ChatID: Instant] = [:]
  /// How often the desk had been read anew when it was last told.
  var timesReloaded = 0
  /// The open chat whose words were asked for, besides the agent's own.
  var followed: ChatID?
  public internal(set) var isOpen = false
  /// Why the desk is lost; nil while it is not.
  public internal(set) var failure: String?
  /// What agents are called.
  var labels = AgentLabels([])
  /// How the agent stands.
  public internal(set) var status: AgentStatus?
  /// Whether the agent has another inbox open: leaving this one changes nothing for visitors.
  public internal(set) var isElsewhere = false

  // Where the hand is. Only keys change these.
  public internal(set) var focus = Focus.list
  public internal(set) var scope = Scope.active
  /// A past chat that is read in place of the selected one.
  public internal(set) var opened: ChatID?
  /// The selected one among the visitor's past chats.
  var visitorCursor = 0
  /// The first row shown of what is known of the visitor.
  var visitorScroll = 0

  // The list of chats.
  public internal(set) var rows: [ListRow] = []
  /// How many rows each section has.
  var counts: [ListRow.Section: Int] = [:]
  var list = ListState<ChatID>()
  /// The agent's chats in the order in which they are listed. See `InboxModel+Order`.
  var activeOrder = ActiveOrder()
  var neighbourWatch = NeighbourWatch()
  /// The first line of the list that is shown.
  var listOffset = 0

  // What is known of chats beyond the desk's state.
  var talks: [ChatID: Talk] = [:]
  /// The agent's chats and those that ring at them, and the queue, as the desk told them.
  var ownChats: [ChatID] = []
  var queue: [ChatID] = []
  /// The rows of those in the queue, and of which they are: worked out anew only when that changes.
  var waitingRows = WaitingRows()
  /// Chats that are over, or out of reach, and still listed because the agent has not left them.
  var departed: [ChatID: Departed] = [:]
  var missedOffers: [MissedOffer] = []
  /// How many missed chats are listed at the most.
  var missedRoom = InboxModel.missedPage
  /// The selected one, if a colleague has handled it meanwhile.
  var handledElsewhere: HandledChat?
  /// Those that the desk was told are handled, or are not, and has not answered yet.
  var handling: [ChatID: MissedChat] = [:]
  /// The one that was marked handled last, as long as the hand is where it was.
  var justHandled: MissedChat?
  /// Chats whose acceptance or taking was asked for and not yet answered.
  var claimed: Set<ChatID> = []
  /// What was declined and can be taken back.
  var heldDecline: HeldDecline?
  /// Chats that the desk was told are declined, and whose offer has not ended yet.
  var sentDeclines: Set<ChatID> = []
  var records: [ChatID: ChatRecord] = [:]
  /// The files of drafts of earlier runs, which wait for the desk to be open.
  var foundDrafts: [DraftKind: [ChatID: String]] = [:]
  /// Chats of drafts whose end was asked for.
  var askedEnds: Set<ChatID> = []
  /// Chats whose record is being read.
  var askedRecords: Set<ChatID> = []
  var past = PastChats()
  var visitorPast: [VisitorID: [ChatSummary]] = [:]
  var askedVisitors: Set<VisitorID> = []
  /// What is known of visitors of the website, as far as it was asked for; nil: nothing is.
  var sights: [VisitorMark: VisitorSight?] = [:]
  /// After how many of their moves it was asked for last.
  var askedSights: [VisitorMark: Int] = [:]
  /// How often visitors have gone to another page.
  var moves: [ChatID: Int] = [:]

  // The bell.
  public internal(set) var banner: Banner?
  /// How many offers rang when the banner was last looked at.
  var bannerCount = 0
  var nextBell: Instant?
  var lastMessageBell: Instant?

  var ids: MessageIDs

  // What drawing needs, worked out when something changed.
  public internal(set) var panes = Panes()
  var conversation = ConversationLayout()
  var listLines = ListLines([], counts: [:], isTight: false)
  var rowsAreStale = true
  /// The rows of what is being written.
  var composerRows = TextBuffer().layout(width: 1)
  /// How much of the screen the last message changed.
  public internal(set) var change = Change.everything
  public var changedEverything: Bool { change == .everything }
  /// The day when everything was last drawn: texts about other days say which.
  var dayShown = 0
  /// When a text on the screen changes by the mere passing of time.
  var clockDeadline: Instant?
  /// The chat whose conversation was in view last.
  var inView: ChatID?

  /// - Parameters:
  ///   - keys: what keys do.
  ///   - session: what message ids of this run begin with; nobody else may ever use it.
  public init(
    me: AgentID, storePath: String = "", tongue: Tongue,
    keys: KeyMap<InboxAction, InboxContext> = KeyMap(inboxCommands), size: Size, now: Instant,
    session: String
  ) {
    self.me = me
    shell = Shell(storePath: storePath, tongue: tongue, keys: keys, size: size, now: now)
    ids = MessageIDs(session: session)
  }

  /// The pane the keys go to.
  public enum Focus: Hashable, Sendable, CaseIterable {
    case list, composer, reading, visitor
  }

  /// How much of the screen a message changed.
  public enum Change: Hashable, Sendable {
    case everything
    /// Only the text in the composer: what nearly every key does.
    case composer
    /// Only what was said in these chats: what a desk tells most. With the footer, if there was nobody
    /// before who waits for an answer there, or is nobody now.
    case words([ChatID], withFooter: Bool)
  }

  /// Which chats are listed.
  public enum Scope: Hashable, Sendable { case active, all }

  /// The selected chat.
  public var selected: ChatID? { list.selected }

  /// The chat whose conversation is shown.
  public var shown: ChatID? { opened ?? list.selected }
}

/// An offer that ended without an answer, or a chat that went back to the queue while the agent was
/// away.
struct MissedOffer: Hashable, Sendable {
  let chat: ChatID
  let visitor: Visitor
  let at: Instant
  /// What became of the chat, once it has closed.
  var outcome: Outcome?
}

/// A chat that is not listed for itself any more.
struct Departed: Sendable {
  var chat: Chat
  /// What was said in it; nil: it is in the journal.
  var words: Conversation?
  /// What became of it; nil: its state says it.
  var summary: ChatSummary?
  /// The line under its conversation.
  var closing: Line?
  /// Whether its end was looked at.
  var isSeen = false
  /// Whether the agent has cleared it away: then it goes even while it is selected.
  var isCleared = false
}

/// Everybody's past chats, as far as they were read.
struct PastChats: Sendable {
  var summaries: [ChatSummary] = []
  var isAsked = false
  /// Whether there is nothing older.
  var isComplete = false

  static let page = 50
}

/// Ids for the messages of one run: unique by the session they begin with.
struct MessageIDs: Hashable, Sendable {
  let session: String
  private var count = 0

  init(session: String) { self.session = session }

  mutating func next() -> MessageID {
    count += 1
    return MessageID("\(session)-\(count)")
  }
}
