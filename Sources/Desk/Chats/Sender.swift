/// Who wrote a message.
public enum Sender: Hashable, Sendable {
  case visitor
  case agent(AgentID)

  /// The sender as an author.
  public var author: Author {
    switch self {
    case .visitor: .visitor(nil)
    case .agent(let id): .agent(id)
    }
  }

  /// Nil for the desk, which sends no messages, and for a visitor with a mark, which no message has.
  public init?(_ author: Author) {
    switch author {
    case .visitor(nil): self = .visitor
    case .agent(let id): self = .agent(id)
    case .visitor, .desk: return nil
    }
  }
}
