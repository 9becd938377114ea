/// One visitor's request for an agent and what follows, while it is open.
public struct Chat: Hashable, Sendable {
  public let id: ChatID
  /// The sequence number of its request: the order of the queue.
  public let requestSeq: Int64
  public var visitor: Visitor
  public let route: Route
  /// Seconds the card lets the visitor wait when nobody is free; nil: not at all.
  public let wait: Int?
  public internal(set) var requestedAt: Instant

  public var state: State
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
  /// How many messages there are.
  public var messageCount = 0
  /// The last message.
  public var lastMessage: Line?
  /// The last message of an agent; 0: none has written.
  public var answeredSeq: Int64 = 0
  /// What tells that a message or note is sent again.
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

/// A chat ringing at one agent.
public struct Offer: Hashable, Sendable {
  /// The sequence number of its event.
  public let seq: Int64
  public let agent: AgentID
  public let via: Via
  public internal(set) var at: Instant
  /// When it expires.
  public internal(set) var until: Instant
  /// The last turn in its ring before this one, those of withdrawn offers not counted, for an offer
  /// that is withdrawn to cost no turn.
  public internal(set) var turnBefore: Turn?

  public init(
    seq: Int64, agent: AgentID, via: Via, at: Instant, until: Instant, turnBefore: Turn?
  ) {
    self.seq = seq
    self.agent = agent
    self.via = via
    self.at = at
    self.until = until
    self.turnBefore = turnBefore
  }
}

/// An offer of a chat to an agent that ended without being accepted.
public struct EndedOffer: Hashable, Sendable {
  public var agent: AgentID
  /// When it ended.
  public var at: Instant

  public init(agent: AgentID, at: Instant) {
    self.agent = agent
    self.at = at
  }
}

/// Whether a person's process was seen alive, as the journal knows it.
public enum PresenceMark: Hashable, Sendable {
  case unknown, present
  case gone(since: Instant)
}

/// A line of a conversation.
public struct Line: Hashable, Sendable {
  /// The sequence number of its event.
  public let seq: Int64
  public internal(set) var at: Instant
  public let content: Content

  public enum Content: Hashable, Sendable {
    case message(id: MessageID, from: Sender, text: String)
    /// For agents' eyes only.
    case note(id: MessageID, agent: AgentID, text: String)
    case system(SystemLine)
  }

  public init(seq: Int64, at: Instant, content: Content) {
    self.seq = seq
    self.at = at
    self.content = content
  }

  public var isMessage: Bool {
    if case .message = content { true } else { false }
  }
}

/// Who wrote a message.
public enum Sender: Hashable, Sendable {
  case visitor
  case agent(AgentID)

  /// The sender as an author.
  public var author: Author {
    switch self {
    case .visitor: .visitor(nil)
    case .agent(let id): .agent(id)
    }
  }

  /// Nil for the desk, which sends no messages, and for a visitor with a mark, which no message has.
  public init?(_ author: Author) {
    switch author {
    case .visitor(nil): self = .visitor
    case .agent(let id): self = .agent(id)
    case .visitor, .desk: return nil
    }
  }
}

/// How a chat ended.
public enum Outcome: String, Sendable {
  case ended, fellBack, abandoned
}

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
  }
}
