/// The team is no more.
public struct TeamRemoved: Hashable, Sendable {
  public var team: TeamID

  public init(_ team: TeamID) {
    self.team = team
  }
}
