public import Desk

/// What is said about dialogues, and in them by the desk itself.
public protocol DialogueWording: Sendable {
  /// What is wrong with a dialogue, or may surprise, after the place.
  func flaw(_ reason: DialogueFlaw.Reason) -> String
  /// To a visitor: why a value that they gave will not do. A sentence.
  func refusal(_ flaw: CaptureFlaw) -> String

  // To somebody who checks or tries a dialogue.

  /// What came of a check.
  func checked(errors: Int, warnings: Int) -> String
  /// What is put before a warning.
  var warning: String { get }
  /// How a value may look that is asked for, and whether it may be left out; nil: neither.
  func hint(such example: String, maySkip: Bool) -> String?
  /// Why an answer changes nothing.
  var cannotBeSkipped: String { get }
  var answerByNumber: String { get }
  /// What comes of a walk beside what the visitor sees.
  func reached(goal: String) -> String
  func asksForPerson(route: String, wait: String?) -> String
  var theEnd: String { get }
}
