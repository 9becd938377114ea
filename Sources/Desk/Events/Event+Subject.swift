extension Event {
  /// What it is about. O(1).
  public var subject: Subject {
    switch self {
    case .clockSet, .setUp, .dialogue, .block, .broadcast(.sent):
      .setUp
    case .availabilitySet(let event): .agent(event.agent)
    case .agentGone(let event): .agent(event.agent)
    case .agentCame(let event): .agent(event.agent)
    case .requested(let event): .chat(event.chat)
    case .offered(let event): .chat(event.chat)
    case .handOverOffered(let event): .chat(event.chat)
    case .waiting(let event): .chat(event.chat)
    case .accepted(let event): .chat(event.chat)
    case .declined(let event): .chat(event.chat)
    case .offerExpired(let event): .chat(event.chat)
    case .offerWithdrawn(let event): .chat(event.chat)
    case .taken(let event): .chat(event.chat)
    case .fellBack(let event): .chat(event.chat)
    case .ended(let event): .chat(event.chat)
    case .abandoned(let event): .chat(event.chat)
    case .requeued(let event): .chat(event.chat)
    case .moved(let event): .chat(event.chat)
    case .broadcast(.read(let event)): .agent(event.agent)
    case .message(let event): .chat(event.chat)
    case .note(let event): .chat(event.chat)
    case .voice(let event): .chat(event.chat)
    case .marked(let event): .chat(event.chat)
    case .visitorGone(let event): .chat(event.chat)
    case .visitorCame(let event): .chat(event.chat)
    case .site(let event): .visitor(event.visitor)
    case .missed(let event): .missed(event.chat)
    }
  }

  /// The chat it is about, if it is about one.
  public var chat: ChatID? {
    switch subject {
    case .chat(let chat): chat
    case .setUp, .agent, .visitor, .missed: nil
    }
  }

  /// How it closes its chat; nil: it does not.
  public var outcome: Outcome? {
    switch self {
    case .ended: .ended
    case .fellBack: .fellBack
    case .abandoned: .abandoned
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .requested, .offered, .handOverOffered, .waiting, .accepted, .declined,
      .offerExpired, .offerWithdrawn, .taken, .requeued, .message, .note, .voice, .marked,
      .visitorGone,
      .visitorCame:
      nil
    }
  }

  /// Whether it closes its chat.
  public var closesChat: Bool { outcome != nil }

  /// The decision it came of, if routing decided it.
  public var decision: Decision? {
    switch self {
    case .offered(let offered): offered.decision
    case .handOverOffered(let offered): offered.decision
    case .waiting(let waiting): waiting.decision
    case .fellBack(let fellBack): fellBack.decision
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .requested, .accepted, .declined, .offerExpired, .offerWithdrawn, .taken, .ended,
      .abandoned, .requeued, .message, .note, .voice, .marked, .visitorGone, .visitorCame:
      nil
    }
  }

  /// The agent it happens to, if it happens to one: whose offer, chat, availability or presence it
  /// is.
  public var agent: AgentID? {
    switch self {
    case .offered(let event): event.agent
    case .handOverOffered(let event): event.agent
    case .accepted(let event): event.agent
    case .declined(let event): event.agent
    case .offerExpired(let event): event.agent
    case .offerWithdrawn(let event): event.agent
    case .taken(let event): event.agent
    case .requeued(let event): event.agent
    case .availabilitySet(let event): event.agent
    case .agentGone(let event): event.agent
    case .agentCame(let event): event.agent
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .requested,
      .waiting, .fellBack,
      .ended, .abandoned, .message, .note, .voice, .marked, .visitorGone, .visitorCame:
      nil
    }
  }

  /// Whether it brings a chat to the agent it happens to, or rings there: true; or takes it from
  /// them: false; nil: neither.
  public var bringsChat: Bool? {
    switch self {
    case .offered, .handOverOffered, .accepted, .taken: true
    case .declined, .offerExpired, .offerWithdrawn, .requeued: false
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .requested, .waiting, .fellBack, .ended, .abandoned, .message, .note, .voice,
      .marked,
      .visitorGone, .visitorCame:
      nil
    }
  }

  /// Whether a chat begins to ring at the agent.
  public func rings(at agent: AgentID) -> Bool {
    switch self {
    case .offered(let event): event.agent == agent
    case .handOverOffered(let event): event.agent == agent
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .requested, .waiting, .accepted, .declined, .offerExpired, .offerWithdrawn,
      .taken, .fellBack, .ended, .abandoned, .requeued, .message, .note, .voice, .marked,
      .visitorGone,
      .visitorCame:
      false
    }
  }
}
