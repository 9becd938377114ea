// What a clock that was set does to the state.

extension DeskState {
  /// Brings every instant of what is going on back to the time that was set. What is over, closed
  /// chats, stays as it was written. O(open chats + agents).
  mutating func apply(_ event: ClockSet, _ moment: Moment) {
    at = moment.at
    func move(_ instant: inout Instant) { instant = event.moved(instant, to: moment.at) }
    for id in toggles.keys { toggles[id]?.moveInstants(move) }
    for id in lastDeeds.keys {
      lastDeeds[id].map { lastDeeds[id] = event.moved($0, to: moment.at) }
    }
    for id in presence.keys { presence[id]?.moveInstants(move) }
    for id in chats.keys { chats.change(id) { $0.moveInstants(move) } }
    for i in broadcasts.indices { move(&broadcasts[i].at) }
  }
}

extension Toggle {
  fileprivate mutating func moveInstants(_ move: (inout Instant) -> Void) {
    move(&at)
    move(&since)
    for i in earlier.indices {
      move(&earlier[i].since)
      move(&earlier[i].until)
    }
  }
}

extension PresenceMark {
  fileprivate mutating func moveInstants(_ move: (inout Instant) -> Void) {
    guard case .gone(var since) = self else { return }
    move(&since)
    self = .gone(since: since)
  }
}

extension Offer {
  fileprivate mutating func moveInstants(_ move: (inout Instant) -> Void) {
    move(&at)
    move(&until)
  }
}

extension Chat.State {
  fileprivate mutating func moveInstants(_ move: (inout Instant) -> Void) {
    switch self {
    case .waiting: break
    case .offered(var offer):
      offer.moveInstants(move)
      self = .offered(offer)
    case .active(var talk):
      move(&talk.since)
      talk.handOver?.moveInstants(move)
      self = .active(talk)
    }
  }
}

extension Chat {
  fileprivate mutating func moveInstants(_ move: (inout Instant) -> Void) {
    func moveIfThere(_ instant: inout Instant?) {
      guard var moved = instant else { return }
      move(&moved)
      instant = moved
    }
    move(&requestedAt)
    move(&lastActivityAt)
    moveIfThere(&acceptedAt)
    moveIfThere(&deadline)
    moveIfThere(&unansweredSince)
    state.moveInstants(move)
    visitorPresence.moveInstants(move)
    if var last = lastMessage {
      move(&last.at)
      lastMessage = last
    }
    for i in endedOffers.indices { move(&endedOffers[i].at) }
    for i in recentVisitorMessages.indices { move(&recentVisitorMessages[i].at) }
  }
}
