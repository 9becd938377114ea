import Desk
import Routing

extension FrontDesk {
  /// Hands a chat over, with a line for the agents about why: its own agent does, or, with
  /// `intervening`, somebody who may.
  func transfer(
    _ chat: ChatID, to destination: Destination, _ note: String?, _ intervening: Bool,
    by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let agent = try self.agent(principal)
    if intervening { try require(.intervene, of: principal, to: .transferOthersChats, engine) }
    if let note { try check(length: note, engine.state.settings) }
    let line = note.map {
      NoteWritten(chat: chat, id: .random(using: &random), agent: agent, text: $0)
    }
    let action = Action.transfer(
      chat: chat, to: destination, agent: agent, intervening: intervening, note: line)
    return (try engine.perform(action, at: engine.clock), Receipt(chat: chat))
  }
}
