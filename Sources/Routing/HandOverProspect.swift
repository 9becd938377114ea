public import Desk

/// A place that a chat could be handed over to, and what would come of it.
public struct HandOverProspect: Hashable, Sendable {
  public var destination: Destination
  /// How the agent stands, if it is one.
  public var status: AgentStatus?
  /// How the team stands, if it is one.
  public var team: TeamStatus?
  public var outcome: HandOverOutcome
}
