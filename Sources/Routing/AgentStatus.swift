public import Desk

/// How an agent stands, as routing sees it: what every screen shows.
public struct AgentStatus: Hashable, Sendable {
  public var agent: AgentID
  public var name: String
  public var availability: Availability
  public var isPresent: Bool
  /// Active chats and outstanding offers.
  public var load: Int
  public var capacity: Int
  /// Why no chat would be offered to them now; nil: one would, if only one that may not wait.
  public var obstacle: PassReason?
}

extension RoutingEngine {
  /// How every agent stands at the clock, in roster order. O(agents).
  public mutating func agentStatuses() -> [AgentStatus] {
    prepare()
    return state.agents.indices.map(status)
  }

  /// How one agent stands at the clock; nil if there is none of that id.
  public mutating func agentStatus(of id: AgentID) -> AgentStatus? {
    prepare()
    return state.rosterIndex[id].map(status)
  }

  /// How the agent with a place in the roster stands.
  func status(_ i: Int) -> AgentStatus {
    let agent = state.agents[i]
    return AgentStatus(
      agent: agent.id, name: agent.name, availability: availability.status(i),
      isPresent: presentAgents.contains(agent.number), load: loads[i],
      capacity: state.capacity(of: agent),
      obstacle: readiness[i].reason(for: .hurried, excluded: false))
  }
}
