/// An answer of the library, as it is given to a visitor.
public struct GivenAnswer: Hashable, Sendable, ExpressibleByStringLiteral {
  public var text: String
  /// What it is about.
  public var topics: [String]

  public init(_ text: String, topics: [String] = []) {
    self.text = text
    self.topics = topics
  }

  public init(stringLiteral text: String) { self.init(text) }
}
