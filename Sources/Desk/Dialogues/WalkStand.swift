/// How a walk through a dialogue stands.
public enum WalkStand: Hashable, Sendable {
  /// A card waits for an answer.
  case waiting(CardID)
  /// A person was asked for; the chat goes on elsewhere.
  case chatting(CardID)
  case completed
}
