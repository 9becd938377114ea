/// What a visitor's key is known by: half of its SHA-256, in hexadecimal digits. Nobody finds a key
/// by its mark, so that it may be read by everybody who reads the journal.
public struct VisitorMark: Identifier {
  public let text: String

  public init(_ text: String) { self.text = text }
}
