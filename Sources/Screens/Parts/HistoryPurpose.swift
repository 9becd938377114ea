public import Desk

/// What a list of closed chats is for.
public enum HistoryPurpose: Hashable, Sendable {
  /// The list of everybody's past chats; from the start, or its next page.
  case list(isFirstPage: Bool)
  /// A visitor's earlier chats.
  case visitor(VisitorID)
}
