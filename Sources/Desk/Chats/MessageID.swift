/// A message's id, chosen by its sender, so that sending it again changes nothing.
public struct MessageID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}
