public import Desk

/// What is said about dialogues, and in them by the desk itself.
public protocol DialogueWording: Sendable {
  /// What is wrong with a dialogue, or may surprise, after the place.
  func flaw(_ reason: DialogueFlaw.Reason) -> String
  /// What a published dialogue lacks, with its id and the place.
  func lack(_ lack: DialogueLack) -> String
  /// To a visitor: why a value that they gave will not do. A sentence.
  func refusal(_ flaw: CaptureFlaw) -> String

  /// A document, as it is written for people.
  func document(of sample: SampleDialogue) -> String

  // A dialogue as it is drawn.

  /// What a card says or does, in a line; empty: its kind says all.
  func gist(of card: Card) -> String
  func dialogueCondition(_ condition: DialogueCondition) -> String
  /// A choice, with what is kept of it where that is something else.
  func choice(_ choice: Card.Choice) -> String
  /// Where none of the branches holds.
  var otherwise: String { get }
  /// It goes on with a card that stands elsewhere.
  func goesOn(with card: CardID) -> String
  /// What has to have happened before it is shown.
  func trigger(_ trigger: DialogueTrigger) -> String
  /// Which version visitors meet.
  func version(of dialogue: DeskDialogue) -> String
  /// A share in thousandths; nil: of nothing.
  func share(_ share: Int?) -> String

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
  /// A question without a good answer is put on the list of those.
  var hasNoAnswer: String { get }
  func asksForPerson(route: String, wait: String?) -> String
  var theEnd: String { get }
}
