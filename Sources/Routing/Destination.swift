public import Desk

/// Where a chat that somebody has is to go.
public enum Destination: Hashable, Sendable {
  /// Rings at that agent.
  case agent(AgentID)
  /// Rings at whose turn it is in that team.
  case team(TeamID)
  /// At its place by time of request.
  case queue
}
