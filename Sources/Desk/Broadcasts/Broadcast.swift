/// A line that somebody said to all agents, or to those of a team, and who has not read it.
public struct Broadcast: Hashable, Sendable {
  /// The number of its event, by which it is known.
  public var seq: Int64
  public var at: Instant
  public var by: AgentID
  /// nil: to all.
  public var team: TeamID?
  public var text: String
  /// Those to whom it was said and who have not read it.
  public var unreadBy: Set<AgentID>

  /// Characters it may have at the most.
  public static let longest = 500

  public init(
    seq: Int64, at: Instant, by: AgentID, team: TeamID? = nil, text: String,
    unreadBy: Set<AgentID> = []
  ) {
    self.seq = seq
    self.at = at
    self.by = by
    self.team = team
    self.text = text
    self.unreadBy = unreadBy
  }

  /// The event by which it was said.
  public var asSent: StampedEvent {
    StampedEvent(
      seq: seq, at: at, event: .broadcast(.sent(BroadcastSent(text: text, by: by, team: team))))
  }
}
