extension ScreenNotice {
  /// Of conversations side by side.
  public enum Beside: Hashable, Sendable {
    /// The screen is too narrow, or there are as many as can be.
    case noRoom
    /// There is no other chat of the agent's.
    case noOther
    /// There is but one conversation.
    case isAlone
  }
}
