public import Desk

/// What the command line says of a chat.
public protocol ChatListWording: Sendable {
  /// The state of an open chat in a word.
  func word(_ state: Chat.State) -> String
  /// How a chat was closed, in a word.
  func word(_ outcome: Outcome) -> String
  func now(_ now: ChatNow) -> String
  /// Where a request went, and on which way it was offered.
  func went(_ route: Route, offeredVia way: Via?) -> String
  /// What stands above what was said in a chat.
  func heading(of chat: ChatID, with visitor: String) -> String
  /// What stands before a note.
  func noteHead(of agent: String) -> String
  /// Since when something is due that nobody has done.
  func dueSince(_ time: String) -> String
  /// What stands before what would be decided now.
  var atPresent: String { get }
  /// What whoever reads is called in place of their name.
  var yourName: String { get }
  /// A visitor of whom nothing else is known.
  var someVisitor: String { get }
}
