public import Desk

/// What a step of a walk brings about beside what is shown.
public enum WalkDeed: Hashable, Sendable {
  /// The visitor answered for the first time.
  case engaged
  /// An attribute of the visitor has a new value: their own words, or what a card sets.
  case set(attribute: String, value: String, isTheirs: Bool)
  case goal(String)
  /// They asked what the library has no good answer to.
  case unanswered(String)
  /// A person is to be asked for.
  case asks(CardID, Card.LiveChat)
  /// The end of a branch.
  case completed
}
