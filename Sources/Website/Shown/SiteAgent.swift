/// An agent as visitors see them: never an id, an email, a login.
public struct SiteAgent: Hashable, Sendable {
  public var name: String
  /// Tells two of one name apart, and chooses a colour; means nothing elsewhere.
  public var tag: String

  public init(name: String, tag: String) {
    self.name = name
    self.tag = tag
  }
}
