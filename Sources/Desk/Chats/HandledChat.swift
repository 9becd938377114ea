/// A missed chat that somebody has marked handled, as it stood on the list.
public struct HandledChat: Hashable, Sendable {
  public var missed: MissedChat
  public var by: AgentID
  public var at: Instant

  public init(_ missed: MissedChat, by: AgentID, at: Instant) {
    self.missed = missed
    self.by = by
    self.at = at
  }
}
