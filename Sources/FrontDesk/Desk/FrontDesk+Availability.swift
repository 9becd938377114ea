public import Desk
import Routing

extension FrontDesk {
  /// Whether an agent would be chosen for a visitor on a route now (DIALOGUES, `agentAvailable`).
  /// Nobody is rung.
  public func isAgentAvailable(for visitor: Visitor, on route: Route) -> Bool {
    engine.wouldOffer(visitor, on: route)
  }
}
