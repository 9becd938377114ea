/// How a team stands to whom a chat could be handed over, but for who has it and at whom it rings.
public struct TeamStatus: Hashable, Sendable {
  /// How many of them it could ring at now.
  public var free: Int
  /// How many there are.
  public var count: Int
}
