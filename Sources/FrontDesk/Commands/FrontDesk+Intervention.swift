import Desk
import Routing

/// What those do to chats and agents who may step in.
extension FrontDesk {
  /// Takes a chat over, wherever it is.
  func takeOver(
    _ chat: ChatID, overCapacity: Bool, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try require(.intervene, of: principal, to: .takeOverOthersChats, engine)
    let action = Action.take(
      chat: chat, agent: try agent(principal), intervening: true, overCapacity: overCapacity)
    return try perform(action, in: &engine)
  }

  /// Puts a chat that nobody has to an agent or a team, with a line for the agents about why.
  func assign(
    _ chat: ChatID, to destination: Destination, _ note: String?, overCapacity: Bool,
    by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try require(.intervene, of: principal, to: .assignChats, engine)
    let agent = try agent(principal)
    let action = Action.assign(
      chat: chat, to: destination, agent: agent,
      note: try noteBeside(chat, note, by: agent, engine.state.settings),
      overCapacity: overCapacity)
    return (try engine.perform(action, at: engine.clock), Receipt(chat: chat))
  }

  /// Sends a chat back to the queue.
  func requeue(
    _ chat: ChatID, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try require(.intervene, of: principal, to: .requeueChats, engine)
    return try perform(.requeue(chat: chat, agent: try agent(principal)), in: &engine)
  }

  /// Puts a waiting chat elsewhere in the queue.
  func move(
    _ chat: ChatID, to place: QueuePlace, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try require(.intervene, of: principal, to: .moveInQueue, engine)
    return try perform(.move(chat: chat, to: place, agent: try agent(principal)), in: &engine)
  }

  /// Sets an agent's availability: their own, or another's for who manages agents or may step in.
  func setAvailable(
    _ agent: AgentID, _ available: Bool, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    var cause = ToggleCause.agent
    var other: AgentID?
    if principal != .agent(agent) {
      do throws(Refusal) {
        try require(.manageAgents, of: principal, to: .setOthersAvailability, engine)
        cause = .administrator
      } catch {
        guard case .agent(let id) = principal,
          engine.state.agent(id)?.permissions.contains(.intervene) == true
        else { throw error }
        cause = .supervisor
      }
      if case .agent(let id) = principal { other = id }
    }
    let action = Action.toggle(agent: agent, available: available, cause: cause, by: other)
    return try perform(action, in: &engine)
  }

  /// A line for the agents beside what is done to a chat, if there is one.
  func noteBeside(
    _ chat: ChatID, _ text: String?, by agent: AgentID, _ settings: Settings
  ) throws(Refusal) -> NoteWritten? {
    guard let text else { return nil }
    try check(length: text, settings)
    return NoteWritten(chat: chat, id: .random(using: &random), agent: agent, text: text)
  }
}
