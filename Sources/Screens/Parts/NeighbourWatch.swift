import Desk

/// The chats that a move by one leads to from the selected one.
struct Neighbours: Hashable, Sendable {
  var above: ChatID?
  var below: ChatID?
}

/// Keeps a move by one from leading somewhere else than the eye has seen: to a chat that has just come,
/// by itself, to where another one stood.
struct NeighbourWatch: Hashable, Sendable {
  private var above = Side()
  private var below = Side()

  /// So long after another chat has come no move is taken, in milliseconds.
  static let patience: Int64 = 300

  private struct Side: Hashable {
    /// When another chat last came to where one stood.
    var movedAt: Instant?
    /// When the chat that stood there last went, and none came.
    var lostAt: Instant?

    mutating func compare(_ before: ChatID?, _ after: ChatID?, at now: Instant) {
      guard before != after else { return }
      switch (before, after) {
      case (_?, _?): movedAt = now
      case (_?, nil): lostAt = now
      case (nil, _?): if isRecent(lostAt, now) { movedAt = now }
      case (nil, nil): break
      }
    }

    func isRecent(_ instant: Instant?, _ now: Instant) -> Bool {
      instant.map { now - $0 < NeighbourWatch.patience } ?? false
    }
  }

  /// Takes in what the neighbours were before something happened that was no key, and what they are.
  mutating func compare(_ before: Neighbours, _ after: Neighbours, at now: Instant) {
    above.compare(before.above, after.above, at: now)
    below.compare(before.below, after.below, at: now)
  }

  /// Whether a move, up if negative, would lead to a chat that has just come there.
  func isTooSoon(_ step: Int, at now: Instant) -> Bool {
    let side = step < 0 ? above : below
    return side.isRecent(side.movedAt, now)
  }
}
