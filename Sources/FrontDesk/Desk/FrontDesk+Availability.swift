public import Desk
import Routing

extension FrontDesk {
  /// Whether an agent would be chosen for a visitor on a route now (DIALOGUES, `agentAvailable`).
  /// Nobody is rung.
  public func isAgentAvailable(for visitor: Visitor, on route: Route) -> Bool {
    let chat = Chat(
      id: ChatID(""), requestSeq: .max, visitor: visitor, route: route, wait: nil,
      requestedAt: engine.clock)
    if case .offer = decisionNow(for: chat).outcome { return true }
    return false
  }
}
