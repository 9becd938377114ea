public import Desk

/// What to change of an agent: nil leaves a thing as it is, an inner nil takes it away.
public struct AgentChange: Hashable, Sendable {
  public var name: String?
  public var email: String??
  public var timeZone: String??
  public var schedule: WeeklySchedule??
  public var capacity: Int??
  public var permissions: Permissions?
  public var login: String??
  /// One that the desk keeps already (`FrontDesk.keep`).
  public var picture: PictureID??
  public init() {}

  /// Whether it is of what agents may be let change of themselves: name, time zone, schedule, picture.
  var isOwn: Bool { email == nil && capacity == nil && permissions == nil && login == nil }
}
