/// Why an agent is available, or not.
public enum AvailabilityCause: Hashable, Sendable {
  case schedule, hand, missedOffers
  /// Somebody who manages agents, of that name.
  case administrator(String?)
}
