import Alerts
public import Desk
import FrontDesk
import Hosting
import Routing
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

  /// The desk as it was last told.
  var picture = DeskPicture()

  // Where the hand is. Only keys change these.
  public internal(set) var focus = Focus.list
  /// A past chat that is read in place of the selected one.
  public internal(set) var opened: ChatID?

  /// The chat whose visitor is said to be one person with another, as soon as it is known with whom, unless
  /// a key is pressed before.
  var mergesWhenKnown: ChatID?
  /// A chat that is gone to when the journal has told of it, unless a key is pressed before.
  var goingTo: ChatID?
  /// Whether letters do nothing for now: one was led to a chat in which nothing can be written, and may
  /// be writing on. Nil: they do what they do.
  var lettersRest: LettersRest?
  /// Where one has been since one began to go to what calls next.
  var calledOn: Set<ChatID> = []
  /// Where it is to be shown then.
  var landing: Landing?
  /// A chat that is about to be selected and listed for that.
  var aim: ChatID?

  /// Conversations side by side.
  var sides = SideBySide()
  /// Those of them that have room, from the left; empty: there is but one.
  var columnChats: [ChatID] = []
  /// The chat that was shown before the last message.
  var lastShown: ChatID?

  // What stands on the screen.
  var list = ChatList()
  var conversation = ConversationPane()
  var composer = Composer()
  var visitorPane = VisitorPane()
  var offerBanner = OfferBanner()
  /// When the agent is called, and where.
  var calls = CallRule()
  /// How the terminal is known to be asked for notices, and what stands before it; nil: not at all.
  var callDesk: CallDesk?
  public internal(set) var noticeRoute: NoticeRoute?

  /// What opens addresses, as far as the program knows; nil: nothing does.
  var addressDesk: AddressDesk?
  var addressWay = AddressDesk.Way.obstacle(.noProgram)

  // What is remembered of chats beyond the desk's state.
  /// What was read in them and what is being written.
  var talks: Talks
  /// What was answered to offers and the desk has not made true yet.
  var answers = OfferAnswers()
  var missed = MissedList()
  /// How many messages came in while the agent is in their editor; nil: they are not.
  var cameWhileEditing: Int?
  /// What a program suggests to answer, and whether there is one.
  var suggestions = Suggestions()
  let hasAssist: Bool
  /// What the agent was warned of.
  var answerWarnings = AnswerWarnings()
  /// What an earlier run has left, until the desk is open.
  var found: ReadingMarks?
  /// How far it has read chats whose words are not there yet.
  var unread: [ChatID: Int64] = [:]
  /// The answers of the desk's library.
  var library = KnownAnswers()
  /// The words of the desk's past conversations.
  var terms = KnownTerms()
  /// Those that are over and still listed.
  var departed = DepartedChats()
  /// What the journal was asked, and has answered.
  var archive = Archive()

  // What drawing needs, worked out when something changed.
  var panes = Panes()
  /// How much of the screen the last message changed.
  var change = Change.everything
  public var changedEverything: Bool { change == .everything }
  var freshness = Freshness()

  /// - Parameters:
  ///   - keys: what keys do.
  ///   - session: what message ids of this run begin with; nobody else may ever use it.
  ///   - hasAssist: whether there is a program that suggests answers.
  public init(
    me: AgentID, storePath: String = "", tongue: Tongue,
    keys: KeyMap<InboxAction, InboxContext> = KeyMap(inboxCommands), size: Size, now: Instant,
    session: String, hasAssist: Bool = false
  ) {
    self.me = me
    self.hasAssist = hasAssist
    shell = Shell(storePath: storePath, tongue: tongue, keys: keys, size: size, now: now)
    talks = Talks(session: session)
  }

  mutating func use(_ preferences: ScreenPreferences) {
    shell.keys = KeyMap(inboxCommands.with(preferences.inboxKeys))
    shell.hasFooter = preferences.hasFooter
    calls.settings = preferences.calls
    addressWay = addressDesk?.way(preferences.opener) ?? .obstacle(.noProgram)
    noticeRoute = callDesk?.route(preferences)
    if callDesk != nil {
      calls.available = CallDesk.channels(showsNotices: noticeRoute != nil)
    }
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

  /// The desk as it was last told; empty until `isOpen`.
  public var desk: DeskState { _read { yield picture.desk } }
  public var isOpen: Bool { picture.isOpen }
  /// Why the desk is lost; nil while it is not.
  var failure: String? { picture.failure }
  /// What was said in the agent's open chats, in those that ring at them, and in the one that is
  /// followed.
  var words: DeskView.Words { _read { yield picture.words } }
  /// How the agent stands.
  var status: AgentStatus? { picture.view.me }

  /// The offer that is painted.
  var banner: Banner? { offerBanner.banner }

  /// The rows of the list.
  var rows: [ListRow] { list.rows }
  /// The selected chat.
  public var selected: ChatID? { list.selected }

  /// The chat whose conversation is shown.
  public var shown: ChatID? { opened ?? list.selected }
}
