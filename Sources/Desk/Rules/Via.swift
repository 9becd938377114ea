/// Through which step an offer came about.
public enum Via: Hashable, Sendable {
  case account, agent, roundRobin
  case rule(RuleID)
  case team(TeamID)

  /// `account`, `agent`, `roundRobin`, `rule:ID`, `team:ID`.
  public var text: String {
    switch self {
    case .account: "account"
    case .agent: "agent"
    case .roundRobin: "roundRobin"
    case .rule(let id): "rule:\(id)"
    case .team(let id): "team:\(id)"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    switch text {
    case "account": self = .account
    case "agent": self = .agent
    case "roundRobin": self = .roundRobin
    default:
      if let id = text.rest(after: "rule:") {
        self = .rule(RuleID(id))
      } else if let id = text.rest(after: "team:") {
        self = .team(TeamID(id))
      } else {
        return nil
      }
    }
  }
}
