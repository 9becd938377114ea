public import Desk

/// A message that a visitor leaves.
public struct SiteLeft: Hashable, Sendable {
  /// The browser's own id for it.
  public var id: MessageID
  public var name: String
  public var email: String
  public var text: String

  public init(id: MessageID, name: String, email: String, text: String) {
    self.id = id
    self.name = name
    self.email = email
    self.text = text
  }
}
