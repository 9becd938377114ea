extension ScreenNotice {
  /// Of chats for which nobody came.
  public enum Missed: Hashable, Sendable {
    case isHandled(visitor: String, undo: String)
    case isMissedAgain(visitor: String)
  }
}
