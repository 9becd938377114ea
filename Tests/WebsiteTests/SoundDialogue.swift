import Desk
import Randomness

/// Dialogues drawn by lot that a desk would publish: every card leads on to later ones.
struct SoundDialogue {
  var lots: SplitMix64

  init(seed: Int) { lots = SplitMix64(seed: UInt64(seed)) }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[lots.number(0...choices.count - 1)]
  }

  static let attributes = ["plan", "city", "email", "firstName"]

  mutating func dialogue(_ id: DialogueID, priority: Int) -> Dialogue {
    let count = lots.number(2...8)
    let entries = (0..<count).map { place in
      Dialogue.Entry(CardID("c\(place)"), card(place, of: count))
    }
    let dialogue = Dialogue(id: id, name: id.text, start: "c0", cards: entries)
    return SiteRoom.everywhere(dialogue, priority: priority)
  }

  private mutating func next(_ place: Int, _ count: Int) -> CardID? {
    guard place + 1 < count, lots.chance(0.85) else { return nil }
    return CardID("c\(lots.number(place + 1...min(count - 1, place + 2)))")
  }

  private mutating func card(_ place: Int, of count: Int) -> Card {
    switch lots.number(0...13) {
    case 0, 1:
      return .message(.init(text: "Hello {{firstName:\"you\"}} \(place)", next: next(place, count)))
    case 2, 3, 4, 5:
      return .question(
        .init(
          text: "Question \(place), {{city:\"there\"}}?",
          choices: [
            .init(text: "Yes {{plan}}", next: next(place, count)),
            .init(text: "No", value: "no", next: next(place, count)),
          ], attribute: lots.chance(0.5) ? pick(SoundDialogue.attributes) : nil))
    case 6, 7, 8:
      let attribute = pick(SoundDialogue.attributes)
      return .infoCapture(
        .init(
          attribute: attribute, type: attribute == "email" ? .email : .text,
          prompt: "\(attribute)?",
          isRequired: lots.chance(0.3), overwrites: lots.chance(0.7), next: next(place, count)))
    case 9:
      let test = DialogueCondition.test(
        attribute: pick(SoundDialogue.attributes), op: .isEmpty, values: [])
      return .condition(
        .init(
          branches: [.init(when: test, next: next(place, count))], next: next(place, count)))
    case 10:
      return .action(
        .init(set: [.init(name: "plan", value: "gold")], next: next(place, count)))
    case 11: return .goal(.init(name: "g\(place)", next: next(place, count)))
    case 12:
      return .document(
        .init(title: "Paper", url: "https://shop.example/paper", next: next(place, count)))
    default:
      return .liveChat(
        .init(
          route: .roundRobin, wait: lots.chance(0.5) ? 300 : nil, takesMessage: lots.chance(0.5)))
    }
  }
}
