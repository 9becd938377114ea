/// What happens to the dialogues of a desk: part of its set-up.
public enum DialogueEvent: Hashable, Sendable {
  case set(DialogueSet)
  case published(DialoguePublished)
  case unpublished(DialogueUnpublished)
  case removed(DialogueRemoved)
  case switched(DialoguesSwitched)

  /// The dialogue it is about; nil: all of them.
  public var dialogue: DialogueID? {
    switch self {
    case .set(let event): event.dialogue.id
    case .published(let event): event.dialogue
    case .unpublished(let event): event.dialogue
    case .removed(let event): event.dialogue
    case .switched: nil
    }
  }
}
