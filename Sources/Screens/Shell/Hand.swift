import Desk
import Terminal

/// What is remembered of the hand at the keys.
struct Hand: Hashable, Sendable {
  /// What tells keys that a hand pressed from those of a paste.
  var typist = Typist()
  /// When a key was last pressed.
  private(set) var lastKeyAt: Instant?
  /// Keys of which it was said that they do nothing: once is enough.
  private var toldUnbound: Set<Key> = []
  /// Of so many at the most.
  private static let unboundTold = 100

  /// So long after a key the hand is at work, in milliseconds: nothing moves under it.
  private static let rest: Int64 = 3000

  /// Until when the hand is at work; nil: it was not yet.
  var restsAt: Instant? {
    lastKeyAt.map { Instant(milliseconds: $0.milliseconds + Hand.rest) }
  }

  mutating func moves(at now: Instant) { lastKeyAt = now }

  /// Takes in that a key means nothing. Whether that is yet to be said.
  mutating func pressesUnbound(_ key: Key) -> Bool {
    toldUnbound.count < Hand.unboundTold && toldUnbound.insert(key).inserted
  }
}
