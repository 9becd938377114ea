public import Desk
import JSON

/// A route as documents write it: `{"kind":"team","team":"sales"}`. Elsewhere it is a text.
struct RouteRecord: Record, Hashable {
  var route: Route

  static var blank: RouteRecord { RouteRecord(route: .roundRobin) }
  static var kind: RecordKind { .route }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var kind: Route.Kind
    var (agent, team): (AgentID?, TeamID?)
    switch route {
    case .roundRobin: kind = .roundRobin
    case .agent(let id): (kind, agent) = (.agent, id)
    case .customRules: kind = .customRules
    case .team(let id): (kind, team) = (.team, id)
    }
    try coder("kind", &kind)
    try coder("agent", &agent)
    try coder("team", &team)
    guard coder.isReading else { return }
    switch kind {
    case .roundRobin: route = .roundRobin
    case .customRules: route = .customRules
    case .agent:
      guard let agent else { throw coder.error(.fieldMissing("agent")) }
      route = .agent(agent)
    case .team:
      guard let team else { throw coder.error(.fieldMissing("team")) }
      route = .team(team)
    }
  }
}

extension Route.Kind: RecordWord {
  public static var kind: RecordKind { .route }
}
