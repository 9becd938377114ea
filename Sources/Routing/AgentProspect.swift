public import Desk

/// Why an agent gets no chats at the clock, or which they would get next.
public struct AgentProspect: Hashable, Sendable {
  /// How they stand. Its obstacle is what keeps every chat from them, also one that may not wait.
  public var status: AgentStatus
  /// What was pressed, where that decides whether they are available.
  public var toggle: Toggle?
  /// Why no chat that waits would be offered to them; nil: one would.
  public var obstacle: PassReason?
  /// The chats that wait, in the order of the queue, each with why it does not ring at them.
  public var waiting: [WaitingProspect]
  /// The rings they are in: that of all agents first, then teams, then rules, as listed.
  public var rings: [RingProspect]

  /// Whether nothing keeps chats from them but that none is there for them.
  public var isFree: Bool { status.obstacle == nil && obstacle == nil }
}
