/// A list in which there is nothing, with the command that helps.
public enum EmptyList: Hashable, Sendable {
  case agents(add: String)
  case teams(add: String)
  case rules(see: String)
  case accounts(add: String)
  case dialogues(samples: String)
  case responses(add: String)
  /// There are no answers like those that were asked for.
  case suchResponses
  /// No question waits for an answer.
  case questions
  case chats(ask: String)
  /// There are no chats, and nobody who takes any.
  case chatsAndTakers(add: String)
  /// Nothing is missed; nothing ever was.
  case missed, everMissed
  /// Nobody is blocked.
  case blocked
  /// No visitor of the website gave that email.
  case suchVisitors
  /// There are no chats like those that were asked for.
  case suchChats
}
