import Desk
import Words

/// How open chats stand at an instant, in words.
struct ChatPlaces {
  /// Places in the queue, from 1.
  private let places: [ChatID: Int]

  init(_ state: DeskState) {
    let queue = state.chats.values.filter { $0.state == .waiting }
      .sorted { $0.queueRank < $1.queueRank }
    places = Dictionary(
      uniqueKeysWithValues: queue.enumerated().map { ($0.element.id, $0.offset + 1) })
  }

  func place(of chat: ChatID) -> Int? { places[chat] }

  /// What can be said of a chat now: how long it rings yet, who waits for whom. Empty for a closed
  /// one.
  func now(_ entry: ChatEntry, _ clock: WallClock) -> String {
    entry.open.map { Environment.words.now(stand($0, entry.due.first, clock)) } ?? ""
  }

  private func stand(_ chat: Chat, _ due: StampedEvent?, _ clock: WallClock) -> ChatNow {
    let now = clock.now
    if let due {
      let deed = EventWords(Environment.tongue, time: clock.zoned).deed(due.event) ?? ""
      return .due(span: now - due.at, deed)
    }
    switch chat.state {
    case .offered(let offer): return .rings(left: offer.until - now)
    case .waiting: return .waits(place: places[chat.id], span: now - chat.requestedAt)
    case .active(let talk):
      if let offer = talk.handOver { return .ringsAt(offer.agent, left: offer.until - now) }
      if case .gone = chat.visitorPresence { return .visitorGone }
      if let since = chat.unansweredSince { return .unanswered(span: now - since) }
      return .quiet(span: now - chat.lastActivityAt)
    }
  }
}
