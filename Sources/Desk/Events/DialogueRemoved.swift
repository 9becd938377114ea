/// A dialogue is no more, whoever may be in it.
public struct DialogueRemoved: Hashable, Sendable {
  public var dialogue: DialogueID
  public init(_ dialogue: DialogueID) { self.dialogue = dialogue }
}
