public import Desk

/// What somebody does about chats for which nobody came.
public enum MissedDeed: Hashable, Sendable {
  /// Marks them handled, all or none.
  case handled([ChatID])
  /// Puts one that was handled lately back on the list, at its place.
  case reopened(ChatID)
  /// Marks all handled that were missed before an instant.
  case cleared(before: Instant)
}
