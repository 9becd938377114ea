/// Who is written down as having done something: `by` of a commit, `from` of a message.
public enum Author: Hashable, Sendable {
  case visitor
  case agent(AgentID)
  /// The desk itself: what fell due, set-ups, repairs.
  case desk

  /// `visitor`, `agent:ID`, `desk`.
  public var text: String {
    switch self {
    case .visitor: "visitor"
    case .agent(let id): "agent:\(id)"
    case .desk: "desk"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    switch text {
    case "visitor": self = .visitor
    case "desk": self = .desk
    default:
      guard text.hasPrefix("agent:") else { return nil }
      self = .agent(AgentID(String(text.dropFirst(6))))
    }
  }
}
