public import Desk

/// What became of a request by the end of a day. Spans are in words.
public enum ChatFate: Hashable, Sendable {
  /// An agent of that name had it first.
  case had(String, after: String)
  case fellBack(FallbackReason, after: String)
  /// The visitor left before anybody came.
  case left(after: String)
  case waits
}
