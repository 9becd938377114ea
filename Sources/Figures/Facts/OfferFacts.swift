public import Desk

/// What came of one offer.
public struct OfferFacts: Hashable, Sendable {
  public var agent: AgentID
  public var via: Via
  public var at: Instant
  public var ended: Instant?
  public var ending = OfferEnding.ringing
  /// Whether an agent handed the chat over.
  public var isHandOver: Bool

  public init(agent: AgentID, via: Via, at: Instant, isHandOver: Bool = false) {
    self.agent = agent
    self.via = via
    self.at = at
    self.isHandOver = isHandOver
  }
}
