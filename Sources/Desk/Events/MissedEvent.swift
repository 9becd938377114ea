/// What becomes of chats for which nobody came.
public enum MissedEvent: Hashable, Sendable {
  case handled(MissedHandled)
  case reopened(MissedReopened)
  case cleared(MissedCleared)

  /// The chat it is about; nil: all that were missed before some time.
  public var chat: ChatID? {
    switch self {
    case .handled(let event): event.chat
    case .reopened(let event): event.chat
    case .cleared: nil
    }
  }

  /// Who did it.
  public var agent: AgentID {
    switch self {
    case .handled(let event): event.agent
    case .reopened(let event): event.agent
    case .cleared(let event): event.agent
    }
  }
}
