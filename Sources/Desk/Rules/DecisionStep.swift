/// One step of a decision: whom it asked and why it passed agents over.
public struct DecisionStep: Hashable, Sendable {
  public var via: Via
  /// The agent the step found, if any.
  public var chosen: AgentID?
  /// Where its ring stood before; nil: it has none, or journals of before say nothing of it. With an
  /// offer the ring goes on to whom it chose.
  public var position: RingPosition?
  /// How many agents were passed over for which reason.
  public var counts: PassCounts
  /// The first agents passed over, in ring order, at most `DecisionStep.named`.
  public var passed: [Passed]

  /// Who was last offered a chat through its ring, before and after, if it found somebody; nil: it has
  /// no ring, or nobody knows.
  public var turn: (before: AgentID?, after: AgentID?)? {
    position.map { ($0.last, chosen) }
  }

  /// How many of those passed over are named.
  public static let named = 20

  public struct Passed: Hashable, Sendable {
    public var agent: AgentID
    public var reason: PassReason
    public init(agent: AgentID, reason: PassReason) {
      self.agent = agent
      self.reason = reason
    }
  }

  public init(
    via: Via, chosen: AgentID? = nil, counts: PassCounts = PassCounts(), passed: [Passed] = [],
    position: RingPosition? = nil
  ) {
    self.via = via
    self.chosen = chosen
    self.position = position
    self.counts = counts
    self.passed = passed
  }
}
