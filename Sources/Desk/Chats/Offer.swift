/// A chat ringing at one agent.
public struct Offer: Hashable, Sendable {
  /// The sequence number of its event.
  public let seq: Int64
  public let agent: AgentID
  public let via: Via
  /// Who put it there by hand: such an offer counts for none of the chat's; nil: nobody did.
  public let by: AgentID?
  public internal(set) var at: Instant
  /// When it expires.
  public internal(set) var until: Instant
  /// The last turn in its ring before this one, those of withdrawn offers not counted, for an offer
  /// that is withdrawn to cost no turn.
  public internal(set) var turnBefore: Turn?

  public init(
    seq: Int64, agent: AgentID, via: Via, at: Instant, until: Instant, turnBefore: Turn?,
    by: AgentID? = nil
  ) {
    self.seq = seq
    self.agent = agent
    self.via = via
    self.by = by
    self.at = at
    self.until = until
    self.turnBefore = turnBefore
  }
}
