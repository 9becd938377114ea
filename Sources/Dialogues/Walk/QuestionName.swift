public import Desk

/// What the questions of a card that answers several are called: the first by the card's own name, the
/// others by that and their number, so that each is answered once.
enum QuestionName {
  private static let sign: Character = "#"

  static func name(of number: Int, in card: CardID) -> CardID {
    number <= 1 ? card : CardID("\(card.text)\(sign)\(number)")
  }

  /// The card that asks, if it is one that answers, and the number of the question.
  static func card(of name: CardID, in dialogue: Dialogue) -> (
    id: CardID, card: Card.Answers, number: Int
  )? {
    if case .answers(let answers)? = dialogue[name] { return (name, answers, 1) }
    guard let place = name.text.lastIndex(of: sign),
      let number = Int(name.text[name.text.index(after: place)...]), number > 1
    else { return nil }
    let id = CardID(String(name.text[..<place]))
    guard case .answers(let answers)? = dialogue[id], number <= answers.most else { return nil }
    return (id, answers, number)
  }
}

extension Dialogue {
  /// Whether a card, or one of its questions, asks the library.
  public func asksLibrary(_ name: CardID) -> Bool { QuestionName.card(of: name, in: self) != nil }

  /// The cards that have the name of a question of another one.
  var cardsNamedAsQuestions: [CardID] {
    cards.map(\.id).filter { id in
      QuestionName.card(of: id, in: self).map { $0.id != id } ?? false
    }
  }
}
