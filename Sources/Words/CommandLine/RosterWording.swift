public import Desk

/// What the command line says of agents, teams and rules.
public protocol RosterWording: Sendable {
  /// When somebody works; nil: always.
  func schedule(_ schedule: WeeklySchedule?) -> String
  /// `available until 17:00 CET`.
  func availability(_ isAvailable: Bool, until: String?) -> String
  /// What a profile allows, but for what it came to allow only later.
  func profile(_ name: String, without lacks: [String]) -> String
  /// How an agent stands, and whether they are there.
  func standing(_ availability: String, present: Bool) -> String
  /// So many chats of those they may have at once.
  func chats(_ count: Int, of capacity: Int) -> String
  /// Agents in turn; there may be none.
  func members(_ agents: [AgentID]) -> String
  func members(_ members: Rule.Members) -> String
  func condition(_ condition: Condition) -> String
}
