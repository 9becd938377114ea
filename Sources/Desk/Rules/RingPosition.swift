/// Where a ring stood when it was asked.
public struct RingPosition: Hashable, Sendable {
  /// Who was offered a chat through it last, after whom the next walk starts; nil: nobody was.
  public var last: AgentID?

  public init(last: AgentID?) { self.last = last }
}
