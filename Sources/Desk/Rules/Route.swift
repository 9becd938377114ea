/// Where the visitor's card sends a request.
public enum Route: Hashable, Sendable {
  case roundRobin
  case agent(AgentID)
  case customRules
  case team(TeamID)

  /// The route's kind as documents name it.
  public var kind: Kind {
    switch self {
    case .roundRobin: .roundRobin
    case .agent: .agent
    case .customRules: .customRules
    case .team: .team
    }
  }

  public enum Kind: String, CaseIterable, Sendable {
    case roundRobin, agent, customRules, team
  }

  /// `roundRobin`, `agent:ID`, `customRules`, `team:ID`.
  public var text: String {
    switch self {
    case .roundRobin, .customRules: kind.rawValue
    case .agent(let id): "agent:\(id)"
    case .team(let id): "team:\(id)"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    switch text {
    case "roundRobin": self = .roundRobin
    case "customRules": self = .customRules
    default:
      if let id = text.rest(after: "agent:") {
        self = .agent(AgentID(id))
      } else if let id = text.rest(after: "team:") {
        self = .team(TeamID(id))
      } else {
        return nil
      }
    }
  }
}
