public import Desk

/// What is said about dialogues, and in them by the desk itself.
public protocol DialogueWording: Sendable {
  /// What is wrong with a dialogue, or may surprise, after the place.
  func flaw(_ reason: DialogueFlaw.Reason) -> String
  /// To a visitor: why a value that they gave will not do. A sentence.
  func refusal(_ flaw: CaptureFlaw) -> String
}
