/// A visitor answered a dialogue for the first time, in whatever version: it counts once.
public struct DialogueEngaged: Hashable, Sendable {
  public var visitor: VisitorMark
  public var dialogue: DialogueID
  public var version: Int
  /// What they had seen of it until then, where the answer itself does not tell it, as those of older
  /// versions did not.
  public var shown: [Shown]

  public init(visitor: VisitorMark, dialogue: DialogueID, version: Int, shown: [Shown] = []) {
    self.visitor = visitor
    self.dialogue = dialogue
    self.version = version
    self.shown = shown
  }
}
