public import Desk

/// What became of the requests, counted from the events.
public struct DeskTally: Sendable {
  public private(set) var asked = 0
  /// Chats that an agent accepted or took, each once.
  public private(set) var answered = 0
  public private(set) var ended = 0
  public private(set) var fellBack = 0
  public private(set) var abandoned = 0
  public private(set) var messages = 0
  public private(set) var requeued = 0
  /// Offers by agent, in all, and what became of them.
  public private(set) var offers: [AgentID: Offers] = [:]
  public private(set) var walks = Walks()
  /// Milliseconds from request to answer, of those answered.
  private var waits: [Int64] = []
  private var unanswered: [ChatID: Instant] = [:]

  public struct Offers: Hashable, Sendable {
    public var made = 0
    public var accepted = 0
    public var declined = 0
    public var missed = 0
    /// Ended otherwise: the visitor left, somebody took the chat, the agent was gone.
    public var withdrawn = 0
    /// Chats the agent took out of the queue, without an offer.
    public var taken = 0
  }

  /// What visitors did in dialogues.
  public struct Walks: Hashable, Sendable {
    /// Who was shown one.
    public var triggered = 0
    /// Who answered at all.
    public var engaged = 0
    public var answers = 0
    public var completed = 0
    /// Chats that one asked for.
    public var asked = 0
    /// Messages left where nobody came.
    public var left = 0
  }

  public init() {}

  private mutating func add(_ event: SiteEvent) {
    switch event {
    case .triggered: walks.triggered += 1
    case .engaged: walks.engaged += 1
    case .answered: walks.answers += 1
    case .completed: walks.completed += 1
    case .left: walks.left += 1
    case .goalReached, .learned, .forgotten, .merged: break
    }
  }

  public mutating func add(_ stamped: StampedEvent) {
    switch stamped.event {
    case .requested(let request):
      asked += 1
      if request.origin != nil { walks.asked += 1 }
      unanswered[request.chat] = stamped.at
    case .offered(let offered): offers[offered.agent, default: Offers()].made += 1
    case .handOverOffered(let offered): offers[offered.agent, default: Offers()].made += 1
    case .accepted(let accepted):
      offers[accepted.agent, default: Offers()].accepted += 1
      answer(accepted.chat, at: stamped.at)
    case .taken(let taken):
      offers[taken.agent, default: Offers()].taken += 1
      answer(taken.chat, at: stamped.at)
    case .declined(let declined): offers[declined.agent, default: Offers()].declined += 1
    case .offerExpired(let offerExpired): offers[offerExpired.agent, default: Offers()].missed += 1
    case .offerWithdrawn(let offerWithdrawn):
      offers[offerWithdrawn.agent, default: Offers()].withdrawn += 1
    case .requeued: requeued += 1
    case .site(let event): add(event)
    case .message: messages += 1
    case .ended: ended += 1
    case .fellBack: fellBack += 1
    case .abandoned: abandoned += 1
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .missed, .block, .availabilitySet,
      .agentGone, .agentCame,
      .waiting, .note, .voice, .marked, .visitorGone, .visitorCame:
      break
    }
    if stamped.event.closesChat, let chat = stamped.event.chat { unanswered[chat] = nil }
  }

  private mutating func answer(_ chat: ChatID, at instant: Instant) {
    guard let asked = unanswered.removeValue(forKey: chat) else { return }
    answered += 1
    waits.append(instant - asked)
  }

  /// Chats that are still open.
  public var open: Int { asked - ended - fellBack - abandoned }

  /// The median of the milliseconds from request to answer, the lower of the two middle ones of an
  /// even number; nil if nobody was answered.
  public var medianWait: Int64? {
    waits.isEmpty ? nil : waits.sorted()[(waits.count - 1) / 2]
  }
}
