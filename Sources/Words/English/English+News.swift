public import Desk

extension English {
  public func news(_ event: Event, to me: AgentID, now: Instant, _ terms: Terms) -> String? {
    func who(_ chat: ChatID) -> String { terms.visitor(chat) ?? "a visitor" }
    switch event {
    case .offered(let event):
      let seconds = max(0, event.until - now) / 1000
      let by = event.by.map { ", given to you by \(terms.agent($0))" } ?? ""
      return "accept the chat from \(who(event.chat))\(by)? \(seconds) s"
    case .handOverOffered(let event):
      let seconds = max(0, event.until - now) / 1000
      return "take over \(who(event.chat)) from \(terms.agent(event.by))? \(seconds) s"
    case .offerExpired: return "missed; the offer to you has ended."
    case .offerWithdrawn: return "the offer to you has been withdrawn."
    case .accepted(let event): return "you are talking to \(who(event.chat))."
    case .taken(let event): return "you are talking to \(who(event.chat))."
    case .requeued(let event):
      let why =
        switch event.cause {
        case .agentGone: "you were gone"
        case .agentRemoved: "you are no agent of this desk any more"
        case .transferred:
          event.by.map { $0 == me ? "handed back" : "put there by \(terms.agent($0))" }
            ?? "put there"
        case .unanswered: "you did not answer"
        case .supervisor: event.by.map { "sent there by \(terms.agent($0))" } ?? "sent there"
        }
      return "\(who(event.chat)) is back in the queue: \(why)."
    case .ended(let event):
      return switch event.by {
      case .agent(me): "ended by you."
      case .agent(let id), .supervisor(let id): "ended by \(terms.agent(id))."
      case .inactivity: "ended; nobody wrote for a while."
      case .visitor, .visitorGone: "\(who(event.chat)) has left."
      }
    case .fellBack(let event):
      return event.reason.isBlock ? nil : "nobody came for \(who(event.chat))"
    case .abandoned(let event): return "\(who(event.chat)) has left before anybody came."
    case .availabilitySet(let event):
      let word = event.available ? "available" : "unavailable"
      if let by = event.by { return "\(terms.agent(by)) has made you \(word)." }
      if event.available { return "You are available." }
      guard event.cause == .missedOffers else { return "You are unavailable." }
      return "You missed several offers running and are unavailable now"
    case .voice(.joined(let event)):
      return event.agent == me ? nil : "\(terms.agent(event.agent)) joins in."
    case .broadcast(.sent(let event)):
      return said(event.text, to: event.team, by: terms.agent(event.by))
    case .clockSet, .moved, .broadcast(.read), .setUp, .dialogue, .site, .missed, .block,
      .agentGone,
      .agentCame, .requested,
      .waiting, .declined, .message, .note, .voice(.whispered), .marked, .visitorGone,
      .visitorCame:
      return nil
    }
  }
}
