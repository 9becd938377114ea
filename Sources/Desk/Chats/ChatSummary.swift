/// What is kept at hand of a closed chat; the rest is in the journal.
public struct ChatSummary: Hashable, Sendable {
  public var id: ChatID
  public var requestSeq: Int64
  /// The sequence number of the event that closed it.
  public var closedSeq: Int64
  public var visitor: Visitor
  public var route: Route
  public var via: Via?
  /// The agent who talked in it last, if any did.
  public var agent: AgentID?
  public var requestedAt: Instant
  public var acceptedAt: Instant?
  public var endedAt: Instant
  public var outcome: Outcome
  public var messages: Int
  public var lastActivityAt: Instant
  public var tags: [String] = []
  public var score: Int?

  public init(
    id: ChatID, requestSeq: Int64, closedSeq: Int64, visitor: Visitor, route: Route, via: Via?,
    agent: AgentID?, requestedAt: Instant, acceptedAt: Instant?, endedAt: Instant,
    outcome: Outcome, messages: Int, lastActivityAt: Instant
  ) {
    self.id = id
    self.requestSeq = requestSeq
    self.closedSeq = closedSeq
    self.visitor = visitor
    self.route = route
    self.via = via
    self.agent = agent
    self.requestedAt = requestedAt
    self.acceptedAt = acceptedAt
    self.endedAt = endedAt
    self.outcome = outcome
    self.messages = messages
    self.lastActivityAt = lastActivityAt
  }

  /// The summary of `chat` closed by event `seq` at `at`. What was folded of its own events alone does
  /// not know of a clock that was set back meanwhile; nothing of it has begun after it ended.
  public init(_ chat: Chat, closedBy seq: Int64, at: Instant, outcome: Outcome) {
    self.init(
      id: chat.id, requestSeq: chat.requestSeq, closedSeq: seq, visitor: chat.visitor,
      route: chat.route, via: chat.via, agent: chat.holder, requestedAt: min(chat.requestedAt, at),
      acceptedAt: chat.acceptedAt.map { min($0, at) }, endedAt: at, outcome: outcome,
      messages: chat.messageCount, lastActivityAt: min(chat.lastActivityAt, at))
    (tags, score) = (chat.tags, chat.score)
  }
}
