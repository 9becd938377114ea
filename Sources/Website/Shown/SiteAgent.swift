public import Desk

/// An agent as visitors see them: never an id, an email, a login.
public struct SiteAgent: Hashable, Sendable {
  public var name: String
  /// Tells two of one name apart, and chooses a colour; means nothing elsewhere.
  public var tag: String
  /// Their picture, where they have one.
  public var picture: PictureID?

  public init(name: String, tag: String, picture: PictureID? = nil) {
    self.name = name
    self.tag = tag
    self.picture = picture
  }
}
