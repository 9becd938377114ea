/// How a visitor of the website came to ask for a person.
public struct ChatOrigin: Hashable, Sendable {
  public var dialogue: DialogueID
  public var version: Int
  /// The card that asked.
  public var card: CardID
  /// The page they were on.
  public var page: String
  public var pageTitle: String
  /// What they were asked on the way, and what they answered, in order.
  public var answers: [Answer]
  /// Whether they may leave a message where nobody comes.
  public var takesMessage: Bool
  /// Texts in place of the desk's.
  public var waiting: String?
  public var fallback: String?
  /// What stood in their window, where they were led here without an answer that tells it.
  public var shown: [Shown]
  /// What the answers of the library were about that they were given on the way.
  public var topics: [String]

  public struct Answer: Hashable, Sendable {
    public var asked: String
    public var answer: String
    public init(asked: String, answer: String) {
      self.asked = asked
      self.answer = answer
    }
  }

  public init(
    dialogue: DialogueID, version: Int, card: CardID, page: String, pageTitle: String = "",
    answers: [Answer] = [], takesMessage: Bool = false, waiting: String? = nil,
    fallback: String? = nil, shown: [Shown] = [], topics: [String] = []
  ) {
    self.dialogue = dialogue
    self.version = version
    self.card = card
    self.page = page
    self.pageTitle = pageTitle
    self.answers = answers
    self.takesMessage = takesMessage
    self.waiting = waiting
    self.fallback = fallback
    self.shown = shown
    self.topics = topics
  }
}
