/// Something that happened at the desk. State is the fold of events (`DeskState.apply`).
public enum Event: Hashable, Sendable {
  // The desk's set-up.
  case settingsChanged(Settings)
  case agentAdded(Agent)
  /// Replaces the agent of that id.
  case agentChanged(Agent)
  case agentRemoved(AgentID)
  /// Adds the team or replaces the one of that id.
  case teamSet(Team)
  case teamRemoved(TeamID)
  /// Adds the account or replaces the one of that domain.
  case accountSet(Account)
  case accountRemoved(domain: String)
  /// Adds the rule at the end or replaces the one of that id in its place.
  case ruleSet(Rule)
  case ruleRemoved(RuleID)

  // Agents.
  case availabilitySet(agent: AgentID, available: Bool, cause: ToggleCause)
  /// A present agent with offers or chats was found gone.
  case agentGone(AgentID)
  /// An agent with offers or chats was found present again, or for the first time.
  case agentCame(AgentID)

  // A chat's life.
  case requested(ChatRequest)
  case offered(chat: ChatID, agent: AgentID, via: Via, until: Instant, decision: Decision)
  case waiting(chat: ChatID, decision: Decision)
  /// `present`: whether the agent's presence was held when they accepted; nil when presence is not
  /// looked at.
  case accepted(chat: ChatID, agent: AgentID, present: Bool?)
  case declined(chat: ChatID, agent: AgentID)
  case offerExpired(chat: ChatID, agent: AgentID)
  /// The offer ended without being missed by the agent.
  case offerWithdrawn(chat: ChatID, agent: AgentID, cause: WithdrawalCause)
  case taken(chat: ChatID, agent: AgentID, present: Bool?)
  case fellBack(chat: ChatID, reason: FallbackReason, decision: Decision?)
  case ended(chat: ChatID, by: Ender)
  case abandoned(chat: ChatID, cause: AbandonCause)
  /// An active chat went back to the queue, "already offered" forgotten, with a fresh deadline.
  case requeued(chat: ChatID, agent: AgentID, deadline: Instant, cause: RequeueCause)
  case message(chat: ChatID, id: MessageID, from: Sender, text: String)
  /// A line for agents' eyes only.
  case note(chat: ChatID, id: MessageID, agent: AgentID, text: String)
  case visitorGone(chat: ChatID)
  case visitorCame(chat: ChatID)

  /// The chat it is about, if it is about one.
  public var chat: ChatID? {
    switch self {
    case .requested(let request): request.chat
    case .offered(let chat, _, _, _, _), .waiting(let chat, _), .accepted(let chat, _, _),
      .declined(let chat, _), .offerExpired(let chat, _), .offerWithdrawn(let chat, _, _),
      .taken(let chat, _, _), .fellBack(let chat, _, _), .ended(let chat, _),
      .abandoned(let chat, _), .requeued(let chat, _, _, _), .message(let chat, _, _, _),
      .note(let chat, _, _, _), .visitorGone(let chat), .visitorCame(let chat):
      chat
    default: nil
    }
  }

  /// Whether it closes its chat.
  public var closesChat: Bool {
    switch self {
    case .fellBack, .ended, .abandoned: true
    default: false
    }
  }
}

/// Who set an agent's availability.
public enum ToggleCause: String, Sendable {
  case agent
  /// The desk, after too many offers missed running.
  case missedOffers
  /// Somebody who manages agents.
  case administrator
}

/// A visitor's request for a person.
public struct ChatRequest: Hashable, Sendable {
  public var chat: ChatID
  public var visitor: Visitor
  public var route: Route
  /// Seconds; nil: fall back at once when nobody is free.
  public var wait: Int?
  /// Whether the visitor's connection is watched (a live process holds it).
  public var watched: Bool
  public init(chat: ChatID, visitor: Visitor, route: Route, wait: Int?, watched: Bool = false) {
    self.chat = chat
    self.visitor = visitor
    self.route = route
    self.wait = wait
    self.watched = watched
  }
}

public enum FallbackReason: String, CaseIterable, Sendable {
  case noAgentAvailable, noRuleMatched, waitTimedOut, offersExhausted, blocked
}

public enum WithdrawalCause: String, CaseIterable, Sendable {
  case agentGone, agentRemoved
  /// The visitor, who may not wait, had been kept as long as the settings allow.
  case waitTimedOut

  /// Whether it is as if the offer had not been made: no turn of the agent's, no offer of the chat's.
  public var undoesOffer: Bool {
    switch self {
    case .agentGone, .agentRemoved: true
    case .waitTimedOut: false
    }
  }
}

public enum AbandonCause: String, Sendable {
  case left
  /// The visitor's process was gone for longer than the grace time.
  case gone
}

public enum RequeueCause: String, Sendable { case agentGone, agentRemoved }

/// Who ended an active chat.
public enum Ender: Hashable, Sendable {
  /// Its agent, or somebody who may intervene.
  case agent(AgentID)
  case visitor
  /// The visitor's process was gone for longer than the grace time.
  case visitorGone
  case inactivity

  /// `agent:ID`, `visitor`, `visitorGone`, `inactivity`.
  public var text: String {
    switch self {
    case .agent(let id): "agent:\(id)"
    case .visitor: "visitor"
    case .visitorGone: "visitorGone"
    case .inactivity: "inactivity"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    switch text {
    case "visitor": self = .visitor
    case "visitorGone": self = .visitorGone
    case "inactivity": self = .inactivity
    default:
      guard text.hasPrefix("agent:") else { return nil }
      self = .agent(AgentID(String(text.dropFirst(6))))
    }
  }
}

/// An event with its place in the journal and its instant.
public struct StampedEvent: Hashable, Sendable {
  /// Events are numbered from 1 without gaps.
  public var seq: Int64
  public var at: Instant
  public var event: Event

  public init(seq: Int64, at: Instant, event: Event) {
    self.seq = seq
    self.at = at
    self.event = event
  }
}

/// What one write and one sync made durable: one line of the journal.
public struct Commit: Hashable, Sendable {
  /// When it was written.
  public var at: Instant
  /// Who caused it: an agent's id, `visitor`, or `desk` for what fell due.
  public var by: String
  /// At least one; what had fallen due carries its own, earlier instants.
  public var events: [StampedEvent]

  public init(at: Instant, by: String, events: [StampedEvent]) {
    self.at = at
    self.by = by
    self.events = events
  }

  /// The sequence number of the first event.
  public var seq: Int64 { events.first?.seq ?? 0 }
}
