/// Why an agent is available, or not.
public enum AvailabilityCause: Hashable, Sendable {
  case schedule, hand, missedOffers
  /// Somebody who manages agents, of that name.
  case administrator(String?)
  /// Somebody who may step in, of that name.
  case supervisor(String?)
}
