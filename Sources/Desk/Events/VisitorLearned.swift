/// Something became known of a visitor: values of attributes, and whose word they are.
public struct VisitorLearned: Hashable, Sendable {
  public var visitor: VisitorMark
  public var attributes: [Visitor.Attribute]
  public var source: AttributeSource
  /// The dialogue that asked, or set them.
  public var dialogue: DialogueID?

  public init(
    visitor: VisitorMark, attributes: [Visitor.Attribute], source: AttributeSource,
    dialogue: DialogueID? = nil
  ) {
    self.visitor = visitor
    self.attributes = attributes
    self.source = source
    self.dialogue = dialogue
  }
}
