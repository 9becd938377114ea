/// A card's id, any text that is not empty; it names one card of its dialogue.
public struct CardID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}
