/// Where a visitor stands in a dialogue, with all that they were shown: what is kept of a walk until
/// they come back.
public struct SavedWalk: Hashable, Sendable {
  public var dialogue: DialogueID
  /// The one it was begun in.
  public var version: Int
  public var shown: [Shown]
  public var stand: WalkStand
  /// Whether they have answered anything in it.
  public var isEngaged: Bool
  /// What the answers of the library were about that were given in it, each topic once.
  public var topics: [String]

  public init(
    dialogue: DialogueID, version: Int, shown: [Shown] = [], stand: WalkStand,
    isEngaged: Bool = true, topics: [String] = []
  ) {
    self.dialogue = dialogue
    self.version = version
    self.shown = shown
    self.stand = stand
    self.isEngaged = isEngaged
    self.topics = topics
  }
}
