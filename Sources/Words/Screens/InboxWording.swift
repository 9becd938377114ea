/// What the agent's inbox shows besides its notices. Where several texts are given, the fullest comes
/// first: the screen takes the first that fits.
public protocol InboxWording: Sendable {
  // Questions.
  func mayEnd(visitor: String, isUnsent: Bool) -> [String]
  /// A message into which so many lines were pasted.
  func maySend(lines: Int, to visitor: String) -> [String]
  /// What a program suggests, and the key that puts it into the composer.
  func suggested(_ text: String, key: String) -> String
  func mayBlock(visitor: String, days: Int, isOpen: Bool) -> [String]
  /// An address that was written such that it can be taken for another, or that is long.
  func mayOpen(_ address: String, host: String, isDoubtful: Bool) -> [String]
  /// It cannot be opened: shall it be copied?
  func mayCopy(_ address: String, host: String, _ obstacle: AddressObstacle) -> [String]
  /// Whether the visitor and another one of that email are one person.
  func mayMerge(visitor: String, email: String) -> [String]
  func mayQuit(_ leaving: Leaving) -> [String]
  func maySuspend(_ leaving: Leaving) -> [String]

  // The header.
  var openingDesk: String { get }
  var notOnRoster: String { get }
  func takesNoChats(supervises: Bool) -> String
  func available(_ isAvailable: Bool, until: String?, _ cause: AvailabilityCause?) -> [String]
  func ringing(_ count: Int) -> String
  func chats(_ count: Int, of capacity: Int, briefly: Bool) -> String
  func waiting(_ count: Int) -> String
  func missed(_ count: Int) -> String
  func chatsTitle(all: Bool) -> String
  var visitorTitle: String { get }
  /// The title of the terminal's window.
  func windowTitle(_ me: String, ringing: Int, unread: Int) -> String
  func standing(_ standing: ChatStanding) -> String

  // The banner.
  func chatsRing(_ count: Int) -> String
  func deskIsLost(_ reason: String, quit: String) -> String
  /// Before and after who it is, whom another agent hands over.
  func acceptQuestion(from giver: String?, seconds: Int, others: Int)
    -> [(start: String, tail: String)]
  /// Keys that do the same.
  func either(_ keys: [String]) -> String
  func answerKeys(accept: String, decline: String) -> String
  var nothingSaid: String { get }

  // The conversation.
  var readingJournal: String { get }
  func ringsAt(_ agent: String) -> String
  func hasChatNow(_ agent: String) -> String
  func newAbove(_ count: Int, key: String) -> String
  func below(new count: Int, key: String) -> String
  /// The visitor of that name is writing at this moment.
  func isWriting(_ name: String) -> String
  var you: String { get }
  func note(by agent: String?) -> String
  var sending: String { get }
  var saving: String { get }
  var firstNew: String { get }
  /// What stands before the words of a visitor without a name.
  var aVisitor: String { get }

  // What is being written.
  func writing(to visitor: String) -> String
  func notWritable(_ why: String, isUnsent: Bool) -> String
  func noteNotSent(to visitor: String) -> String
  func noteNotSaved(_ why: String) -> String
  func noteIsBegun(key: String) -> String
  func keyToWrite(_ key: String) -> String

  // The list.
  var noChats: String { get }
  func sectionTitle(_ section: ListSection) -> String
  /// An offer that the agent let pass; nil: without the time.
  func missed(at time: String?) -> String
  func new(_ count: Int) -> String
  var draft: String { get }
  func moreAbove(_ count: Int) -> String
  /// Nil: nobody knows how much.
  func moreBelow(_ count: Int?) -> String
  func newBelow(_ count: Int) -> String
  func seconds(_ count: Int) -> String
  func endsIn(seconds: Int) -> String
  var note: String { get }
  var away: String { get }
  /// A closed chat: how it ended, how much was said.
  func closed(_ standing: ChatStanding, messages: Int) -> String
}
