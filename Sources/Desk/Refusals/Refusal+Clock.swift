extension Refusal {
  /// The clock of whoever asks is in the way.
  public enum Clock: Hashable, Sendable {
    /// It leads those of who is live at the desk by too much.
    case leads(byMilliseconds: Int64)
    /// Desk time is not ahead of it, so that there is nothing to set back.
    case isNotBehind
  }
}
