import Desk
import Routing

extension FrontDesk {
  /// Hands a chat over, with a line for the agents about why: its own agent does, or, with
  /// `intervening`, somebody who may.
  func transfer(
    _ chat: ChatID, to destination: Destination, _ note: String?, _ intervening: Bool,
    overCapacity: Bool, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let agent = try self.agent(principal)
    if intervening { try require(.intervene, of: principal, to: .transferOthersChats, engine) }
    if overCapacity { try require(.intervene, of: principal, to: .exceedCapacity, engine) }
    let action = Action.transfer(
      chat: chat, to: destination, agent: agent, intervening: intervening,
      note: try noteBeside(chat, note, by: agent, engine.state.settings),
      overCapacity: overCapacity)
    return (try engine.perform(action, at: engine.clock), Receipt(chat: chat))
  }
}
