public import Desk

/// What a simulated visitor's window tells them.
public enum WindowNews: Hashable, Sendable {
  /// A dialogue stands so; nil: the page has none for them.
  case shown(ShownDialogue?)
  /// What they did in a dialogue was refused.
  case refused
  /// A person was asked for.
  case asked(ChatID)
  /// One has come, maybe another one.
  case met
  /// They wait again.
  case waitsAgain
  /// The agent has said something.
  case heard(String)
  /// Nobody comes; whether they may leave a message.
  case turnedAway(takesMessage: Bool)
  /// The chat is over.
  case closed

  /// What a window tells of an event of its visitor's chat; nil: nothing that concerns them.
  ///
  /// - Parameter takesMessage: whether a message may be left in this chat where nobody comes.
  init?(_ event: Event, takesMessage: Bool) {
    switch event {
    case .requested(let request): self = .asked(request.chat)
    case .accepted, .taken: self = .met
    case .requeued: self = .waitsAgain
    case .message(let message):
      if message.from == .visitor { return nil }
      self = .heard(message.text)
    case .fellBack: self = .turnedAway(takesMessage: takesMessage)
    case .ended, .abandoned: self = .closed
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .offered, .handOverOffered, .waiting, .declined, .offerExpired, .offerWithdrawn,
      .note, .voice, .marked, .visitorGone, .visitorCame:
      return nil
    }
  }
}
