public import Desk

/// How a visitor of the website came to ask for a person, and what is known of them.
public protocol WalkWording: Sendable {
  /// Which dialogue they walked through.
  func cameBy(_ dialogue: String, _ version: Int) -> String
  /// A dialogue and its version, for a list.
  func walked(_ dialogue: String, _ version: Int) -> String
  /// The page they asked on: its title and address; empty where it is not known.
  func page(_ origin: ChatOrigin) -> String
  /// What they were asked, and what they answered.
  func answer(_ answer: ChatOrigin.Answer) -> String
  /// The answers and the page alone, for a row.
  func inShort(_ origin: ChatOrigin) -> String
  /// That there is more of it.
  func unfoldsWalk(key: String) -> String
  func foldsWalk(key: String) -> String

  // A conversation in short.
  /// When and by which route it began, and which step decided who was asked.
  func began(at moment: String, route: String, way: String?) -> String
  func wasWith(_ agents: [String]) -> String
  /// Before the latest of so many questions.
  func asked(_ questions: Int) -> String
  /// Its most telling words.
  func isAbout(_ words: [String]) -> String

  // Where they are, and were.
  var pageNow: String { get }
  var lastPage: String { get }
  /// Where they asked for a person.
  var pageOfAsking: String { get }
  func pagesBefore(_ count: Int) -> String

  /// Whose word something known of a visitor is; nil: it is known of others with their email.
  func source(_ source: AttributeSource?) -> String
}
