/// One card of a dialogue, and what it does (DIALOGUES, the table of cards).
public enum Card: Hashable, Sendable {
  /// Says something and goes on.
  case message(Message)
  /// Waits for a choice.
  case question(Question)
  /// Waits for a value that is valid.
  case infoCapture(InfoCapture)
  /// Goes where the first branch that holds leads.
  case condition(Branching)
  /// Sets an attribute.
  case action(Setting)
  /// Counts.
  case goal(Goal)
  /// Offers something to read.
  case document(Document)
  /// Answers what the visitor asks, from the library.
  case answers(Answers)
  /// Asks for an agent.
  case liveChat(LiveChat)

  /// The name of a kind of card in documents.
  public enum Kind: String, CaseIterable, Sendable {
    case message, question, infoCapture, condition, action, goal, document, answers, liveChat

    /// That of a card.
    public init(of card: Card) { self = card.kind }
  }

  public var kind: Kind {
    switch self {
    case .message: .message
    case .question: .question
    case .infoCapture: .infoCapture
    case .condition: .condition
    case .action: .action
    case .goal: .goal
    case .document: .document
    case .answers: .answers
    case .liveChat: .liveChat
    }
  }

  /// Every card that can come after it, in the order written; each once or more.
  public var successors: [CardID] {
    switch self {
    case .message(let card): [card.next].compactMap { $0 }
    case .question(let card): card.choices.compactMap(\.next)
    case .infoCapture(let card): [card.next].compactMap { $0 }
    case .condition(let card): (card.branches.map(\.next) + [card.next]).compactMap { $0 }
    case .action(let card): [card.next].compactMap { $0 }
    case .goal(let card): [card.next].compactMap { $0 }
    case .document(let card): [card.next].compactMap { $0 }
    case .answers(let card): [card.next].compactMap { $0 }
    case .liveChat: []
    }
  }
}
