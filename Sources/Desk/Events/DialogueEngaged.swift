/// A visitor answered a dialogue for the first time; `shown` is what they had seen of it until then.
public struct DialogueEngaged: Hashable, Sendable {
  public var visitor: VisitorMark
  public var dialogue: DialogueID
  public var version: Int
  public var shown: [Shown]

  public init(visitor: VisitorMark, dialogue: DialogueID, version: Int, shown: [Shown]) {
    self.visitor = visitor
    self.dialogue = dialogue
    self.version = version
    self.shown = shown
  }
}
