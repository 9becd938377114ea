/// Why an agent is available, or not.
public enum AvailabilityCause: Hashable, Sendable {
  case schedule, hand, missedOffers, administrator
}
