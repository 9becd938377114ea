/// Somebody who looks after the desk takes part in a chat that another agent has and keeps.
public enum VoiceEvent: Hashable, Sendable {
  case whispered(Whispered)
  case joined(VoiceJoined)

  public var chat: ChatID {
    switch self {
    case .whispered(let event): event.chat
    case .joined(let event): event.chat
    }
  }
}
