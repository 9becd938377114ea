import Desk
import Dialogues

/// A step of a visitor's walk while it is decided: what it comes to, as events.
struct SiteStepping {
  let known: KnownVisitor
  var encounter: Encounter
  let device: Surroundings.Device
  let address: IPAddress?
  private(set) var events: [SiteEvent] = []
  /// What they asked and the library has no good answer to.
  private(set) var questions: [String] = []
  /// The person who is to be asked for.
  private(set) var asked: (card: CardID, chat: Card.LiveChat)?
  /// What was shown before it, and whether anything of that was answered.
  private var shownBefore: [Shown] = []
  private var wasEngaged = false
  private var topicsBefore: [String] = []

  init(_ known: KnownVisitor, _ command: SiteCommand) {
    self.known = known
    encounter = command.encounter
    device = command.device
    address = command.address
  }

  private var mark: VisitorMark { known.mark }

  /// From here on it walks, in what is shown now; nil: nothing is, as where a dialogue begins.
  mutating func begin(in walk: Walk?) {
    shownBefore = walk?.shown ?? []
    wasEngaged = walk?.isEngaged ?? false
    topicsBefore = walk?.topics ?? []
  }

  /// What was shown after it.
  private var shown: [Shown] {
    guard let walk = encounter.walk else { return [] }
    return Array(walk.shown.dropFirst(shownBefore.count))
  }

  var outcome: SiteOutcome {
    SiteOutcome(encounter: encounter, shown: shown, stand: encounter.walk?.stand)
  }

  /// What is known of the visitor once the step is done.
  var knownAfter: KnownVisitor {
    var after = known
    for event in events { after.apply(event, seq: known.seq, at: .distantPast) }
    return after
  }

  /// Notes what an answer came to. One that only asks again comes to nothing.
  mutating func noteAnswer(
    _ card: CardID, _ answer: CardAnswer, _ id: MessageID, _ deeds: [Encounter.Deed],
    at instant: Instant
  ) {
    guard let walk = encounter.walk else { return }
    if case .refused = shown.last { return }
    let counts = deeds.contains { if case .engaged = $0 { true } else { false } }
    if counts {
      events.append(
        .engaged(
          DialogueEngaged(visitor: mark, dialogue: walk.dialogue.id, version: walk.version)))
    }
    var answered = DialogueAnswered(
      visitor: mark, dialogue: walk.dialogue.id, version: walk.version, card: card,
      answer: answer, id: id, shown: shown, stand: walk.stand, isEngaged: walk.isEngaged,
      topics: walk.topics.filter { !topicsBefore.contains($0) })
    if !wasEngaged, walk.isEngaged {
      answered.before = Array(walk.kept.shown.dropLast(shown.count))
    }
    events.append(.answered(answered))
    note(deeds, at: instant)
  }

  /// Notes what counts and what becomes known.
  mutating func note(_ deeds: [Encounter.Deed], at instant: Instant) {
    guard let walk = encounter.walk else { return }
    let (dialogue, version) = (walk.dialogue.id, walk.version)
    var learned: [AttributeSource: [Visitor.Attribute]] = [:]
    for deed in deeds {
      switch deed {
      case .triggered:
        events.append(
          .triggered(
            DialogueTriggered(
              visitor: mark, dialogue: dialogue, version: version,
              page: encounter.page?.place ?? "")))
      case .engaged: break
      case .completed:
        events.append(
          .completed(DialogueCompleted(visitor: mark, dialogue: dialogue, version: version)))
      case .goal(_, let name):
        events.append(
          .goalReached(
            GoalReached(visitor: mark, dialogue: dialogue, version: version, goal: name)))
      case .walk(.set(let attribute, let value, let isTheirs)):
        guard mayBeSet(attribute) else { continue }
        let source: AttributeSource = isTheirs ? .said : .dialogue
        learned[source, default: []].removeAll { $0.name == attribute }
        learned[source, default: []].append(.init(name: attribute, value: value))
      case .walk(.asks(let card, let chat)): asked = (card, chat)
      case .walk(.unanswered(let question)): questions.append(question)
      case .walk(.engaged), .walk(.goal), .walk(.completed): break
      }
    }
    for source in AttributeSource.allCases {
      guard let attributes = learned[source], !attributes.isEmpty else { continue }
      events.append(
        .learned(
          VisitorLearned(
            visitor: mark, attributes: attributes, source: source, dialogue: dialogue)))
    }
  }

  /// What the website vouches for is not overwritten by what anybody says.
  private func mayBeSet(_ name: String) -> Bool {
    known.attributes.first { $0.name == name }?.source != .signed
  }

  /// How the visitor came to ask for a person.
  func origin(_ card: CardID, _ chat: Card.LiveChat) -> ChatOrigin? {
    guard let walk = encounter.walk else { return nil }
    return ChatOrigin(
      dialogue: walk.dialogue.id, version: walk.version, card: card,
      page: encounter.page?.place ?? "", pageTitle: encounter.page?.title ?? "",
      answers: walk.answers, takesMessage: chat.takesMessage, waiting: chat.waiting,
      fallback: chat.fallback, shown: walk.isEngaged ? [] : walk.kept.shown,
      topics: walk.topics)
  }
}

extension Walk {
  /// What was asked and what was answered, in order.
  fileprivate var answers: [ChatOrigin.Answer] {
    var asked = ""
    var answers: [ChatOrigin.Answer] = []
    for item in shown {
      switch item {
      case .asked(_, let text, _): asked = text
      case .prompted(_, let prompt): asked = prompt.text
      case .answered(_, let text): answers.append(.init(asked: asked, answer: text))
      case .said, .offered, .skipped, .refused, .chat: break
      }
    }
    return answers
  }
}
