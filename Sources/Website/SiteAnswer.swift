public import Desk

/// What a visitor does with a card that waits for them.
public struct SiteAnswer: Hashable, Sendable {
  /// The browser's own id for it.
  public var id: MessageID
  public var dialogue: DialogueID
  public var version: Int
  public var card: CardID
  public var answer: CardAnswer

  public init(
    id: MessageID, dialogue: DialogueID, version: Int, card: CardID, answer: CardAnswer
  ) {
    self.id = id
    self.dialogue = dialogue
    self.version = version
    self.card = card
    self.answer = answer
  }
}
