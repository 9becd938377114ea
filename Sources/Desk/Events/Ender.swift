/// Who ended an active chat.
public enum Ender: Hashable, Sendable {
  /// Its agent.
  case agent(AgentID)
  /// Somebody who may intervene, in a chat that is not theirs.
  case supervisor(AgentID)
  case visitor
  /// The visitor's process was gone for longer than the grace time.
  case visitorGone
  case inactivity

  /// The agent who ended it, in whatever role.
  public var agent: AgentID? {
    switch self {
    case .agent(let id), .supervisor(let id): id
    case .visitor, .visitorGone, .inactivity: nil
    }
  }

  /// `agent:ID`, `supervisor:ID`, `visitor`, `visitorGone`, `inactivity`.
  public var text: String {
    switch self {
    case .agent(let id): "agent:\(id)"
    case .supervisor(let id): "supervisor:\(id)"
    case .visitor: "visitor"
    case .visitorGone: "visitorGone"
    case .inactivity: "inactivity"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    switch text {
    case "visitor": self = .visitor
    case "visitorGone": self = .visitorGone
    case "inactivity": self = .inactivity
    default:
      if let id = text.rest(after: "agent:") {
        self = .agent(AgentID(id))
      } else if let id = text.rest(after: "supervisor:") {
        self = .supervisor(AgentID(id))
      } else {
        return nil
      }
    }
  }
}
