/// What a visitor is recognised by: an email, a session of the website.
public struct VisitorID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}
