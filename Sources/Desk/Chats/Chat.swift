/// One visitor's request for an agent and what follows, while it is open.
public struct Chat: Hashable, Sendable {
  public let id: ChatID
  /// The sequence number of its request.
  public let requestSeq: Int64
  public var visitor: Visitor
  public let route: Route
  /// Seconds the card lets the visitor wait when nobody is free; nil: not at all.
  public let wait: Int?
  public internal(set) var requestedAt: Instant

  public var state: State
  /// Where it stands in the queue, also for when it comes back there.
  public var queueRank: QueueRank
  /// Whether it can stand in the queue: its card says so, or it has gone back there.
  public var mayWait: Bool
  /// From when on it is not offered any more; nil: there is no such instant.
  public var deadline: Instant?
  /// Whom it was offered to in vain since it was asked for or requeued, each once, by when the last
  /// offer to them ended.
  public var endedOffers: [EndedOffer] = []
  /// Offers made that count towards the route's limit.
  public var offersMade = 0
  /// Through which step the first of those offers came about: a chat that may not wait stays there.
  public var pool: Via?
  /// Through which step the last offer came about.
  public var via: Via?
  public var acceptedAt: Instant?
  /// The last activity of an active chat, else the last event of it.
  public var lastActivityAt: Instant
  /// The mark of the key of who asked, which alone may write in it as its visitor; nil: the desk asked,
  /// or it was asked for before visitors had keys.
  public var key: VisitorMark?
  /// The dialogue that led to it; nil: none did.
  public var origin: ChatOrigin? {
    get { keptOrigin?.value }
    set { keptOrigin = newValue.map(Boxed.init) }
  }
  /// Apart, since a chat is copied with each change of one beside it, and this never changes.
  private var keptOrigin: Boxed<ChatOrigin>?
  /// Whether it came from a place that is blocked.
  public var isTurnedAway = false
  /// How many messages there are.
  public var messageCount = 0
  /// The last message.
  public var lastMessage: Line?
  /// The last message of an agent; 0: none has written.
  public var answeredSeq: Int64 = 0
  /// Who speaks in it beside its agent, since that one came.
  public var voices: [AgentID] = []
  /// What tells that a message, note or whisper is sent again.
  public var sent = SentWords()
  /// Visitor messages since its agent last wrote.
  public var unanswered = 0
  /// When the visitor began to wait for an answer; nil: they do not.
  public var unansweredSince: Instant?
  /// The desk's marks of the visitor's connection.
  public var visitorPresence = PresenceMark.unknown
  /// The visitor's messages of the last minute before the latest of them, for the bound on messages a
  /// minute: those of one instant together.
  public var recentVisitorMessages: [Burst] = []
  /// What agents tagged it with, without the sign, in the order in which they did.
  public var tags: [String] = []
  /// How it went, from 0 to 3, as an agent said; nil: nobody did.
  public var score: Int?

  /// Messages of one instant.
  public struct Burst: Hashable, Sendable {
    public var at: Instant
    public var count: Int
    public init(at: Instant, count: Int) {
      self.at = at
      self.count = count
    }
  }

  public enum State: Hashable, Sendable {
    case offered(Offer)
    case waiting
    case active(Talk)
  }

  public init(
    id: ChatID, requestSeq: Int64, visitor: Visitor, route: Route, wait: Int?,
    requestedAt: Instant
  ) {
    self.id = id
    self.requestSeq = requestSeq
    self.visitor = visitor
    self.route = route
    self.wait = wait
    self.requestedAt = requestedAt
    queueRank = QueueRank(seq: requestSeq)
    lastActivityAt = requestedAt
    mayWait = wait != nil
    deadline = wait.map { requestedAt + $0 }
    state = .waiting
  }

  /// Everybody it has been offered to since it was asked for or requeued, each once; last whom it
  /// rings at.
  public var offeredTo: [AgentID] {
    var agents = endedOffers.map(\.agent)
    if case .offered(let offer) = state {
      agents.removeAll { $0 == offer.agent }
      agents.append(offer.agent)
    }
    return agents
  }

  /// `offered`, `waiting`, `active`.
  public var stateName: String {
    switch state {
    case .offered: "offered"
    case .waiting: "waiting"
    case .active: "active"
    }
  }
}
