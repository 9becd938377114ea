/// What a visitor did in a dialogue. Raw values are kept in summaries.
public enum SiteDeed: Int64, Sendable {
  case engaged
  /// Gave a valid email.
  case gaveEmail
}
