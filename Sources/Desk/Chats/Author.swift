/// Who is written down as having done something: `by` of a commit, `from` of a message.
public enum Author: Hashable, Sendable {
  /// A visitor; nil: one who had no key, as all of them once.
  case visitor(VisitorMark?)
  case agent(AgentID)
  /// The desk itself: what fell due, set-ups, repairs.
  case desk

  /// `visitor:MARK` or `visitor`, `agent:ID`, `desk`.
  public var text: String {
    switch self {
    case .visitor(let mark?): "visitor:\(mark.text)"
    case .visitor(nil): "visitor"
    case .agent(let id): "agent:\(id)"
    case .desk: "desk"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    switch text {
    case "visitor": self = .visitor(nil)
    case "desk": self = .desk
    default:
      if let id = text.rest(after: "agent:") {
        self = .agent(AgentID(id))
      } else if let id = text.rest(after: "visitor:") {
        self = .visitor(VisitorMark(id))
      } else {
        return nil
      }
    }
  }
}
