/// A line of the desk's own in a conversation. Whoever shows it puts it into words, in the reader's
/// language. Names are those of the time.
public enum SystemLine: Hashable, Sendable {
  /// What the desk says to whoever asks, in its own words or those of the card that asked.
  case welcome(String)
  /// The agent of that name took the chat.
  case joined(AgentID, name: String)
  /// The agent of that name took the chat over from the one of that other name.
  case tookOver(AgentID, name: String, from: String)
  /// The agent of that name speaks in the chat too from now on; somebody else has it.
  case joinedBeside(AgentID, name: String)
  /// The visitor is in the queue again, and what the agent of that name had to do with it.
  case requeued(AgentID, name: String, RequeueCause)
  /// What the desk says where nobody can take a chat, in its own words or those of the card.
  case fallback(String)
  /// The chat ended; `name` is that of the agent, if one ended it.
  case ended(by: Ender, name: String?)
  /// The visitor went before anybody came.
  case abandoned(AbandonCause)
  /// What the visitor left, since nobody came, follows; answered at that email.
  case leftMessage(name: String, email: String)
}

extension SystemLine {
  /// The line that an event is; nil: none. O(1).
  ///
  /// - Parameters:
  ///   - desk: where names and texts come from.
  ///   - origin: how its chat came to be, if by a dialogue, whose card may have texts of its own.
  public init?(_ stamped: StampedEvent, in desk: DeskState, origin: ChatOrigin? = nil) {
    func name(_ agent: AgentID) -> String { desk.name(of: agent, at: stamped.seq) }
    switch stamped.event {
    case .requested(let event):
      let text = event.origin?.waiting ?? desk.texts(at: stamped.seq).welcome
      guard !text.isEmpty else { return nil }
      self = .welcome(text)
    case .accepted(let event):
      self = .came(event.agent, name: name(event.agent), from: event.from.map(name))
    case .taken(let event):
      self = .came(event.agent, name: name(event.agent), from: event.from.map(name))
    case .requeued(let event):
      self = .requeued(event.agent, name: name(event.agent), event.cause)
    case .fellBack:
      self = .fallback(origin?.fallback ?? desk.texts(at: stamped.seq).fallback)
    case .ended(let event):
      self = .ended(by: event.by, name: event.by.agent.map(name))
    case .abandoned(let event): self = .abandoned(event.cause)
    case .voice(.joined(let event)):
      self = .joinedBeside(event.agent, name: name(event.agent))
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .offered, .handOverOffered, .waiting, .declined, .offerExpired, .offerWithdrawn,
      .message, .note, .voice(.whispered), .marked, .visitorGone, .visitorCame:
      return nil
    }
  }

  private static func came(_ agent: AgentID, name: String, from before: String?) -> SystemLine {
    before.map { .tookOver(agent, name: name, from: $0) } ?? .joined(agent, name: name)
  }
}
