/// How a visitor went before anybody came.
public enum AbandonCause: String, CaseIterable, Sendable {
  case left
  /// The visitor's process was gone for longer than the grace time.
  case gone
}
