/// An agent has read what was said to all.
public struct BroadcastRead: Hashable, Sendable {
  /// The number of its event.
  public var broadcast: Int64
  public var agent: AgentID

  public init(broadcast: Int64, agent: AgentID) {
    self.broadcast = broadcast
    self.agent = agent
  }
}
