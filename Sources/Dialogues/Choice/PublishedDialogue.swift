public import Desk

/// A dialogue as visitors meet it: each publishing is a version of its own.
public struct PublishedDialogue: Hashable, Sendable {
  public var dialogue: Dialogue
  /// From 1.
  public var version: Int

  public init(_ dialogue: Dialogue, version: Int) {
    self.dialogue = dialogue
    self.version = version
  }
}
