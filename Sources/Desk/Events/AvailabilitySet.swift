/// An agent, or the desk for them, pressed available or unavailable.
public struct AvailabilitySet: Hashable, Sendable {
  public var agent: AgentID
  public var available: Bool
  public var cause: ToggleCause

  public init(agent: AgentID, available: Bool, cause: ToggleCause) {
    self.agent = agent
    self.available = available
    self.cause = cause
  }
}

/// Who set an agent's availability.
public enum ToggleCause: String, CaseIterable, Sendable {
  case agent
  /// The desk, after too many offers missed running.
  case missedOffers
  /// Somebody who manages agents.
  case administrator
}
