import Desk
import Dialogues
import FrontDesk
import Randomness

/// A visitor on the website: looks at a page, answers what a dialogue asks, or goes away in the middle;
/// and leaves a message where nobody comes. They know only what their window shows.
struct SimulatedWalk: Sendable {
  /// Whether they do nothing more on the website.
  private(set) var isOver = false

  private let persona: Persona
  private let page: PageView
  private let device: Surroundings.Device
  private let pace: Pace
  private var random: SplitMix64
  private var plan = Plan<Intention>()
  /// What their browser knows.
  private var encounter = Encounter()
  /// So many cards they answer before they lose interest; nil: all.
  private var interest: Int?
  /// Whether they mistype their email the first time.
  private var mistypes: Bool

  private enum Intention: Sendable {
    /// The website says who they are, where it knows.
    case identify
    case look
    case answer(CardID, CardAnswer)
    case leaveMessage(String)
    case goAway
  }

  /// The pages of the shop, by how many of a hundred come to each.
  private static let pages: [(PageView, weight: Int)] = [
    (PageView(url: "https://www.shop.example/", title: "Larkfield, rainwear"), weight: 45),
    (
      PageView(url: "https://www.shop.example/pricing/plans", title: "Plans and prices"), weight: 30
    ),
    (PageView(url: "https://www.shop.example/contact/", title: "Contact us"), weight: 25),
  ]

  init(_ persona: Persona, pace: Pace, _ random: SplitMix64, at now: Instant) {
    self.persona = persona
    self.pace = pace
    var random = random
    page = random.pick(weighted: SimulatedWalk.pages) ?? SimulatedWalk.pages[0].0
    device = random.chance(0.4) ? .phone : .desktop
    interest = random.chance(0.2) ? random.number(0...2) : nil
    mistypes = random.chance(0.2)
    self.random = random
    plan.add(.identify, at: now)
    plan.add(.look, at: pace.after(self.random.seconds(0.3...2), now))
  }

  var next: Instant? { plan.next }

  /// What they do by `now`, in order.
  mutating func act(at now: Instant) -> [SiteCommand] {
    var commands: [SiteCommand] = []
    while !isOver, let intention = plan.take(at: now) {
      switch intention {
      case .identify:
        let known = self.known
        if !known.attributes.isEmpty {
          commands.append(command(.learn(known.attributes, known.source)))
        }
      case .look:
        look(at: now)
        commands.append(command(.meet))
      case .answer(let card, let answer):
        guard let walk = encounter.walk else { continue }
        commands.append(
          command(
            .answer(
              walk.dialogue.id, version: walk.version, card, answer,
              id: MessageID(random: &random))))
      case .leaveMessage(let text):
        commands.append(
          command(
            .leaveMessage(
              id: MessageID(random: &random), name: persona.firstName,
              email: persona.visitor.email, text: text)))
        isOver = true
      case .goAway: isOver = true
      }
    }
    return commands
  }

  private func command(_ deed: SiteCommand.Deed) -> SiteCommand {
    SiteCommand(deed, encounter, device: device)
  }

  /// What the website knows of them by itself: who has signed in is vouched for.
  private var known: (attributes: [Visitor.Attribute], source: AttributeSource) {
    let hasAccount = !persona.visitor["crmStatus"].isEmpty
    let asked = ["name", "email"]
    let known = hasAccount ? persona.visitor.attributes : []
    let told = known.filter { !asked.contains($0.name) && !$0.value.isEmpty }
    let language = Visitor.Attribute(name: "language", value: persona.language.tag)
    return hasAccount ? (told, .signed) : ([language], .said)
  }

  /// They look at their page for as long, and as far down, as anything on it waits for.
  private mutating func look(at now: Instant) {
    let visitor = Visitor()
    let surroundings = Surroundings(visitor: visitor, own: visitor, page: page, device: device)
    _ = encounter.come(to: surroundings, at: now, Shelf())
    _ = encounter.spend(30_000, in: surroundings, Shelf())
    _ = encounter.scroll(to: 100, in: surroundings, Shelf())
  }

  // MARK: What their window shows

  /// Takes in what came of the last thing they did.
  mutating func take(_ outcome: SiteOutcome, at now: Instant) {
    guard !isOver, outcome.repeated == nil else { return }
    encounter = outcome.encounter
    guard let walk = encounter.walk else {
      isOver = true
      return
    }
    switch walk.stand {
    case .waiting(let card): consider(card, walk, at: now)
    // The rest is said in the chat.
    case .chatting: break
    case .completed: isOver = true
    }
  }

  /// The desk would not take what they did.
  mutating func refuse() { isOver = true }

  private mutating func consider(_ card: CardID, _ walk: Walk, at now: Instant) {
    let text = walk.shown.last { $0.isAsked(by: card) }?.askedText ?? ""
    let reading = random.seconds(0.5...1.5) + min(2, Double(text.count) / 50)
    if let left = interest {
      interest = left - 1
      if left == 0 { return plan.add(.goAway, at: pace.after(reading * 3, now)) }
    }
    guard let answer = answer(to: card, walk) else {
      return plan.add(.goAway, at: pace.after(reading, now))
    }
    plan.add(.answer(card, answer), at: pace.after(reading, now))
  }

  private mutating func answer(to card: CardID, _ walk: Walk) -> CardAnswer? {
    switch walk.shown.last(where: { $0.isAsked(by: card) }) {
    case .asked(_, _, let choices):
      guard choices.count > 1, random.chance(0.25) else {
        return choices.isEmpty ? nil : .choice(0)
      }
      return .choice(random.number(1...choices.count - 1))
    case .prompted(_, let prompt):
      if prompt.maySkip, random.chance(0.3) { return .skipped }
      return .value(value(prompt.type))
    case .said, .offered, .answered, .skipped, .refused, .chat, nil: return nil
    }
  }

  private mutating func value(_ type: Card.CaptureType) -> String {
    switch type {
    case .text: return persona.firstName
    case .email:
      guard mistypes else { return persona.visitor.email }
      mistypes = false
      return persona.visitor.email.replacing("@", with: " at ")
    case .phone:
      return persona.visitor["phone"].isEmpty ? "+44 20 7946 0000" : persona.visitor["phone"]
    case .number: return "\(random.number(1...120))"
    case .choice(let choices): return random.pick(choices) ?? ""
    }
  }

  // MARK: Nobody came

  /// Nobody can take their chat, and they may leave a message: some do.
  mutating func nobodyCame(_ text: String, at now: Instant) {
    plan.clear()
    let thinking = pace.typing(text, factor: persona.temper.traits.speed, thinking: 2)
    let isLeft = persona.temper != .fleeting && random.chance(0.7)
    plan.add(isLeft ? .leaveMessage(text) : .goAway, at: pace.after(thinking, now))
  }
}

extension Shown {
  fileprivate func isAsked(by card: CardID) -> Bool {
    switch self {
    case .asked(card, _, _), .prompted(card, _): true
    case .said, .asked, .prompted, .offered, .answered, .skipped, .refused, .chat: false
    }
  }

  fileprivate var askedText: String {
    switch self {
    case .asked(_, let text, _): text
    case .prompted(_, let prompt): prompt.text
    case .said, .offered, .answered, .skipped, .refused, .chat: ""
    }
  }
}
