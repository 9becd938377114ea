/// What is wrong with a dialogue, or may surprise, and where in its document.
public struct DialogueFlaw: Hashable, Sendable {
  /// `cards.ask.choices[1].next`; empty: the document as a whole.
  public var place: String
  public var reason: Reason

  public init(_ place: String, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    // Errors: it cannot be published.
    case noSuchCard(CardID)
    /// The cards of the circle, in order.
    case circle([CardID])
    case unreachable
    case unknownAgent(AgentID)
    case unknownTeam(TeamID)
    case emptyText
    case longText(count: Int)
    case brokenToken
    case brokenLink(String)
    case noWebAddress(String)
    case badLanguage(String)
    case badTarget(String)
    case badPriority(Int)
    case noChoices
    case tooManyChoices(Int)
    case tooManyCards(Int)
    /// It has the name of a question of another card.
    case nameOfQuestion
    /// So many questions are not answered running.
    case badMost(Int)
    /// An attribute that comes with the page, which no card can set.
    case derivedAttribute(String)
    case badAttribute(String)

    // Warnings: it can, but look.
    /// A person comes without having been asked for.
    case personUnasked
    /// An agent would not know whom they talk to: neither email nor first name is asked for.
    case nobodyKnown(lacksEmail: Bool, lacksName: Bool)
    /// Another of smaller priority always comes before it.
    case neverShown(behind: DialogueID)
    case oneChoice
    /// Nobody asks whether somebody is free, and the chat neither waits nor takes a message.
    case nobodyWaits
  }

  /// Whether it keeps the dialogue from being published.
  public var isError: Bool {
    switch reason {
    case .noSuchCard, .circle, .unreachable, .unknownAgent, .unknownTeam, .emptyText, .longText,
      .brokenToken, .brokenLink, .noWebAddress, .badLanguage, .badTarget, .badPriority, .noChoices,
      .tooManyChoices, .tooManyCards, .badMost, .nameOfQuestion, .derivedAttribute, .badAttribute:
      true
    case .personUnasked, .nobodyKnown, .neverShown, .oneChoice, .nobodyWaits: false
    }
  }
}
