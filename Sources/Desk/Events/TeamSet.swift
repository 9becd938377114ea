/// Adds the team or replaces the one of that id.
public struct TeamSet: Hashable, Sendable {
  public var team: Team

  public init(_ team: Team) {
    self.team = team
  }
}
