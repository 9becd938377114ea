/// Somebody whose presence can be kept.
public enum Person: Hashable, Sendable {
  /// An agent, by their number.
  case agent(Int)
  /// The visitor of a chat, by the number of the event that requested it.
  case visitor(Int64)
  /// An agent who looks on at others' chats, by their number; 0: somebody who is no agent.
  case watcher(Int)
}
