public import Desk

/// A change of the library of answers.
public enum ResponseChange: Hashable, Sendable {
  /// A new one. Without a name it is given one; with `answering`, the question of that number is what
  /// it is for.
  case add(Response, answering: Int64? = nil)
  /// Puts another one in the place of the one of that name.
  case set(Response)
  case approve([ResponseID])
  /// All of them or none. One that is there is replaced: by its name or, where it has none, by its
  /// question.
  case takeIn([Response])
  case remove(ResponseID)
  /// Somebody found no good answer.
  case ask(String, for: ChatID?)
  /// Questions that need no answer.
  case settle([Int64])
}
