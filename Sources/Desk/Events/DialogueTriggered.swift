/// A visitor was shown a dialogue for the first time (DIALOGUES, Which dialogue, and what counts).
public struct DialogueTriggered: Hashable, Sendable {
  public var visitor: VisitorMark
  public var dialogue: DialogueID
  public var version: Int
  /// The address of the page.
  public var page: String

  public init(visitor: VisitorMark, dialogue: DialogueID, version: Int, page: String) {
    self.visitor = visitor
    self.dialogue = dialogue
    self.version = version
    self.page = page
  }
}
