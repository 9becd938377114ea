public import Desk

extension English {
  public func happening(_ event: Event, _ terms: Terms) -> String? {
    func who(_ chat: ChatID) -> String { terms.visitor(chat) ?? "the visitor" }
    let name = terms.agent
    return switch event {
    case .requested(let event):
      "\(who(event.chat)) asks for somebody (\(event.route.text)"
        + (event.wait.map { ", waits \($0) s" } ?? "") + ")"
    case .offered(let event):
      event.by.map {
        "\(name($0)) puts \(who(event.chat)) to \(name(event.agent))\(beyond(event.isOverCapacity))"
      } ?? "rings at \(name(event.agent)), via \(event.via.text)"
    case .handOverOffered(let event):
      "\(name(event.by)) hands \(who(event.chat)) over: rings at \(name(event.agent))"
        + beyond(event.isOverCapacity)
    case .waiting(let event): "\(who(event.chat)) waits in the queue"
    case .accepted(let event): "\(name(event.agent)) accepts"
    case .declined(let event): "\(name(event.agent)) declines"
    case .offerExpired(let event): "\(name(event.agent)) misses the offer"
    case .offerWithdrawn(let event):
      switch event.cause {
      case .agentGone, .agentRemoved: "no longer rings at \(name(event.agent)), who is gone"
      case .recalled: "no longer rings at \(name(event.agent)): taken back"
      case .waitTimedOut: "no longer rings at \(name(event.agent)): the time is up"
      }
    case .taken(let event):
      (event.from.map { "\(name(event.agent)) takes it over from \(name($0))" }
        ?? "\(name(event.agent)) takes it from the queue") + beyond(event.isOverCapacity)
    case .fellBack(let event): "falls back: \(event.reason.rawValue)"
    case .ended(let event):
      switch event.by {
      case .agent(let agent), .supervisor(let agent):
        "\(name(agent)) ends the chat with \(who(event.chat))"
      case .inactivity: "the chat with \(who(event.chat)) ends: nobody wrote"
      case .visitor, .visitorGone: "\(who(event.chat)) leaves"
      }
    case .abandoned(let event): "\(who(event.chat)) leaves before anybody came"
    case .requeued(let event): requeued(event, terms, who(event.chat))
    case .moved(let event):
      "\(name(event.by)) puts \(who(event.chat)) \(place(event.place, who)) in the queue"
    case .broadcast(let event): broadcast(event, terms)
    case .message(let event):
      switch event.from {
      case .visitor: "\(who(event.chat)): \(event.text)"
      case .agent(let agent): "\(name(agent)): \(event.text)"
      }
    case .note(let event): "\(name(event.agent)) notes: \(event.text)"
    case .voice(let event): happening(event, terms)
    case .marked(let event): marked(event, terms, who(event.chat))
    case .availabilitySet(let event):
      "\(name(event.agent)) is \(event.available ? "" : "un")available"
        + (event.cause == .missedOffers ? " after missing offers" : "")
        + (event.by.map { ", by \(name($0))" } ?? "")
    case .agentGone(let event): "\(name(event.agent)) is gone"
    case .agentCame(let event): "\(name(event.agent)) is here"
    case .clockSet(let event): "desk time is set back; it stood at \(terms.time(event.from))"
    case .missed(.handled(let event)):
      "\(name(event.agent)) has seen to the missed chat of \(who(event.chat))"
    case .missed(.reopened(let event)):
      "\(name(event.agent)) has the chat of \(who(event.chat)) missed again"
    case .missed(.cleared(let event)):
      "\(name(event.agent)) has seen to what was missed before \(terms.time(event.before))"
    case .site(.left(let event)):
      "\(event.name.isEmpty ? event.email : event.name) leaves a message"
    case .site(.merged(let event)): merged(event, terms)
    case .block(let event): blocking(event, terms)
    case .setUp, .dialogue, .site, .visitorGone, .visitorCame: nil
    }
  }

  private func requeued(_ event: Requeued, _ terms: Terms, _ visitor: String) -> String {
    switch event.cause {
    case .agentGone, .agentRemoved:
      "\(visitor) is back in the queue: \(terms.agent(event.agent)) is gone"
    case .transferred:
      event.by.map { "\(terms.agent($0)) puts \(visitor) back in the queue" }
        ?? "\(visitor) is put back in the queue"
    case .unanswered:
      "\(visitor) is back in the queue: \(terms.agent(event.agent)) does not answer"
    case .supervisor: "\(event.by.map(terms.agent) ?? "") sends \(visitor) back to the queue"
    }
  }

  /// Behind what somebody does beyond an agent's capacity.
  func beyond(_ isOverCapacity: Bool) -> String { isOverCapacity ? ", over capacity" : "" }

  /// `first`, `before Kim`.
  func place(_ place: QueuePlace, _ who: (ChatID) -> String) -> String {
    switch place {
    case .first: "first"
    case .last: "last"
    case .byRequest: "back by time of request"
    case .before(let other): "before \(who(other))"
    }
  }

  func broadcast(_ event: BroadcastEvent, _ terms: Terms) -> String {
    switch event {
    case .sent(let event): said(event.text, to: event.team, by: terms.agent(event.by))
    case .read(let event): "\(terms.agent(event.agent)) has read what was said to all"
    }
  }

  func merged(_ event: VisitorsMerged, _ terms: Terms) -> String {
    let found =
      "\(terms.agent(event.agent)) finds \(event.visitors.count) visitors of \(event.email) "
      + "to be one person"
    guard !event.covered.isEmpty else { return found }
    return found + "; there was also "
      + event.covered.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
  }

  private func blocking(_ event: BlockEvent, _ terms: Terms) -> String {
    switch event {
    case .blocked(let event):
      "\(terms.agent(event.agent)) blocks \(event.target.text) until \(terms.time(event.until))"
    case .unblocked(let event): "\(terms.agent(event.agent)) unblocks \(event.target.text)"
    }
  }

  private func marked(_ event: MarkEvent, _ terms: Terms, _ visitor: String) -> String {
    switch event {
    case .tagged(let event):
      event.tags.isEmpty
        ? "\(terms.agent(event.agent)) takes its tags away"
        : "\(terms.agent(event.agent)) tags it: "
          + event.tags.map { "#\($0)" }.joined(separator: " ")
    case .scored(let event):
      event.score.map { "\(terms.agent(event.agent)) scores it: \($0)" }
        ?? "\(terms.agent(event.agent)) takes its score away"
    case .edited(let event):
      event.value.isEmpty
        ? "\(terms.agent(event.agent)) takes away \(visitor)'s \(event.attribute)"
        : "\(terms.agent(event.agent)) puts right \(visitor)'s \(event.attribute): \(event.value)"
    }
  }
}
