public import Desk

/// What became of the requests of a day.
public struct DayTally: Hashable, Sendable {
  /// What became of one of them, by the end of the day.
  public struct Fate: Hashable, Sendable {
    public var chat: ChatID
    public var requestedAt: Instant
    /// Whom it was offered to, in order.
    public var offered: [AgentID] = []
    /// Who had it first; nil: nobody yet.
    public var agent: AgentID?
    /// When they had it, or it closed without.
    public var settledAt: Instant?
    /// How it closed; nil: it is open.
    public var outcome: Outcome?
    /// Why it fell back.
    public var fallback: FallbackReason?

    /// Whether it came to the same, whenever.
    public func isSame(as other: Fate) -> Bool {
      agent == other.agent && fallback == other.fallback
        && (agent != nil || outcome == other.outcome)
    }
  }

  /// By order of request.
  public private(set) var fates: [Fate] = []
  /// The offers made to each agent on that day, of whatever chat.
  public private(set) var offers: [AgentID: Int] = [:]
  private var places: [ChatID: Int] = [:]

  public init() {}

  /// What became of a chat; nil: it was not asked for on that day.
  public subscript(_ chat: ChatID) -> Fate? { places[chat].map { fates[$0] } }

  /// Takes in what happened. O(1).
  public mutating func take(_ stamped: StampedEvent) {
    switch stamped.event {
    case .requested(let event):
      places[event.chat] = fates.count
      fates.append(Fate(chat: event.chat, requestedAt: stamped.at))
    case .offered(let event): noteOffer(of: event.chat, to: event.agent)
    case .handOverOffered(let event): noteOffer(of: event.chat, to: event.agent)
    case .accepted(let event): note(event.chat, has: event.agent, at: stamped.at)
    case .taken(let event): note(event.chat, has: event.agent, at: stamped.at)
    case .fellBack(let event):
      change(event.chat) { fate in
        fate.outcome = .fellBack
        fate.fallback = event.reason
        fate.settledAt = fate.settledAt ?? stamped.at
      }
    case .ended(let event): close(event.chat, .ended, at: stamped.at)
    case .abandoned(let event): close(event.chat, .abandoned, at: stamped.at)
    case .clockSet, .setUp, .dialogue, .site, .missed, .block, .availabilitySet, .agentGone,
      .agentCame, .waiting, .declined, .offerExpired, .offerWithdrawn, .requeued, .message, .note,
      .marked, .visitorGone, .visitorCame:
      break
    }
  }

  private mutating func noteOffer(of chat: ChatID, to agent: AgentID) {
    offers[agent, default: 0] += 1
    change(chat) { $0.offered.append(agent) }
  }

  private mutating func note(_ chat: ChatID, has agent: AgentID, at instant: Instant) {
    change(chat) { fate in
      guard fate.agent == nil else { return }
      fate.agent = agent
      fate.settledAt = instant
    }
  }

  private mutating func close(_ chat: ChatID, _ outcome: Outcome, at instant: Instant) {
    change(chat) { fate in
      fate.outcome = outcome
      fate.settledAt = fate.settledAt ?? instant
    }
  }

  private mutating func change(_ chat: ChatID, _ body: (inout Fate) -> Void) {
    if let place = places[chat] { body(&fates[place]) }
  }
}
