/// A named, ordered list of agents with a ring of its own.
public struct Team: Hashable, Sendable {
  public let id: TeamID
  public var name: String
  /// In ring order, each once.
  public var agents: [AgentID]

  public init(id: TeamID, name: String? = nil, agents: [AgentID]) {
    self.id = id
    self.name = name ?? id.text
    self.agents = agents
  }
}
