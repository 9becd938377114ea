/// Somebody whose presence can be kept.
public enum Person: Hashable, Sendable {
  /// An agent, by their number.
  case agent(Int)
  /// The visitor of a chat, by the number of the event that requested it.
  case visitor(Int64)
}
