import Desk
import Routing

/// What is done about chats for which nobody came.
extension FrontDesk {
  func decide(
    _ deed: MissedDeed, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try require(.liveChat, of: principal, to: .handleMissed, engine)
    let events = try events(of: deed, by: try agent(principal), engine)
    return (try engine.perform(.aside(events.map { .missed($0) })), Receipt())
  }

  private func events(
    of deed: MissedDeed, by agent: AgentID, _ engine: RoutingEngine
  ) throws(Refusal) -> [MissedEvent] {
    switch deed {
    case .handled(let chats):
      var events: [MissedEvent] = []
      var seen: Set<ChatID> = []
      for chat in chats where seen.insert(chat).inserted {
        try check(isMissed: chat, engine)
        events.append(.handled(MissedHandled(chat: chat, agent: agent)))
      }
      return events
    case .reopened(let chat):
      guard engine.state.missed[chat] == nil else {
        throw Refusal(.missed(.isNotHandled(chat)))
      }
      guard engine.state.handled(chat) != nil else {
        throw Refusal(.missed(.isNotAtHand(chat, most: DeskState.mostHandled)))
      }
      return [.reopened(MissedReopened(chat: chat, agent: agent))]
    case .cleared(let before):
      guard engine.state.missed.forwards.contains(where: { $0.at < before }) else {
        throw Refusal(.missed(.noneSoOld))
      }
      return [.cleared(MissedCleared(before: before, agent: agent))]
    }
  }

  private func check(isMissed chat: ChatID, _ engine: RoutingEngine) throws(Refusal) {
    guard engine.state.missed[chat] == nil else { return }
    if engine.state.chats[chat] != nil { throw Refusal(.missed(.isOpen(chat))) }
    guard let handled = engine.state.handled(chat) else {
      throw Refusal(.missed(.isNotListed(chat)))
    }
    throw Refusal(
      .missed(.isHandled(chat, by: handled.by, name: engine.state.name(of: handled.by))))
  }

  /// Why a chat is on no list of missed ones, where the state does not know it any more: there is no
  /// such chat, somebody has handled it long ago, or it was not missed. Reads the journal from the
  /// chat's end on.
  func whyNotMissed(_ chat: ChatID) throws(DeskError) -> Refusal {
    guard let record = try record(of: chat) else { return try unknown(chat: chat.text) }
    guard let summary = record.summary, summary.outcome != .ended else {
      return Refusal(.missed(.isNotListed(chat)))
    }
    var by: AgentID?
    var next = summary.closedSeq
    while case let events = try events(from: next, limit: 1000).flatMap(\.events),
      let last = events.last, last.seq >= next
    {
      for stamped in events where stamped.seq >= next {
        guard case .missed(let event) = stamped.event else { continue }
        switch event {
        case .handled(let event): if event.chat == chat { by = event.agent }
        case .reopened(let event): if event.chat == chat { by = nil }
        case .cleared(let event): if by == nil, summary.endedAt < event.before { by = event.agent }
        }
      }
      next = last.seq + 1
    }
    guard let by else { return Refusal(.missed(.isNotListed(chat))) }
    return Refusal(.missed(.isHandled(chat, by: by, name: state.name(of: by))))
  }
}
