extension ScreenNotice {
  /// Of what whoever sits at the screen has chosen.
  public enum Preferences: Hashable, Sendable {
    /// What their file says holds from now on.
    case taken
  }
}
