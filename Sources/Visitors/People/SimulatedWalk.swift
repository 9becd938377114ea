import Desk
import Dialogues
import Randomness

/// A visitor on the website: looks at a page, answers what a dialogue asks, or goes away in the middle;
/// and leaves a message where nobody comes. They know only what their window shows.
struct SimulatedWalk: Sendable {
  /// Whether they do nothing more on the website.
  private(set) var isOver = false

  let page: PageView
  let device: Surroundings.Device
  private let persona: Persona
  private let pace: Pace
  private var random: SplitMix64
  private var plan = Plan<Intention>()
  /// What their window showed last.
  private var shown: ShownDialogue?
  /// So many cards they answer before they lose interest; nil: all.
  private var interest: Int?
  /// Whether they mistype their email the first time.
  private var mistypes: Bool
  /// Whether they take the first of whatever they are offered.
  private let isEager: Bool

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

  /// - Parameter isEager: whether they come to ask for a person, by the shortest way.
  init(
    _ persona: Persona, pace: Pace, _ random: SplitMix64, isEager: Bool = false, at now: Instant
  ) {
    self.persona = persona
    self.pace = pace
    self.isEager = isEager
    var random = random
    let page = random.pick(weighted: SimulatedWalk.pages)
    self.page = isEager ? SimulatedWalk.pages[0].0 : page ?? SimulatedWalk.pages[0].0
    device = random.chance(0.4) ? .phone : .desktop
    let interest = random.chance(0.2) ? random.number(0...2) : nil
    self.interest = isEager ? nil : interest
    mistypes = random.chance(0.2) && !isEager
    self.random = random
    plan.add(.identify, at: now)
    plan.add(.look, at: pace.after(self.random.seconds(0.3...2), now))
  }

  var next: Instant? { plan.next }

  /// What they do by `now`, in order.
  mutating func act(at now: Instant) -> [VisitorDeed] {
    var deeds: [VisitorDeed] = []
    while !isOver, let intention = plan.take(at: now) {
      switch intention {
      case .identify:
        let known = self.known
        if !known.attributes.isEmpty { deeds.append(.know(known.attributes, known.source)) }
      case .look:
        deeds.append(.look)
        plan.add(.goAway, at: pace.after(SimulatedWalk.patience, now))
      case .answer(let card, let answer):
        guard let shown else { continue }
        deeds.append(
          .answer(
            shown.id, version: shown.version, card, answer, id: MessageID(random: &random)))
      case .leaveMessage(let text):
        deeds.append(
          .leaveMessage(
            id: MessageID(random: &random), name: persona.firstName,
            email: persona.visitor.email, text: text))
        isOver = true
      case .goAway: isOver = true
      }
    }
    return deeds
  }

  /// Seconds that they read a page that has nothing for them.
  private static let patience = 20.0

  /// What the website knows of them by itself: who has signed in is vouched for.
  private var known: (attributes: [Visitor.Attribute], source: AttributeSource) {
    let hasAccount = !persona.visitor["crmStatus"].isEmpty
    let asked = ["name", "email"]
    let known = hasAccount ? persona.visitor.attributes : []
    let told = known.filter { !asked.contains($0.name) && !$0.value.isEmpty }
    let language = Visitor.Attribute(name: "language", value: persona.language.tag)
    return hasAccount ? (told, .signed) : ([language], .said)
  }

  // MARK: What their window shows

  /// Takes in what a dialogue has come to; nil: there is none for them.
  mutating func see(_ shown: ShownDialogue?, at now: Instant) {
    guard !isOver, shown != self.shown || shown == nil else { return }
    self.shown = shown
    plan.clear()
    guard let shown else {
      isOver = true
      return
    }
    switch shown.stand {
    case .waiting(let card): consider(card, shown.items, at: now)
    // The rest is said in the chat.
    case .chatting: break
    case .completed: isOver = true
    }
  }

  /// The desk would not take what they did.
  mutating func refuse() { isOver = true }

  private mutating func consider(_ card: CardID, _ items: [Shown], at now: Instant) {
    let text = items.last { $0.isAsked(by: card) }?.askedText ?? ""
    let look = random.seconds(0.5...1.5) + min(2, Double(text.count) / 50)
    let reading = isEager ? look / 3 : look
    if let left = interest {
      interest = left - 1
      if left == 0 { return plan.add(.goAway, at: pace.after(reading * 3, now)) }
    }
    guard let answer = answer(to: card, items) else {
      return plan.add(.goAway, at: pace.after(reading, now))
    }
    plan.add(.answer(card, answer), at: pace.after(reading, now))
  }

  private mutating func answer(to card: CardID, _ items: [Shown]) -> CardAnswer? {
    switch items.last(where: { $0.isAsked(by: card) }) {
    case .asked(_, _, let choices):
      guard choices.count > 1, random.chance(0.25), !isEager else {
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
