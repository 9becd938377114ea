/// How an offer ended. Raw values are kept in summaries.
public enum OfferEnding: Int, CaseIterable, Sendable {
  case ringing, accepted, declined, expired
  /// As if it had not been made: it cost no turn.
  case withdrawn
  /// The chat was over, or went on elsewhere, while it rang.
  case over
}
