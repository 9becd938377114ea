/// The words that a board can be filtered by.
public enum FilterWord: String, CaseIterable, Sendable {
  case team, agent, rule, route, state, dialogue, tag, visitor
  /// How long a visitor has waited: in the queue, or for an answer.
  case wait
  /// How long an agent and a visitor have talked.
  case talk
  /// The agent owes an answer.
  case unanswered

  /// As it is written, with what stands behind it.
  public var example: String {
    switch self {
    case .team: "team:sales"
    case .agent: "agent:ann"
    case .rule: "rule:vip"
    case .route: "route:roundRobin"
    case .state: "state:" + BoardFilter.State.waiting.rawValue
    case .dialogue: "dialogue:welcome"
    case .tag: "tag:refund"
    case .visitor: "visitor:mei"
    case .wait: "wait>2m"
    case .talk: "talk>10m"
    case .unanswered: "unanswered"
    }
  }
}
