/// A routing rule: the visitors it matches and the agents who then take turns.
public struct Rule: Hashable, Sendable {
  public let id: RuleID
  public var name: String
  /// What it is for, in its author's words; may be empty.
  public var description: String
  /// Lower comes first; equal: as listed.
  public var priority: Int
  public var when: Condition
  public var members: Members

  /// Who takes turns by a rule.
  public enum Members: Hashable, Sendable {
    /// In ring order, each once.
    case agents([AgentID])
    /// The team's agents in the team's order, in a ring of the rule's own.
    case team(TeamID)
  }

  public init(
    id: RuleID, name: String? = nil, description: String = "", priority: Int = 0,
    when: Condition, members: Members
  ) {
    self.id = id
    self.name = name ?? id.text
    self.description = description
    self.priority = priority
    self.when = when
    self.members = members
  }

  public init(id: RuleID, priority: Int = 0, when: Condition, agents: [AgentID]) {
    self.init(id: id, priority: priority, when: when, members: .agents(agents))
  }

  /// The agents it names; none if it names a team.
  public var agents: [AgentID] {
    switch members {
    case .agents(let agents): agents
    case .team: []
    }
  }

  /// The team it names, if it names one.
  public var team: TeamID? {
    switch members {
    case .agents: nil
    case .team(let team): team
    }
  }
}
