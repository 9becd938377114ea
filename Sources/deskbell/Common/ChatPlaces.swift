import Desk
import Words

/// How open chats stand at an instant, in words.
struct ChatPlaces {
  /// Places in the queue, from 1.
  private let places: [ChatID: Int]

  init(_ state: DeskState) {
    let queue = state.chats.values.filter { $0.state == .waiting }
      .sorted { $0.requestSeq < $1.requestSeq }
    places = Dictionary(
      uniqueKeysWithValues: queue.enumerated().map { ($0.element.id, $0.offset + 1) })
  }

  func place(of chat: ChatID) -> Int? { places[chat] }

  /// What can be said of a chat now: how long it rings yet, who waits for whom. Empty for a closed
  /// one.
  func now(_ entry: ChatEntry, _ clock: WallClock) -> String {
    guard let chat = entry.open else { return "" }
    let now = clock.now
    if let due = entry.due.first {
      let words = EventWords(Environment.tongue, time: clock.zoned).deed(due.event) ?? ""
      return "due for \(WallClock.span(now - due.at)): \(words)"
    }
    switch chat.state {
    case .offered(let offer): return "rings, \(WallClock.span(offer.until - now)) left"
    case .waiting:
      let place = places[chat.id].map { "place \($0), " } ?? ""
      return place + "waits \(WallClock.span(now - chat.requestedAt))"
    case .active(let talk):
      if let offer = talk.handOver {
        return "rings at \(offer.agent), \(WallClock.span(offer.until - now)) left"
      }
      if case .gone = chat.visitorPresence { return "the visitor is gone" }
      if let since = chat.unansweredSince {
        return "waits \(WallClock.span(now - since)) for an answer"
      }
      return "quiet for \(WallClock.span(now - chat.lastActivityAt))"
    }
  }
}
