public import Desk

/// What is said of the library of answers.
public protocol ResponseWording: Sendable {
  /// Why an answer cannot be kept: behind its name, or behind a place.
  func flaw(_ flaw: ResponseFlaw) -> String
  func status(_ status: Response.Status) -> String
  func receipt(_ receipt: ResponseReceipt) -> String

  // What is said where an agent chooses an answer.
  func answersFor(_ visitor: String) -> String
  /// They are not there yet.
  var readingAnswers: String { get }
  var noAnswerNamed: String { get }
  var noAnswerFits: String { get }
  var noPageFits: String { get }
  /// A question is to be typed, or words of a page.
  var typeQuestion: String { get }
  var typeWords: String { get }
  /// Behind `/ask` and `/search`.
  var askHelp: String { get }
  var searchHelp: String { get }
  /// Behind `/tag`, `/score` and `/set`.
  var tagHelp: String { get }
  var scoreHelp: String { get }
  var setHelp: String { get }
  var typeTag: String { get }
  /// Beside something that goes when it is chosen.
  var takesAway: String { get }
  /// To put a question on the list of those without an answer.
  var noteQuestion: String { get }
}
