/// A visitor came to the end of a branch that is no chat. One that ends in a chat is completed when
/// that is over, which its own events tell.
public struct DialogueCompleted: Hashable, Sendable {
  public var visitor: VisitorMark
  public var dialogue: DialogueID
  public var version: Int

  public init(visitor: VisitorMark, dialogue: DialogueID, version: Int) {
    self.visitor = visitor
    self.dialogue = dialogue
    self.version = version
  }
}
