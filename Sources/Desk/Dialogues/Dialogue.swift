/// What a website visitor meets before a person does: cards, one after the other, and on which pages
/// and for whom they are (DIALOGUES, The document).
public struct Dialogue: Hashable, Sendable {
  public var id: DialogueID
  public var name: String
  public var description: String
  /// 1 to 1000, the smaller first.
  public var priority: Int
  /// The language of the widget's own words, as in BCP 47; nil: the page's.
  public var language: String?
  /// Whether its first card is shown beside the closed launcher.
  public var pokes: Bool
  /// The pages it is for; nil: it cannot be published.
  public var targets: PageTargets?
  /// What has to have happened on the page before it is shown.
  public var when: DialogueTrigger
  /// Whom it is for; nil: everybody.
  public var audience: DialogueCondition?
  public var start: CardID
  /// In the order in which they were written, each id once.
  public var cards: [Entry]

  /// One of its cards, by name.
  public struct Entry: Hashable, Sendable {
    public var id: CardID
    public var card: Card

    public init(_ id: CardID, _ card: Card) {
      self.id = id
      self.card = card
    }
  }

  public init(id: DialogueID, name: String, start: CardID, cards: [Entry]) {
    self.id = id
    self.name = name
    self.start = start
    self.cards = cards
    description = ""
    priority = Dialogue.usualPriority
    pokes = false
    when = DialogueTrigger()
  }

  /// The card of that name; nil: there is none. O(cards).
  public subscript(_ id: CardID) -> Card? { cards.first { $0.id == id }?.card }

  /// That of a dialogue that names none.
  public static let usualPriority = 100
  /// Those it may have.
  public static let priorities = 1...1000
  /// So many cards it has at the most, and a question so many choices.
  public static let mostCards = 200
  public static let mostChoices = 20
  /// The longest of its texts, in characters.
  public static let longestText = 2000
}
