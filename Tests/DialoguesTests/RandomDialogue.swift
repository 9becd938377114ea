import Desk
import Randomness

/// Dialogues drawn by lot: any that a document can say, sound or not.
struct RandomDialogue {
  private var lots: SplitMix64

  init(seed: Int) { lots = SplitMix64(seed: UInt64(seed)) }

  private static let scraps = [
    "a", "Z", " ", "\"", "\\", "\n", "\u{1B}[2J", "\u{202E}", "中文", "👩‍💻", "é", "/", "{{", "}}",
    "\u{0}", "\u{2028}", "</script>", "0",
  ]

  mutating func number(_ range: ClosedRange<Int>) -> Int { lots.number(range) }
  mutating func coin() -> Bool { lots.chance(0.5) }
  mutating func one<Element>(_ choices: [Element]) -> Element {
    choices[number(0...choices.count - 1)]
  }
  private mutating func maybe<Value>(_ make: (inout RandomDialogue) -> Value) -> Value? {
    coin() ? make(&self) : nil
  }
  private mutating func list<Value>(
    _ range: ClosedRange<Int>, _ make: (inout RandomDialogue) -> Value
  ) -> [Value] {
    (0..<number(range)).map { _ in make(&self) }
  }

  private mutating func text(atLeast least: Int = 0) -> String {
    list(least...4) { $0.one(RandomDialogue.scraps) }.joined()
  }
  private mutating func word() -> String { text(atLeast: 1) }
  private mutating func cardID() -> CardID { CardID(word()) }

  private mutating func route() -> Route {
    one([.roundRobin, .customRules, .agent(AgentID(word())), .team(TeamID(word()))])
  }

  private mutating func condition(_ depth: Int = 3) -> DialogueCondition {
    switch number(depth > 0 ? 0...3 : 2...3) {
    case 0: return .all(list(0...3) { $0.condition(depth - 1) })
    case 1: return .any(list(0...3) { $0.condition(depth - 1) })
    case 2:
      return .test(
        attribute: word(), op: one(Condition.Operator.allCases), values: list(0...3) { $0.text() })
    default: return .agentAvailable(route())
    }
  }

  /// Texts, each once.
  private mutating func texts() -> [String] {
    var texts: [String] = []
    for text in list(0...4, { $0.text() }) where !texts.contains(text) { texts.append(text) }
    return texts
  }

  private mutating func card(_ kind: Card.Kind) -> Card {
    let next = maybe { $0.cardID() }
    switch kind {
    case .message: return .message(.init(text: text(), next: next))
    case .question:
      let choices = list(0...3) { lots in
        Card.Choice(
          text: lots.text(), value: lots.maybe { $0.text() }, next: lots.maybe { $0.cardID() })
      }
      return .question(.init(text: text(), choices: choices, attribute: maybe { $0.text() }))
    case .infoCapture:
      let type = one([Card.CaptureType.text, .email, .phone, .number, .choice(texts())])
      return .infoCapture(
        .init(
          attribute: text(), type: type, prompt: text(), placeholder: text(), isRequired: coin(),
          overwrites: coin(), next: next))
    case .condition:
      let branches = list(0...3) { lots in
        Card.Branch(when: lots.condition(), next: lots.maybe { $0.cardID() })
      }
      return .condition(.init(branches: branches, next: next))
    case .action:
      let set = texts().map { Visitor.Attribute(name: $0, value: text()) }
      return .action(.init(set: set, next: next))
    case .goal: return .goal(.init(name: text(), next: next))
    case .document: return .document(.init(title: text(), url: text(), next: next))
    case .answers:
      return .answers(
        .init(
          prompt: text(), again: maybe { $0.text() }, placeholder: text(), fallback: text(),
          most: number(1...5), next: next))
    case .liveChat:
      return .liveChat(
        .init(
          route: route(), wait: maybe { $0.number(1...900) }, takesMessage: coin(),
          waiting: maybe { $0.text() }, fallback: maybe { $0.text() }))
    }
  }

  mutating func dialogue() -> Dialogue {
    var cards: [Dialogue.Entry] = []
    for _ in 0...number(0...9) {
      let id = CardID(text())
      guard !cards.contains(where: { $0.id == id }) else { continue }
      cards.append(.init(id, card(one(Card.Kind.allCases))))
    }
    var dialogue = Dialogue(
      id: DialogueID("d\(number(0...9))"), name: word(), start: cardID(), cards: cards)
    dialogue.description = text()
    dialogue.priority = number(-3...1003)
    dialogue.language = maybe { $0.word() }
    dialogue.pokes = coin()
    dialogue.targets = maybe { lots in
      PageTargets(include: lots.list(0...3) { $0.text() }, exclude: lots.list(0...2) { $0.text() })
    }
    dialogue.when = DialogueTrigger(
      timeOnPage: maybe { $0.number(0...90) }, timeOnSite: maybe { $0.number(0...90) },
      scroll: maybe { $0.number(0...100) })
    dialogue.audience = maybe { $0.condition() }
    return dialogue
  }
}
