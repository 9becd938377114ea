/// A screen that is gone to from another one.
public enum OtherScreen: Hashable, Sendable {
  /// The board that was left, listing what it listed then.
  case board
  /// The report, from a board that lists what fits these words.
  case report(filter: String)
}
