/// What happens on the website's side beside chats: visitors in dialogues, and what is known of them.
public enum SiteEvent: Hashable, Sendable {
  case triggered(DialogueTriggered)
  case engaged(DialogueEngaged)
  case answered(DialogueAnswered)
  case completed(DialogueCompleted)
  case goalReached(GoalReached)
  case learned(VisitorLearned)
  case left(MessageLeft)
  case forgotten(VisitorForgotten)

  /// The visitor it happened to.
  public var visitor: VisitorMark {
    switch self {
    case .triggered(let event): event.visitor
    case .engaged(let event): event.visitor
    case .answered(let event): event.visitor
    case .completed(let event): event.visitor
    case .goalReached(let event): event.visitor
    case .learned(let event): event.visitor
    case .left(let event): event.visitor
    case .forgotten(let event): event.visitor
    }
  }
}
