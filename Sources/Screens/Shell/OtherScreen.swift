/// A screen that is gone to from another one.
public enum OtherScreen: Hashable, Sendable {
  /// The board that was left, as it was left.
  case board
  /// The report, from a board that lists this.
  case report(BoardListing)
}
