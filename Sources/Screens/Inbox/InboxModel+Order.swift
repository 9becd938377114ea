import Desk
import Words

/// Where a move by one leads, and when the list's order may change: never under the hand. "The chat
/// above" is the one that was above when it was looked at.
extension InboxModel {
  /// Whether the order of the agent's chats stays as it is: while one writes, and while one moves.
  var isOrderHeld: Bool {
    focus == .composer || shell.hand.restsAt.map { $0 > now } ?? false
  }

  /// When the chats are to be listed in another order; nil: they are in order, or one writes.
  var reorderDue: Instant? {
    focus == .composer || list.isInOrder ? nil : shell.hand.restsAt
  }

  /// The chats that a move by one leads to.
  var neighbours: Neighbours { list.neighbours(stops) }

  /// The rows that a move by one stops at: while one writes, those that can be written in.
  var stops: ChatList.Stops? {
    guard focus == .composer else { return nil }
    return ChatList.Stops(isWritable: isWritable) {
      talks.all.contains { id, talk in talk.hasText && desk.chats[id]?.state == .waiting }
    }
  }

  /// Whether a move by one would go somewhere else than the eye has seen, which is then said.
  mutating func isMoveTooSoon(_ step: Int) -> Bool {
    guard list.isMoveTooSoon(step, at: now) else { return false }
    say(.warning, .keys(.listHasChanged))
    return true
  }
}
