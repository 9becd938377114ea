import Desk
import Routing

/// What people did, out of what the journal says happened: what the desk did is left out.
enum DayDeeds {
  /// The deeds of a commit, in order. What was done at once is one deed: the desk does nothing between
  /// events of the set-up that stand side by side, nor between those beside routing.
  static func deeds(of commit: Commit) -> [Action] {
    var deeds: [Action] = []
    for stamped in commit.events {
      guard let deed = deed(stamped) else { continue }
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

  /// What somebody did that an event tells of; nil: the desk did it, or it came of something else.
  private static func deed(_ stamped: StampedEvent) -> Action? {
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
      return .take(chat: event.chat, agent: event.agent, intervening: event.from != nil)
    case .handOverOffered(let event):
      return .transfer(
        chat: event.chat, to: event.destination, agent: event.by, intervening: true)
    case .requeued(let event):
      guard event.cause == .transferred else { return nil }
      return .transfer(
        chat: event.chat, to: .queue, agent: event.by ?? event.agent, intervening: true)
    case .ended(let event): return deed(event)
    case .abandoned(let event): return event.cause == .left ? .leave(chat: event.chat) : nil
    case .message(let event): return .message(event)
    case .note(let event): return .note(event)
    case .offered, .waiting, .offerExpired, .offerWithdrawn, .fellBack, .agentGone, .agentCame,
      .visitorGone, .visitorCame:
      return nil
    }
  }

  private static func deed(_ event: Ended) -> Action? {
    switch event.by {
    case .agent(let agent): .end(chat: event.chat, agent: agent, intervening: false)
    case .supervisor(let agent): .end(chat: event.chat, agent: agent, intervening: true)
    case .visitor: .leave(chat: event.chat)
    case .visitorGone, .inactivity: nil
    }
  }
}

extension HandOverOffered {
  /// Where it was to go: whom a team found is the desk's choice.
  fileprivate var destination: Destination {
    if case .team(let team) = via { .team(team) } else { .agent(agent) }
  }
}

extension Action {
  /// The chat it is about, if it is about one that is there.
  var chat: ChatID? {
    switch self {
    case .accept(let chat, _), .decline(let chat, _), .take(let chat, _, _),
      .transfer(let chat, _, _, _, _), .leave(let chat), .end(let chat, _, _):
      chat
    case .message(let message): message.chat
    case .note(let note): note.chat
    case .aside(let events): events.count == 1 ? events[0].chat : nil
    case .request, .toggle, .setUp, .block, .setClock, .removeAgent: nil
    }
  }
}
