/// A visitor came to a goal of a dialogue, for the first time in their session.
public struct GoalReached: Hashable, Sendable {
  public var visitor: VisitorMark
  public var dialogue: DialogueID
  public var version: Int
  public var goal: String

  public init(visitor: VisitorMark, dialogue: DialogueID, version: Int, goal: String) {
    self.visitor = visitor
    self.dialogue = dialogue
    self.version = version
    self.goal = goal
  }
}
