/// A part of a list of chats or agents.
public enum ListSection: Hashable, CaseIterable, Sendable {
  // The inbox's chats.
  case ringing, active, waiting, missed, past
  /// Chats that the agent had, and has not left yet.
  case ended
  /// Open, and not this agent's: listed while it is selected, or something was begun in it.
  case elsewhere

  // The board's chats and agents.
  case queue, closedToday
  case withChats, here, notHere
}
