public import Desk

/// How evenly one ring gave chats to those who could have had any of them: its agents who were of it,
/// available and with room for another chat throughout the period.
public struct RingSpread: Hashable, Sendable {
  public var ring: Ring
  /// How many offers each of them had through it, in order of ids.
  public var offers: [(agent: AgentID, count: Int)] { counts.map { ($0.agent, $0.count) } }
  private var counts: [Share]

  private struct Share: Hashable, Sendable {
    var agent: AgentID
    var count: Int
  }

  public init(_ ring: Ring, _ offers: [AgentID: Int]) {
    self.ring = ring
    counts = offers.sorted { $0.key < $1.key }.map { Share(agent: $0.key, count: $0.value) }
  }

  /// By how many offers they differ at the most; nil: there are no two.
  public var spread: Int? {
    guard counts.count > 1, let most = counts.map(\.count).max(),
      let least = counts.map(\.count).min()
    else { return nil }
    return most - least
  }
}
