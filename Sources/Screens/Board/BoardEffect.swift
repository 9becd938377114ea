public import Desk
public import Store
public import Text

/// What a board wants done, in order.
public enum BoardEffect: Hashable, Sendable {
  case request(BoardRequest)
  case askRecord(ChatID)
  /// Has what is said in a chat told at once, and not some words together.
  case follow(ChatID)
  case askDecision(ChatID)
  case askHistory(HistoryQuery)
  case setTitle(SafeText)
  /// Leaves, stops, and comes back.
  case suspend
  /// Draws everything anew.
  case redraw
  /// Ends; with a reason if it is not the user's wish.
  case quit(refusal: String?)
}
