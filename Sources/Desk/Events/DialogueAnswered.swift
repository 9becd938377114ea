/// A visitor did what a card of a dialogue waited for: what they were shown then, and where they
/// stand.
public struct DialogueAnswered: Hashable, Sendable {
  public var visitor: VisitorMark
  public var dialogue: DialogueID
  public var version: Int
  public var card: CardID
  public var answer: CardAnswer
  /// The visitor's own id for it, by which it is known again.
  public var id: MessageID
  /// What was shown after it, the answer itself included.
  public var shown: [Shown]
  public var stand: WalkStand
  /// What stood in the window before it, where a walk is engaged by it: the first answer, also of a
  /// dialogue that is begun again. Nil: they had answered before, or did not answer yet.
  public var before: [Shown]?
  /// Whether they have answered anything yet: nothing is kept of who has only skipped.
  public var isEngaged: Bool
  /// What the answers of the library are about that were shown with it, and not before in this walk.
  public var topics: [String]

  public init(
    visitor: VisitorMark, dialogue: DialogueID, version: Int, card: CardID, answer: CardAnswer,
    id: MessageID, shown: [Shown], stand: WalkStand, before: [Shown]? = nil, isEngaged: Bool = true,
    topics: [String] = []
  ) {
    self.visitor = visitor
    self.dialogue = dialogue
    self.version = version
    self.card = card
    self.answer = answer
    self.id = id
    self.shown = shown
    self.stand = stand
    self.before = before
    self.isEngaged = isEngaged
    self.topics = topics
  }
}
