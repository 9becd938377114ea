/// A dialogue, as it was handed in last, meets visitors from now on, under a number of its own.
public struct DialoguePublished: Hashable, Sendable {
  public var dialogue: DialogueID
  /// From 1, never given twice.
  public var version: Int
  public init(_ dialogue: DialogueID, version: Int) {
    self.dialogue = dialogue
    self.version = version
  }
}
