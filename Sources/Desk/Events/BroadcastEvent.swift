/// A line to all agents, and who has read it.
public enum BroadcastEvent: Hashable, Sendable {
  case sent(BroadcastSent)
  case read(BroadcastRead)

  /// Who did it.
  public var agent: AgentID {
    switch self {
    case .sent(let event): event.by
    case .read(let event): event.agent
    }
  }
}
