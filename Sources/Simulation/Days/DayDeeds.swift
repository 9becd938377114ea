import Desk
import Routing

/// What people did, out of what the journal says happened: what the desk did is left out.
struct DayDeeds {
  /// Who has each chat as the journal says: who else says something in it, speaks beside them.
  private var holders: [ChatID: AgentID]

  /// - Parameter state: the desk before the first commit.
  init(_ state: DeskState) {
    holders = [:]
    for chat in state.chats.values { holders[chat.id] = chat.holder }
  }

  /// The deeds of the next commit, in order. What was done at once is one deed: the desk does nothing
  /// between events of the set-up that stand side by side, nor between those beside routing.
  mutating func deeds(of commit: Commit) -> [Action] {
    var deeds: [Action] = []
    for stamped in commit.events {
      let found = self.deed(stamped)
      note(stamped)
      guard let deed = found else { continue }
      switch (deeds.last, deed) {
      case (.setUp(let before), .setUp(let events)):
        deeds[deeds.count - 1] = .setUp(before + events)
      case (.aside(let before), .aside(let events)):
        deeds[deeds.count - 1] = .aside(before + events)
      default: deeds.append(deed)
      }
    }
    return deeds
  }

  /// Takes in who has a chat from an event on.
  private mutating func note(_ stamped: StampedEvent) {
    switch stamped.event {
    case .accepted(let event): holders[event.chat] = event.agent
    case .taken(let event): holders[event.chat] = event.agent
    case .requeued(let event): holders[event.chat] = nil
    case .ended(let event): holders[event.chat] = nil
    case .clockSet, .setUp, .dialogue, .site, .missed, .block, .availabilitySet, .agentGone,
      .agentCame, .requested, .offered, .handOverOffered, .waiting, .declined, .offerExpired,
      .offerWithdrawn, .fellBack, .abandoned, .moved, .broadcast, .message, .note, .voice, .marked,
      .visitorGone, .visitorCame:
      break
    }
  }

  /// What somebody did that an event tells of; nil: the desk did it, or it came of something else.
  private func deed(_ stamped: StampedEvent) -> Action? {
    switch stamped.event {
    case .setUp(.agentRemoved(let event)): return .removeAgent(event.agent, requeue: true)
    case .setUp(.library), .marked, .site, .missed: return .aside([stamped.event])
    case .setUp, .dialogue: return .setUp([stamped.event])
    case .clockSet: return .setClock(stamped.at)
    case .block(let event): return .block(event)
    case .availabilitySet(let event):
      if event.cause == .missedOffers { return nil }
      return .toggle(
        agent: event.agent, available: event.available, cause: event.cause, by: event.by)
    case .requested(let event):
      return .request(
        chat: event.chat, visitor: event.visitor, route: event.route, wait: event.wait,
        watched: event.watched, key: event.key, origin: event.origin,
        isTurnedAway: event.isTurnedAway)
    case .accepted(let event): return .accept(chat: event.chat, agent: event.agent)
    case .declined(let event): return .decline(chat: event.chat, agent: event.agent)
    case .taken(let event):
      return .take(
        chat: event.chat, agent: event.agent, intervening: event.from != nil,
        overCapacity: event.isOverCapacity)
    case .offered(let event):
      guard let by = event.by else { return nil }
      return .assign(
        chat: event.chat, to: destination(event.agent, event.via), agent: by,
        overCapacity: event.isOverCapacity)
    case .handOverOffered(let event):
      return .transfer(
        chat: event.chat, to: destination(event.agent, event.via), agent: event.by,
        intervening: true, overCapacity: event.isOverCapacity)
    case .requeued(let event):
      if event.cause == .supervisor {
        return .requeue(chat: event.chat, agent: event.by ?? event.agent)
      }
      guard event.cause == .transferred else { return nil }
      return .transfer(
        chat: event.chat, to: .queue, agent: event.by ?? event.agent, intervening: true)
    case .ended(let event): return deed(event)
    case .abandoned(let event): return event.cause == .left ? .leave(chat: event.chat) : nil
    case .message(let event):
      if case .agent(let agent) = event.from, let holder = holders[event.chat], holder != agent {
        return .barge(chat: event.chat, id: event.id, agent: agent, text: event.text)
      }
      return .message(event)
    case .note(let event): return .note(event)
    case .moved(let event): return .move(chat: event.chat, to: event.place, agent: event.by)
    case .voice(.whispered(let event)):
      return .whisper(chat: event.chat, id: event.id, agent: event.agent, text: event.text)
    case .broadcast: return .aside([stamped.event])
    // It comes with the first line that they say.
    case .voice(.joined): return nil
    case .waiting, .offerExpired, .offerWithdrawn, .fellBack, .agentGone, .agentCame,
      .visitorGone, .visitorCame:
      return nil
    }
  }

  /// Where a chat was put that came to that agent: whom a team found is the desk's choice.
  private func destination(_ agent: AgentID, _ via: Via) -> Destination {
    if case .team(let team) = via { .team(team) } else { .agent(agent) }
  }

  private func deed(_ event: Ended) -> Action? {
    switch event.by {
    case .agent(let agent): .end(chat: event.chat, agent: agent, intervening: false)
    case .supervisor(let agent): .end(chat: event.chat, agent: agent, intervening: true)
    case .visitor: .leave(chat: event.chat)
    case .visitorGone, .inactivity: nil
    }
  }
}

extension Action {
  /// The chat it is about, if it is about one that is there.
  var chat: ChatID? {
    switch self {
    case .accept(let chat, _), .decline(let chat, _), .take(let chat, _, _, _),
      .transfer(let chat, _, _, _, _, _), .assign(let chat, _, _, _, _), .requeue(let chat, _),
      .move(let chat, _, _), .whisper(let chat, _, _, _), .barge(let chat, _, _, _),
      .leave(let chat), .end(let chat, _, _):
      chat
    case .message(let message): message.chat
    case .note(let note): note.chat
    case .aside(let events): events.count == 1 ? events[0].chat : nil
    case .request, .toggle, .setUp, .block, .setClock, .removeAgent: nil
    }
  }
}
