public import Desk

/// A chat that waits, and why it does not ring at an agent.
public struct WaitingProspect: Hashable, Sendable {
  public var chat: ChatID
  /// Its place in the queue, from 1.
  public var place: Int
  public var reason: WaitingReason
}
