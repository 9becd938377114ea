import Desk

/// How the cards of a dialogue lead to each other.
struct CardGraph {
  /// Where a card is named that is not there.
  private(set) var missing: [(place: String, card: CardID)] = []
  /// A circle, if there is one.
  private(set) var circle: [CardID]?
  /// The cards that can be come to.
  private(set) var reached: Set<CardID> = []

  private let dialogue: Dialogue
  private let cards: [CardID: Card]
  /// Those that can be come to, each after all that lead to it.
  private var order: [CardID] = []

  init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    cards = Dictionary(
      dialogue.cards.map { ($0.id, $0.card) }, uniquingKeysWith: { first, _ in first })
    if cards[dialogue.start] == nil { missing.append(("start", dialogue.start)) }
    for entry in dialogue.cards {
      for (place, next) in entry.card.leads where cards[next] == nil {
        missing.append(("cards.\(entry.id).\(place)", next))
      }
    }
    guard missing.isEmpty else { return }
    var path: [CardID] = []
    visit(dialogue.start, &path)
    order.reverse()
  }

  /// Depth first; a card that is on the way to itself closes a circle.
  private mutating func visit(_ id: CardID, _ path: inout [CardID]) {
    if let start = path.firstIndex(of: id) {
      if circle == nil { circle = Array(path[start...]) }
      return
    }
    guard reached.insert(id).inserted else { return }
    path.append(id)
    for next in cards[id]?.successors ?? [] { visit(next, &path) }
    path.removeLast()
    order.append(id)
  }

  // MARK: Ways to a person

  /// What holds on the ways that lead to a card that asks for a person.
  struct WayToChat {
    var chat: CardID
    /// Whether every way there has something that the visitor answers.
    var alwaysAsks: Bool
    var alwaysHasEmail: Bool
    var alwaysHasName: Bool
    /// Whether some way there asks if an agent is free.
    var everAsksForAgents: Bool
  }

  /// What every way to a card has passed (but `everAsksForAgents`: some way).
  struct Passed {
    var asks = true
    var email = true
    var name = true
    var asksForAgents = false

    mutating func join(_ other: Passed) {
      asks = asks && other.asks
      email = email && other.email
      name = name && other.name
      asksForAgents = asksForAgents || other.asksForAgents
    }
  }

  /// Of every chat that can be come to; only where there is no circle. O(cards).
  func waysToChats() -> [WayToChat] {
    guard circle == nil else { return [] }
    var before: [CardID: Passed] = [
      dialogue.start: Passed(asks: false, email: false, name: false, asksForAgents: false)
    ]
    var ways: [WayToChat] = []
    for id in order {
      guard let card = cards[id], var passed = before[id] else { continue }
      if case .liveChat = card {
        ways.append(
          WayToChat(
            chat: id, alwaysAsks: passed.asks, alwaysHasEmail: passed.email,
            alwaysHasName: passed.name, everAsksForAgents: passed.asksForAgents))
      }
      passed.pass(card)
      for next in card.successors {
        if before[next] == nil { before[next] = passed } else { before[next]?.join(passed) }
      }
    }
    return ways
  }
}

extension CardGraph.Passed {
  fileprivate mutating func pass(_ card: Card) {
    switch card {
    case .question(let card):
      asks = true
      note(card.attribute)
    case .infoCapture(let card):
      asks = true
      note(card.attribute)
    case .action(let card): for attribute in card.set { note(attribute.name) }
    case .condition(let card):
      if card.branches.contains(where: { $0.when.asksForAgents }) { asksForAgents = true }
    case .answers: asks = true
    case .message, .goal, .document, .liveChat: break
    }
  }

  private mutating func note(_ attribute: String?) {
    if attribute == "email" { email = true }
    if attribute == "firstName" || attribute == "name" { name = true }
  }
}

extension DialogueCondition {
  /// Whether it asks if an agent is free.
  fileprivate var asksForAgents: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForAgents)
    case .test: false
    case .agentAvailable: true
    }
  }
}

extension Card {
  /// Where it leads, with the place in its document.
  fileprivate var leads: [(place: String, card: CardID)] {
    func lead(_ place: String, _ next: CardID?) -> [(String, CardID)] {
      next.map { [(place, $0)] } ?? []
    }
    return switch self {
    case .message(let card): lead("next", card.next)
    case .question(let card):
      card.choices.enumerated().flatMap { lead("choices[\($0.offset)].next", $0.element.next) }
    case .infoCapture(let card): lead("next", card.next)
    case .condition(let card):
      card.branches.enumerated().flatMap { lead("branches[\($0.offset)].next", $0.element.next) }
        + lead("next", card.next)
    case .action(let card): lead("next", card.next)
    case .goal(let card): lead("next", card.next)
    case .document(let card): lead("next", card.next)
    case .answers(let card): lead("next", card.next)
    case .liveChat: []
    }
  }
}
