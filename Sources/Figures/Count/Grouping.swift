/// By what a report is told apart.
public enum Grouping: String, CaseIterable, Sendable {
  case agent, team, rule, route, dialogue, page
  /// A chat is told of each of its topics.
  case topic
  case hour, day, weekday

  /// Whether its groups are times, by the clock of the report's zone.
  public var isOfTime: Bool {
    switch self {
    case .agent, .team, .rule, .route, .dialogue, .page, .topic: false
    case .hour, .day, .weekday: true
    }
  }

  /// Whether a figure can be told of its groups.
  public func tells(_ scope: Figure.Scope) -> Bool {
    switch scope {
    case .chats: self != .agent
    case .connectedChats, .agents: true
    case .time: isOfTime || self == .agent
    case .site: isOfTime || self == .dialogue
    }
  }
}
