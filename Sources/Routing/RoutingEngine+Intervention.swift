import Desk

/// What those do to chats and queue who may step in.
extension RoutingEngine {
  /// Puts a chat that nobody has yet to an agent or a team: it rings there, whatever rang before. None of
  /// the offers that its route allows is used up; declined or missed, it goes on as before. From its
  /// deadline on it is not offered any more, but may go back to the queue.
  mutating func assign(
    _ id: ChatID, to destination: Destination, by agent: AgentID, _ note: NoteWritten?,
    overCapacity: Bool
  ) throws(Refusal) {
    let chat = try find(id)
    guard chat.holder == nil else { throw refusal(chat, to: .assign, agent) }
    prepare()
    func step() throws(Refusal) -> DecisionStep {
      switch destination {
      case .agent(let other):
        try ask(other, insteadOf: nil, chat, overCapacity: overCapacity)
      case .team(let team):
        try ask(team, insteadOf: chat.state.agents, chat, overCapacity: overCapacity)
      case .queue: throw refusal(chat, to: .assign, agent)
      }
    }
    if destination == .queue { return try sendBack(id, by: agent, note) }
    // Refused before anything is done; chosen again once the turn is given back of whom it rings at.
    _ = try step()
    guard mayRingAnew(chat) else { throw refusal(chat, to: .assign, agent) }
    if let note { decide(.note(note), at: clock) }
    recall(chat)
    let chosen = try step()
    guard let other = chosen.chosen else { return }
    decide(
      .offered(
        Offered(
          chat: id, agent: other, via: chosen.via, until: clock + state.settings.acceptTimeout,
          decision: Decision(outcome: .offer(other, chosen.via), steps: [chosen]), by: agent,
          isOverCapacity: isFull(other))), at: clock)
  }

  /// Whether a chat that nobody has is before its deadline still. What rings on past it is not offered
  /// anew.
  func mayRingAnew(_ chat: Chat) -> Bool { chat.deadline.map { clock < $0 } ?? true }

  /// Sends a chat back to the queue, to its place by time of request, from whoever has it or at whom it
  /// rings.
  mutating func sendBack(
    _ id: ChatID, by agent: AgentID, _ note: NoteWritten? = nil
  ) throws(Refusal) {
    let chat = try find(id)
    guard let from = chat.agent else { throw refusal(chat, to: .requeue, agent) }
    if let note { decide(.note(note), at: clock) }
    recall(chat)
    requeue(chat, from: from, .supervisor, by: agent, at: clock)
  }

  /// Puts a waiting chat elsewhere in the queue. Refused where it would stand as it does.
  mutating func move(
    _ id: ChatID, to place: QueuePlace, by agent: AgentID
  ) throws(Refusal) {
    let chat = try find(id)
    guard chat.state == .waiting else { throw refusal(chat, to: .move, agent) }
    if case .before(let other) = place {
      let next = try find(other)
      guard next.state == .waiting else { throw refusal(next, to: .move, agent) }
    }
    guard !stands(chat, at: place) else { throw Refusal(.chat(.standsThere(id))) }
    decide(.moved(QueueMoved(chat: id, place: place, by: agent)), at: clock)
  }

  /// Whether a chat stands at a place already, among those whom nobody has. O(open chats).
  private func stands(_ chat: Chat, at place: QueuePlace) -> Bool {
    let rank = chat.queueRank
    let others = state.chats.values.lazy.filter { $0.holder == nil && $0.id != chat.id }
      .map(\.queueRank)
    switch place {
    case .first: return others.allSatisfy { rank < $0 }
    case .last: return others.allSatisfy { $0 < rank }
    case .byRequest: return rank == QueueRank(seq: chat.requestSeq)
    case .before(chat.id): return true
    case .before(let other):
      return others.filter { rank < $0 }.min() == state.chats[other]?.queueRank
    }
  }
}
