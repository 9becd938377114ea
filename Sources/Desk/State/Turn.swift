/// An offer through a ring, as far as the ring is concerned.
public struct Turn: Hashable, Sendable {
  /// Who was offered the chat.
  public var agent: AgentID
  /// The sequence number of the offer.
  public var seq: Int64

  public init(agent: AgentID, seq: Int64) {
    self.agent = agent
    self.seq = seq
  }
}
