public import Desk

/// Who stands at the front desk.
public enum Principal: Hashable, Sendable {
  /// One visitor, by what they alone hold.
  case visitor(VisitorKey)
  case agent(AgentID)
  /// The desk itself: setting up, replaying. It also acts for visitors who have no key.
  case desk

  /// What the journal calls them.
  public var author: Author {
    switch self {
    case .visitor(let key): .visitor(key.mark)
    case .agent(let id): .agent(id)
    case .desk: .desk
    }
  }
}
