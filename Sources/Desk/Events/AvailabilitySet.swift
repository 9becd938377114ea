/// An agent, or the desk for them, pressed available or unavailable.
public struct AvailabilitySet: Hashable, Sendable {
  public var agent: AgentID
  public var available: Bool
  public var cause: ToggleCause
  /// Who manages agents, or may step in, and set it; nil: nobody but the agent, or the desk.
  public var by: AgentID?

  public init(agent: AgentID, available: Bool, cause: ToggleCause, by: AgentID? = nil) {
    self.agent = agent
    self.available = available
    self.cause = cause
    self.by = by
  }
}
