extension ScreenNotice {
  /// Of the mouse.
  public enum Mouse: Hashable, Sendable {
    case on, off
    /// The terminal cannot tell of one.
    case impossible
  }
}
