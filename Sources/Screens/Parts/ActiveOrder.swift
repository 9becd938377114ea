import Desk

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
