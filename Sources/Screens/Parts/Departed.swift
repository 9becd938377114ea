import Desk
import FrontDesk
import Words

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

  /// Whether the agent, who talked in it, has not yet seen that it ended.
  var isUnread: Bool { closing != nil && !isSeen }
}
