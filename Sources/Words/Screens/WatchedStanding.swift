/// How a chat stands for whoever looks at it from the board; times as the board's row shows them.
public enum WatchedStanding: Hashable, Sendable {
  case hasJustCome
  case waiting(String)
  case ringing(String)
  case active
  case hasJustWritten
  case unanswered(String)
  /// With the time, where it is known.
  case closed(String?)
}
