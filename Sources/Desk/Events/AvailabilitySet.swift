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
