import Desk
import Routing

/// Who looks after the desk speaks in a chat that another agent has: to that agent, or to the visitor.
extension FrontDesk {
  func whisper(
    _ command: Command, _ chat: ChatID, _ id: MessageID?, _ text: String,
    by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try require(.intervene, of: principal, to: .whisper, engine)
    return try speak(command, id, text, by: principal, in: &engine) { agent, id in
      .whisper(chat: chat, id: id, agent: agent, text: text)
    }
  }

  func barge(
    _ command: Command, _ chat: ChatID, _ id: MessageID?, _ text: String,
    by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try require(.intervene, of: principal, to: .bargeIn, engine)
    return try speak(command, id, text, by: principal, in: &engine) { agent, id in
      .barge(chat: chat, id: id, agent: agent, text: text)
    }
  }

  private func speak(
    _ command: Command, _ id: MessageID?, _ text: String, by principal: Principal,
    in engine: inout RoutingEngine, as action: (AgentID, MessageID) -> Action
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let agent = try self.agent(principal)
    if let repeated = try repetition(of: command, by: principal, in: engine.state) {
      return ([], repeated)
    }
    try check(length: text, engine.state.settings)
    let id = id ?? .random(using: &random)
    var (events, receipt) = try perform(action(agent, id), in: &engine)
    receipt.message = (id, events.first { $0.event.words != nil }?.seq ?? 0)
    return (events, receipt)
  }
}
