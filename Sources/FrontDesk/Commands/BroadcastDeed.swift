public import Desk

/// What somebody does about lines that are said to all agents.
public enum BroadcastDeed: Hashable, Sendable {
  /// Says a line to all agents, or to those of a team, for who may intervene.
  case send(String, to: TeamID? = nil)
  /// An agent has read the one of that number.
  case read(Int64)
}
