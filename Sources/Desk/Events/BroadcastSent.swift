/// Somebody who may intervene said something to all agents, or to those of a team.
public struct BroadcastSent: Hashable, Sendable {
  public var text: String
  public var by: AgentID
  /// nil: to all.
  public var team: TeamID?

  public init(text: String, by: AgentID, team: TeamID? = nil) {
    self.text = text
    self.by = by
    self.team = team
  }
}
