import Desk
import Routing

/// The order of the queue as a list in which chats are put where they belong.
extension Watch {
  /// A new chat stands last.
  mutating func lineUp(_ id: ChatID) {
    let seq = chats[id]?.seq ?? 0
    chats[id]?.asOf = seq
    line.append(id)
  }

  /// Puts a chat to its place by time of request: behind those that stand as if asked for then or before.
  mutating func lineUpByRequest(_ id: ChatID) {
    guard let chat = chats[id] else { return }
    line.removeAll { $0 == id }
    let place = line.firstIndex { (chats[$0]?.asOf ?? 0) > chat.seq } ?? line.count
    line.insert(id, at: place)
    chats[id]?.asOf = chat.seq
    chats[id]?.isMoved = false
  }

  mutating func take(
    _ event: StampedEvent, _ moved: QueueMoved, _ now: Instant
  ) throws(Violation) {
    try expectAsked(event, now)
    let id = moved.chat
    guard chats[id]?.place == .queued, !stands(id, at: moved.place) else {
      throw life(event, "not to be moved")
    }
    switch moved.place {
    case .byRequest: return lineUpByRequest(id)
    case .last:
      line.removeAll { $0 == id }
      line.append(id)
      chats[id]?.asOf = event.seq
    case .first:
      if let first = unheld.first(where: { $0 != id }) { put(id, before: first) }
    case .before(let other): put(id, before: other)
    }
    chats[id]?.isMoved = true
  }

  private mutating func put(_ id: ChatID, before other: ChatID) {
    line.removeAll { $0 == id }
    guard let place = line.firstIndex(of: other) else { return }
    line.insert(id, at: place)
    let asOf = chats[other]?.asOf ?? 0
    chats[id]?.asOf = asOf
  }

  /// The chats that nobody has, in the order of the queue.
  private var unheld: [ChatID] {
    line.filter { id in
      if case .active = chats[id]?.place { false } else { true }
    }
  }

  /// Whether a chat that waits can be put to a place where it does not stand yet.
  func allowsMove(_ id: ChatID, to place: QueuePlace) -> Bool {
    guard chats[id]?.place == .queued, !stands(id, at: place) else { return false }
    if case .before(let other) = place { return chats[other]?.place == .queued }
    return true
  }

  private func stands(_ id: ChatID, at place: QueuePlace) -> Bool {
    let unheld = unheld
    switch place {
    case .first: return unheld.first == id
    case .last: return unheld.last == id
    case .byRequest: return chats[id]?.isMoved == false
    case .before(let other):
      guard other != id, let own = unheld.firstIndex(of: id) else { return true }
      return own + 1 < unheld.count && unheld[own + 1] == other
    }
  }
}
