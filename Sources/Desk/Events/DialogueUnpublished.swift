/// Visitors are not met by a dialogue any more; who has answered it goes on.
public struct DialogueUnpublished: Hashable, Sendable {
  public var dialogue: DialogueID
  public init(_ dialogue: DialogueID) { self.dialogue = dialogue }
}
