import Desk
import Terminal
import Words

/// The order in which the agent's chats are listed: who has waited longest first, but never anew under
/// the hand. "The chat above" is the one that was above when it was looked at.
struct ActiveOrder: Hashable, Sendable {
  /// As they are listed.
  private(set) var shown: [ChatID] = []
  /// Who has waited longest first.
  private(set) var wished: [ChatID] = []

  /// Takes in the order that is wished. As long as the hand is at work, chats only come, at the end,
  /// and go.
  mutating func update(_ wished: [ChatID], isHeld: Bool) {
    self.wished = wished
    guard isHeld else {
      shown = wished
      return
    }
    let there = Set(wished)
    let kept = shown.filter(there.contains)
    let known = Set(kept)
    shown = kept + wished.filter { !known.contains($0) }
  }

  var isWished: Bool { shown == wished }
}

extension InboxModel {
  /// Whether the order of the agent's chats stays as it is: while one writes, and while one moves.
  var isOrderHeld: Bool { focus == .composer || shell.hand.restsAt.map { $0 > now } ?? false }

  /// When the chats are to be listed in another order; nil: they are in order, or one writes.
  var reorderDue: Instant? {
    focus == .composer || activeOrder.isWished ? nil : shell.hand.restsAt
  }

  /// The chats that a move by one leads to.
  var neighbours: Neighbours {
    guard let place = list.selectedIndex, rows.indices.contains(place) else { return Neighbours() }
    return Neighbours(above: neighbour(of: place, -1), below: neighbour(of: place, 1))
  }

  /// The chat above or below a row: while one writes, the next one that can be written in.
  func neighbour(of place: Int, _ step: Int) -> ChatID? {
    guard focus == .composer else {
      let next = place + step
      return rows.indices.contains(next) ? rows[next].id : nil
    }
    var next = place + step
    while rows.indices.contains(next), !isWritable(rows[next].id) {
      next = rows[next].section == .waiting && !writesInQueue ? beyondQueue(step) : next + step
    }
    return rows.indices.contains(next) ? rows[next].id : nil
  }

  /// Whether a text was begun in a chat that waits.
  private var writesInQueue: Bool {
    talks.contains { $0.value.hasText && desk.chats[$0.key]?.state == .waiting }
  }

  /// The row before or after those of the queue, which can be thousands.
  private func beyondQueue(_ step: Int) -> Int {
    let first = count(.ringing) + count(.active)
    return step < 0 ? first - 1 : first + count(.waiting)
  }

  /// Whether a move by one would go somewhere else than the eye has seen, which is then said.
  mutating func isMoveTooSoon(_ step: Int) -> Bool {
    guard neighbourWatch.isTooSoon(step, at: now) else { return false }
    say(.warning, .keys(.listHasChanged))
    return true
  }
}
