/// What a visitor does with a card that waits for them.
public enum CardAnswer: Hashable, Sendable {
  /// One of a question's choices, from 0.
  case choice(Int)
  /// A value that was asked for, as they wrote it.
  case value(String)
  /// They go on without a value.
  case skipped
  /// They opened what was offered to be read.
  case opened
}
