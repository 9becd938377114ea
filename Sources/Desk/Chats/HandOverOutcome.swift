/// What would come of handing a chat over to somebody, as things stand.
public enum HandOverOutcome: Hashable, Sendable {
  /// It rings at that agent; who has it keeps it until it is accepted.
  case rings(AgentID)
  /// The agent cannot be handed it: nothing changes.
  case refused(Refusal.HandOverObstacle)
  /// Nobody of the team can: nothing changes.
  case nobodyInTeam
  /// It goes back to the queue and waits there, at that place, from 1.
  case waits(place: Int)
  /// It goes back to the queue, and from there rings at that agent at once.
  case ringsFromQueue(AgentID)

  /// Whether nothing would change.
  public var isRefused: Bool {
    switch self {
    case .refused, .nobodyInTeam: true
    case .rings, .waits, .ringsFromQueue: false
    }
  }
}
