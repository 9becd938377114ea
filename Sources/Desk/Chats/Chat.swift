/// One visitor's request for an agent and what follows, while it is open.
public struct Chat: Hashable, Sendable {
  /// Apart, since a chat is looked at with every step of routing: handing one over costs one count,
  /// however much is known of it, and it is changed where it lies.
  private var kept: Boxed<Fields>

  private struct Fields: Hashable, Sendable {
    let id: ChatID
    let requestSeq: Int64
    var visitor: Visitor
    let route: Route
    let wait: Int?
    var requestedAt: Instant
    var state: State
    var queueRank: QueueRank
    var mayWait: Bool
    var deadline: Instant?
    var endedOffers: [EndedOffer] = []
    var offersMade = 0
    var pool: Via?
    var via: Via?
    var acceptedAt: Instant?
    var lastActivityAt: Instant
    var key: VisitorMark?
    var origin: ChatOrigin?
    var isTurnedAway = false
    var messageCount = 0
    var lastMessage: Line?
    var answeredSeq: Int64 = 0
    var voices: [AgentID] = []
    var sent = SentWords()
    var unanswered = 0
    var unansweredSince: Instant?
    var visitorPresence = PresenceMark.unknown
    var recentVisitorMessages: [Burst] = []
    var tags: [String] = []
    var score: Int?
  }

  public var id: ChatID { kept.value.id }
  /// The sequence number of its request.
  public var requestSeq: Int64 { kept.value.requestSeq }
  public var visitor: Visitor {
    get { kept.value.visitor }
    _modify { yield &kept.value.visitor }
  }
  public var route: Route { kept.value.route }
  /// Seconds the card lets the visitor wait when nobody is free; nil: not at all.
  public var wait: Int? { kept.value.wait }
  public internal(set) var requestedAt: Instant {
    get { kept.value.requestedAt }
    _modify { yield &kept.value.requestedAt }
  }
  public var state: State {
    get { kept.value.state }
    _modify { yield &kept.value.state }
  }
  /// Where it stands in the queue, also for when it comes back there.
  public var queueRank: QueueRank {
    get { kept.value.queueRank }
    _modify { yield &kept.value.queueRank }
  }
  /// Whether it can stand in the queue: its card says so, or it has gone back there.
  public var mayWait: Bool {
    get { kept.value.mayWait }
    _modify { yield &kept.value.mayWait }
  }
  /// From when on it is not offered any more; nil: there is no such instant.
  public var deadline: Instant? {
    get { kept.value.deadline }
    _modify { yield &kept.value.deadline }
  }
  /// Whom it was offered to in vain since it was asked for or requeued, each once, by when the last
  /// offer to them ended.
  public var endedOffers: [EndedOffer] {
    get { kept.value.endedOffers }
    _modify { yield &kept.value.endedOffers }
  }
  /// Offers made that count towards the route's limit.
  public var offersMade: Int {
    get { kept.value.offersMade }
    _modify { yield &kept.value.offersMade }
  }
  /// Through which step the first of those offers came about: a chat that may not wait stays there.
  public var pool: Via? {
    get { kept.value.pool }
    _modify { yield &kept.value.pool }
  }
  /// Through which step the last offer came about.
  public var via: Via? {
    get { kept.value.via }
    _modify { yield &kept.value.via }
  }
  public var acceptedAt: Instant? {
    get { kept.value.acceptedAt }
    _modify { yield &kept.value.acceptedAt }
  }
  /// The last activity of an active chat, else the last event of it.
  public var lastActivityAt: Instant {
    get { kept.value.lastActivityAt }
    _modify { yield &kept.value.lastActivityAt }
  }
  /// The mark of the key of who asked, which alone may write in it as its visitor; nil: the desk asked,
  /// or it was asked for before visitors had keys.
  public var key: VisitorMark? {
    get { kept.value.key }
    _modify { yield &kept.value.key }
  }
  /// The dialogue that led to it; nil: none did.
  public var origin: ChatOrigin? {
    get { kept.value.origin }
    _modify { yield &kept.value.origin }
  }
  /// Whether it came from a place that is blocked.
  public var isTurnedAway: Bool {
    get { kept.value.isTurnedAway }
    _modify { yield &kept.value.isTurnedAway }
  }
  /// How many messages there are.
  public var messageCount: Int {
    get { kept.value.messageCount }
    _modify { yield &kept.value.messageCount }
  }
  /// The last message.
  public var lastMessage: Line? {
    get { kept.value.lastMessage }
    _modify { yield &kept.value.lastMessage }
  }
  /// The last message of an agent; 0: none has written.
  public var answeredSeq: Int64 {
    get { kept.value.answeredSeq }
    _modify { yield &kept.value.answeredSeq }
  }
  /// Who speaks in it beside its agent, since that one came.
  public var voices: [AgentID] {
    get { kept.value.voices }
    _modify { yield &kept.value.voices }
  }
  /// What tells that a message, note or whisper is sent again.
  public var sent: SentWords {
    get { kept.value.sent }
    _modify { yield &kept.value.sent }
  }
  /// Visitor messages since its agent last wrote.
  public var unanswered: Int {
    get { kept.value.unanswered }
    _modify { yield &kept.value.unanswered }
  }
  /// When the visitor began to wait for an answer; nil: they do not.
  public var unansweredSince: Instant? {
    get { kept.value.unansweredSince }
    _modify { yield &kept.value.unansweredSince }
  }
  /// The desk's marks of the visitor's connection.
  public var visitorPresence: PresenceMark {
    get { kept.value.visitorPresence }
    _modify { yield &kept.value.visitorPresence }
  }
  /// The visitor's messages of the last minute before the latest of them, for the bound on messages a
  /// minute: those of one instant together.
  public var recentVisitorMessages: [Burst] {
    get { kept.value.recentVisitorMessages }
    _modify { yield &kept.value.recentVisitorMessages }
  }
  /// What agents tagged it with, without the sign, in the order in which they did.
  public var tags: [String] {
    get { kept.value.tags }
    _modify { yield &kept.value.tags }
  }
  /// How it went, from 0 to 3, as an agent said; nil: nobody did.
  public var score: Int? {
    get { kept.value.score }
    _modify { yield &kept.value.score }
  }

  /// Messages of one instant.
  public struct Burst: Hashable, Sendable {
    public var at: Instant
    public var count: Int
    public init(at: Instant, count: Int) {
      self.at = at
      self.count = count
    }
  }

  /// What there is to say of one is kept apart, so that how a chat stood is kept at the cost of one count.
  public indirect enum State: Hashable, Sendable {
    case offered(Offer)
    case waiting
    case active(Talk)
  }

  public init(
    id: ChatID, requestSeq: Int64, visitor: Visitor, route: Route, wait: Int?,
    requestedAt: Instant
  ) {
    kept = Boxed(
      Fields(
        id: id, requestSeq: requestSeq, visitor: visitor, route: route, wait: wait,
        requestedAt: requestedAt, state: .waiting, queueRank: QueueRank(seq: requestSeq),
        mayWait: wait != nil, deadline: wait.map { requestedAt + $0 },
        lastActivityAt: requestedAt))
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
