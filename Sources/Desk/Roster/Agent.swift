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
  /// What visitors see beside the name; nil: initials.
  public var picture: PictureID?

  public init(
    id: AgentID, number: Int, name: String? = nil, email: String? = nil, timeZone: String? = nil,
    schedule: WeeklySchedule? = nil, capacity: Int? = nil,
    permissions: Permissions = Profile.agent.permissions, login: String? = nil,
    picture: PictureID? = nil
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
    self.picture = picture
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
