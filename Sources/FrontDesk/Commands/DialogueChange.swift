public import Desk

/// A change of the desk's dialogues.
public enum DialogueChange: Hashable, Sendable {
  /// Hands in a new one.
  case add(Dialogue)
  /// Hands in another draft of one that is there.
  case set(Dialogue)
  /// The draft meets visitors from now on.
  case publish(DialogueID)
  /// It meets nobody any more; who has answered it goes on.
  case unpublish(DialogueID)
  /// With `force` also while visitors are in it.
  case remove(DialogueID, force: Bool)
  /// All of them at once.
  case turn(on: Bool)
}
