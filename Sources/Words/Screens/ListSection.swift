/// A part of a list of chats or agents.
public enum ListSection: Hashable, CaseIterable, Sendable {
  // The inbox's chats.
  case ringing, active, waiting, past
  /// Chats for which nobody came, of the whole desk; offers that this agent missed.
  case missed, missedOffers
  /// Chats that the agent had, and has not left yet.
  case ended
  /// Open, and not this agent's: listed while it is selected, or something was begun in it.
  case elsewhere

  // The board's chats and agents.
  case queue, closedToday
  case withChats, here, notHere
  case rings, dialogues, today
}
