public import Desk

/// What an agent is told who works without a screen, a line at a time. Commands are handed in as they are
/// typed; visitors' names as they are.
public enum LinearLine: Hashable, Sendable {
  /// How the desk stands as they come.
  case begun(ringing: Int, own: Int, unanswered: Int, waiting: Int, help: String)
  /// Whom they write to from now on.
  case writesTo(String, ChatID)
  /// The chat they wrote to is closed, or is theirs no more.
  case writesToNobody
  case sent(to: String)
  /// A text that was not sent, since there is nobody to write to.
  case sentToNobody(String, accept: String, open: String)
  /// A text that was not sent, for the reason that is told before.
  case notSent(String)
  /// So many lines came at once, as no hand types them.
  case manyLines(Int, to: String, send: String, drop: String)
  case dropped
  case asksToEnd(String, yes: String)
  /// So many chats go back to the queue when they leave; what leaves all the same.
  case asksToLeave(Int, again: String)
  case merging(LinearMerging)
  case nothingAsked
  case nothingRings
  case nothingHeld
  /// No chat of theirs is called so.
  case noChat(String)
  /// Several are.
  case severalChats(String, [ChatID])
  case noText(command: String)
  case unknownCommand(String, nearest: String?, help: String)
  /// A command of the program that goes on until it is stopped.
  case stays(command: String)
  case badlyQuoted
  /// One of a list, and how it stands.
  case chat(ChatID, visitor: String, now: String)
  case noChats
  /// An address that was written in the chat, and where it leads; the latest is the first.
  case address(Int, String, host: String, isDoubtful: Bool)
  /// None of them has that number.
  case noAddress(Int)
  /// Which of them is meant?
  case whichAddress(command: String)
  case cannotOpen(AddressObstacle, copy: String)
  /// What else can be typed.
  case help(LinearCommand, usage: String)
  case helpOfText(slash: String)
  case helpOfOthers([String])
  case bye
}
