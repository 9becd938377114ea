/// What happens on the website's side beside chats: visitors in dialogues, what is known of them, and
/// who they are.
public enum SiteEvent: Hashable, Sendable {
  case triggered(DialogueTriggered)
  case engaged(DialogueEngaged)
  case answered(DialogueAnswered)
  case completed(DialogueCompleted)
  case goalReached(GoalReached)
  case learned(VisitorLearned)
  case left(MessageLeft)
  case forgotten(VisitorForgotten)
  case merged(VisitorsMerged)

  /// The visitor it happened to; of several the one that was named first.
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
    case .merged(let event): event.visitors.first ?? ""
    }
  }

  /// All whom it happened to.
  public var visitors: [VisitorMark] {
    if case .merged(let event) = self { event.visitors } else { [visitor] }
  }
}
