/// What agents note about a chat beside its words: nothing of it is said to anybody else.
public enum MarkEvent: Hashable, Sendable {
  case tagged(ChatTagged)
  case scored(ChatScored)
  case edited(VisitorEdited)

  public var chat: ChatID {
    switch self {
    case .tagged(let event): event.chat
    case .scored(let event): event.chat
    case .edited(let event): event.chat
    }
  }
}
