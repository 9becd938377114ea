/// A dialogue was handed in, new or changed. Visitors meet it once it is published.
public struct DialogueSet: Hashable, Sendable {
  public var dialogue: Dialogue
  public init(_ dialogue: Dialogue) { self.dialogue = dialogue }
}
