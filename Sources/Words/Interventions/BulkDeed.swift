/// What is done to several chats at once.
public enum BulkDeed: Hashable, Sendable {
  case end
  case requeue
  /// Rings at the agent, or in the team, of that name.
  case assign(to: String)
  /// As `assign`, of chats that somebody has.
  case transfer(to: String)
  case transferToQueue
}
