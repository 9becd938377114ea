/// All chats that were missed before an instant count as handled.
public struct MissedCleared: Hashable, Sendable {
  public var before: Instant
  public var agent: AgentID

  public init(before: Instant, agent: AgentID) {
    self.before = before
    self.agent = agent
  }
}
