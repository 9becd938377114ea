extension Event {
  /// What was written, if it is a message, a note or a whisper.
  public var words: Line.Content? {
    switch self {
    case .message(let event): .message(id: event.id, from: event.from, text: event.text)
    case .note(let event): .note(id: event.id, agent: event.agent, text: event.text)
    case .voice(.whispered(let event)):
      .whisper(id: event.id, agent: event.agent, to: event.to, text: event.text)
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .requested, .offered, .handOverOffered, .waiting, .accepted, .declined,
      .offerExpired, .offerWithdrawn, .taken, .fellBack, .ended, .abandoned, .requeued,
      .voice(.joined), .marked, .visitorGone, .visitorCame:
      nil
    }
  }
}
