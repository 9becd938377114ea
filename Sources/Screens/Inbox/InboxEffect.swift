public import Desk
public import Store
public import Text

/// What an inbox wants done, in order.
public enum InboxEffect: Hashable, Sendable {
  case request(DeskRequest)
  case askRecord(ChatID)
  /// Shows the words of this open chat, besides the agent's own; nil: of none.
  case follow(ChatID?)
  /// What is known of a visitor of the website?
  case askVisitor(VisitorMark)
  case askHistory(HistoryQuery, HistoryPurpose)
  /// How and when did this chat end?
  case askEnd(ChatID)
  case ringBell
  case setTitle(SafeText)
  /// Keeps a chat's draft, as its file holds it, for a later run; an empty file is dropped.
  case saveDraft(ChatID, DraftKind, String)
  /// Leaves, stops, and comes back present.
  case suspend
  /// Draws everything anew.
  case redraw
  case quit
}
