/// Who set an agent's availability.
public enum ToggleCause: String, CaseIterable, Sendable {
  case agent
  /// The desk, after too many offers missed running.
  case missedOffers
  /// Somebody who manages agents.
  case administrator
  /// Somebody who may step in.
  case supervisor
}
