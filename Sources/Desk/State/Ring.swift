/// The ordered lists of agents who take turns.
public enum Ring: Hashable, Sendable {
  case roundRobin
  case team(TeamID)
  case rule(RuleID)

  /// The ring an offer via `via` moved; nil: none.
  public init?(_ via: Via) {
    switch via {
    case .account, .agent: return nil
    case .roundRobin: self = .roundRobin
    case .team(let id): self = .team(id)
    case .rule(let id): self = .rule(id)
    }
  }

  /// The step that goes through this ring.
  public var via: Via {
    switch self {
    case .roundRobin: .roundRobin
    case .team(let id): .team(id)
    case .rule(let id): .rule(id)
    }
  }
}
