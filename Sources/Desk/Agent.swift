/// Somebody on the roster.
public struct Agent: Hashable, Sendable {
  public let id: AgentID
  /// Never given to another agent of this desk; the byte of the presence file that is theirs.
  public var number: Int
  public var name: String
  public var email: String?
  /// An IANA name; nil is UTC.
  public var timeZone: String?
  /// Nil: always scheduled.
  public var schedule: WeeklySchedule?
  /// Chats at once, at least 1; nil: the desk's setting.
  public var capacity: Int?
  public var permissions: Permissions
  /// The operating-system account the agent is tied to; nil: any.
  public var login: String?

  public init(
    id: AgentID, number: Int, name: String? = nil, email: String? = nil, timeZone: String? = nil,
    schedule: WeeklySchedule? = nil, capacity: Int? = nil,
    permissions: Permissions = Profile.agent.permissions, login: String? = nil
  ) {
    self.id = id
    self.number = number
    self.name = name ?? id.text
    self.email = email
    self.timeZone = timeZone
    self.schedule = schedule
    self.capacity = capacity
    self.permissions = permissions
    self.login = login
  }
}

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

/// A company whose visitors belong to one agent.
public struct Account: Hashable, Sendable {
  /// The whole domain of the company's email addresses, in its normal form.
  public let domain: String
  public var company: String?
  public var agent: AgentID

  public init(domain: String, company: String? = nil, agent: AgentID) {
    self.domain = EmailDomain.normal(domain)
    self.company = company
    self.agent = agent
  }
}

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

extension DeskState {
  /// Who takes turns by a rule, in ring order. O(teams).
  public func agents(of rule: Rule) -> [AgentID] {
    switch rule.members {
    case .agents(let agents): agents
    case .team(let id): teams.first { $0.id == id }?.agents ?? []
    }
  }
}
