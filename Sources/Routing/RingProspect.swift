public import Desk

/// Whose turn it is in a ring that an agent is in.
public struct RingProspect: Hashable, Sendable {
  public var ring: Ring
  /// Who was offered a chat through it last.
  public var last: AgentID?
  /// Who would be offered the next chats through it that can wait, in order, up to and with the agent,
  /// at most `RingProspect.named`; for an agent who would get none, the next alone.
  public var turns: [AgentID]
  /// The same for chats that may not wait, which ring also where others ring.
  public var hurriedTurns: [AgentID]

  /// How many turns are looked ahead.
  public static let named = 10
}
