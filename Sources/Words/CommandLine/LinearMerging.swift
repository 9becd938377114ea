public import Desk

/// What an agent without a screen is told of visitors who may be one person.
public enum LinearMerging: Hashable, Sendable {
  /// Whether their visitor and another one of that email, with that number where several were listed, are
  /// one person.
  case asks(String, Int?, email: String, yes: String)
  /// So many others have the email of their visitor.
  case several(Int, of: String, email: String)
  /// One of them, and by what they are told apart.
  case other(Int, name: String?, visits: Int, chats: [ChatID], id: String)
  /// Which of them is meant?
  case which(command: String)
  /// None of them has that number.
  case noneOf(Int)
  /// Nobody else is known with the visitor's email.
  case nobody(String)
}
