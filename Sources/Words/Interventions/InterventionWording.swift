public import Desk

/// What is said of those who step in, and of what they say to all.
public protocol InterventionWording: Sendable {
  /// A line that somebody of that name said to all agents, or to those of a team.
  func said(_ text: String, to team: TeamID?, by name: String) -> String
}
