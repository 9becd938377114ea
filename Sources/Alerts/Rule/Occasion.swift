/// What somebody is called for.
public enum Occasion: CaseIterable, Hashable, Sendable {
  /// A chat rings at them.
  case offer
  /// A visitor has written.
  case message
  /// Nobody came for a chat, or a visitor has left a message after that.
  case missed
  /// Something at the desk is more than somebody wants to see: too many wait, or too long.
  case threshold
}
