extension ScreenNotice {
  /// Of whether an agent takes chats.
  public enum Availability: Hashable, Sendable {
    case available(undo: String?)
    case unavailable(undo: String?)
    case unavailableAfterMissed(Int, key: String)
    /// Somebody who manages agents has set it.
    case setBy(String, available: Bool)
  }
}
