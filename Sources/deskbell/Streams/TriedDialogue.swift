import Desk
import Dialogues
import FrontDesk
import Text
import Words

/// A dialogue that somebody walks through in their terminal, for themselves alone.
struct TriedDialogue {
  private var surroundings: Surroundings
  private let dialogue: Dialogue
  private var output = StandardOutput()
  private let paint = Paint()
  private let cards = CardPrinter()

  init(
    _ dialogue: Dialogue, _ visitor: Visitor, page: String,
    isAgentAvailable: @escaping (Route) -> Bool,
    answer: @escaping @Sendable (String, String?) -> GivenAnswer?
  ) {
    self.dialogue = dialogue
    // Asked once, of every route there is: how the desk stands does not change meanwhile.
    let free = Set(dialogue.routesAsked.filter(isAgentAvailable))
    surroundings = Surroundings(
      visitor: visitor, own: visitor, page: PageView(url: page),
      isAgentAvailable: { free.contains($0) }, answer: answer)
  }

  /// Until its end, or that of standard input.
  mutating func run() {
    defer { output.flush() }
    var deeds: [WalkDeed] = []
    var walk = Walk(dialogue, version: 1, in: surroundings, &deeds)
    var told = 0
    while true {
      // What an answer or a card brought about stands before what is asked next.
      let shown = walk.shown[told...]
      let question = shown.last.flatMap { $0.isQuestion ? $0 : nil }
      let theirs = deeds.prefix { $0.isTheirs }
      for deed in theirs { tell(deed) }
      for shown in question == nil ? shown : shown.dropLast() { cards.print(shown, to: &output) }
      for deed in deeds.dropFirst(theirs.count) { tell(deed) }
      if let question { cards.print(question, to: &output) }
      told = walk.shown.count
      output.flush()
      guard case .waiting(let card) = walk.stand, let line = readLine() else { return }
      do throws(Walk.Misstep) {
        deeds = try answer(line, to: card, &walk)
      } catch {
        deeds = []
        let words = Environment.words
        let hint = error == .required ? words.cannotBeSkipped : words.answerByNumber
        cards.tell(hint, &output)
      }
    }
  }

  private func answer(
    _ line: String, to card: CardID, _ walk: inout Walk
  ) throws(Walk.Misstep) -> [WalkDeed] {
    guard let asked = walk.shown.asked(by: card), let answer = CardAnswer(line, to: asked) else {
      throw .noSuchChoice
    }
    switch answer {
    case .choice(let index): return try walk.choose(index, of: card, in: surroundings)
    case .value(let text):
      // Where nothing may be left out, an empty line is no value.
      if text.allSatisfy(\.isWhitespace) { return try walk.skip(card, in: surroundings) }
      return try walk.give(text, to: card, in: surroundings)
    case .skipped: return try walk.skip(card, in: surroundings)
    case .opened: return try walk.open(card)
    }
  }

  /// What comes of the walk beside what the visitor sees.
  private mutating func tell(_ deed: WalkDeed) {
    let text: String? =
      switch deed {
      case .engaged: nil
      case .set(let attribute, let value, _): "\(attribute) = \(value)"
      case .goal(let name): Environment.words.reached(goal: name)
      case .unanswered: Environment.words.hasNoAnswer
      case .asks(_, let chat):
        Environment.words.asksForPerson(
          route: chat.route.text, wait: chat.wait.map { WallClock.span(Int64($0) * 1000) })
      case .completed: Environment.words.theEnd
      }
    if let text { output.line(paint(SafeText(oneLine: "  [\(text)]"), .faint)) }
    if case .set(let attribute, let value, _) = deed { keep(attribute, value) }
  }

  private mutating func keep(_ name: String, _ value: String) {
    var visitor = surroundings.own
    visitor.attributes.removeAll { $0.name == name }
    visitor.attributes.append(Visitor.Attribute(name: name, value: value))
    surroundings.own = visitor
    surroundings.visitor = visitor
  }
}

extension WalkDeed {
  /// Whether it is the answer's own doing, which comes before all that the answer leads to.
  fileprivate var isTheirs: Bool {
    switch self {
    case .engaged, .unanswered, .set(_, _, isTheirs: true): true
    case .set(_, _, isTheirs: false), .goal, .asks, .completed: false
    }
  }
}

extension Shown {
  fileprivate var isQuestion: Bool {
    switch self {
    case .asked, .prompted: true
    case .said, .offered, .answered, .skipped, .refused, .chat: false
    }
  }
}

extension Dialogue {
  /// The routes of which some condition asks whether an agent is free.
  fileprivate var routesAsked: [Route] {
    func routes(_ condition: DialogueCondition) -> [Route] {
      switch condition {
      case .all(let parts), .any(let parts): parts.flatMap(routes)
      case .test: []
      case .agentAvailable(let route): [route]
      }
    }
    return cards.flatMap { entry -> [Route] in
      guard case .condition(let card) = entry.card else { return [] }
      return card.branches.flatMap { routes($0.when) }
    }
  }
}
