public import Desk

/// What came of stepping in.
public enum InterventionReceipt: Hashable, Sendable {
  /// It rings at the agent of that name.
  case rings(ChatID, at: String)
  /// It is back in the queue, at that place; nil: it rings again already.
  case isBack(ChatID, place: Int?)
  /// It has been put to that place in the queue.
  case isMoved(ChatID, place: Int?)
  /// What was done to so many chats.
  case did(BulkDeed, Int)
  /// No chat was meant.
  case nothingMeant
  /// It was said to so many; the command that shows who has not read it.
  case said(to: Int, see: String)
  /// So many broadcasts were read.
  case read(Int)
}
