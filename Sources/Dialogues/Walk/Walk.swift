public import Desk

/// One visitor's way through a dialogue: a value that is told what they did, and answers what is
/// shown and what came of it. No clock, nothing outside.
public struct Walk: Hashable, Sendable {
  public let dialogue: Dialogue
  public let version: Int
  /// All that has been shown so far.
  public private(set) var shown: [Shown] = []
  public private(set) var stand: WalkStand = .completed
  /// Whether the visitor has answered anything.
  public private(set) var isEngaged = false
  /// What the answers of the library were about that were given, each topic once.
  public private(set) var topics: [String] = []

  /// An answer that no card waits for: it was given already, or is none of this dialogue's.
  public enum Misstep: Error, Hashable, Sendable {
    case notAsked
    case noSuchChoice
    case required
  }

  /// Begins a dialogue.
  public init(
    _ dialogue: Dialogue, version: Int, in surroundings: Surroundings, _ deeds: inout [WalkDeed]
  ) {
    self.dialogue = dialogue
    self.version = version
    go(to: dialogue.start, surroundings, &deeds)
  }

  /// Goes on where a visitor stood.
  ///
  /// - Parameter dialogue: in the version it was begun in.
  public init(_ dialogue: Dialogue, goingOn saved: SavedWalk) {
    self.dialogue = dialogue
    version = saved.version
    shown = saved.shown
    stand = saved.stand
    isEngaged = saved.isEngaged
    topics = saved.topics
  }

  /// As it is kept: without the values that were asked for again.
  public var kept: Walk {
    var walk = self
    walk.shown.removeAll { if case .refused = $0 { true } else { false } }
    return walk
  }

  /// Whether it goes on whatever page they go to: they have answered, or a person was asked for.
  public var isKept: Bool { isEngaged || isChatting }

  private var isChatting: Bool { if case .chatting = stand { true } else { false } }

  /// The longest value that is taken, in characters.
  public static let longestValue = 1000

  // MARK: What the visitor does

  /// Chooses one of a question's answers, from 0.
  public mutating func choose(
    _ choice: Int, of card: CardID, in surroundings: Surroundings
  ) throws(Misstep) -> [WalkDeed] {
    guard stand == .waiting(card), case .question(let question)? = dialogue[card] else {
      throw .notAsked
    }
    guard question.choices.indices.contains(choice) else { throw .noSuchChoice }
    let chosen = question.choices[choice]
    // In the words that they were shown.
    let text = asked(card).flatMap { $0.indices.contains(choice) ? $0[choice] : nil } ?? chosen.text
    var deeds = engage()
    shown.append(.answered(card, text))
    var surroundings = surroundings
    if let attribute = question.attribute {
      let value = chosen.value == chosen.text ? text : chosen.value
      set(attribute, value, isTheirs: true, &surroundings, &deeds)
    }
    go(to: chosen.next, surroundings, &deeds)
    return deeds
  }

  /// Gives the value that is asked for, or asks something. A value that will not do is asked for again,
  /// and says why.
  public mutating func give(
    _ text: String, to card: CardID, in surroundings: Surroundings
  ) throws(Misstep) -> [WalkDeed] {
    guard stand == .waiting(card) else { throw .notAsked }
    if case .infoCapture(let capture)? = dialogue[card] {
      return give(text, to: card, capture, in: surroundings)
    }
    guard dialogue.asksLibrary(card) else { throw .notAsked }
    return ask(text, card, in: surroundings)
  }

  private mutating func give(
    _ text: String, to card: CardID, _ capture: Card.InfoCapture, in surroundings: Surroundings
  ) -> [WalkDeed] {
    let value: String
    do throws(CaptureFlaw) {
      value = try (prompted(card) ?? capture.type).accepted(text, most: Walk.longestValue)
    } catch {
      shown.append(.refused(card, error))
      return []
    }
    var deeds = engage()
    shown.append(.answered(card, value))
    var surroundings = surroundings
    set(capture.attribute, value, isTheirs: true, &surroundings, &deeds)
    // Whoever the email is known of is the person from now on (DIALOGUES, Who it is).
    for known in surroundings.byEmail where surroundings.visitor[known.name].isEmpty {
      surroundings.visitor[set: known.name] = known.value
    }
    go(to: capture.next, surroundings, &deeds)
    return deeds
  }

  /// Answers a question, as often as the card does; after that, and where there is no good answer, it
  /// goes on.
  private mutating func ask(
    _ text: String, _ name: CardID, in surroundings: Surroundings
  ) -> [WalkDeed] {
    guard let (card, answers, number) = QuestionName.card(of: name, in: dialogue) else { return [] }
    let question: String
    do throws(CaptureFlaw) {
      question = try Card.CaptureType.text.accepted(text, most: Walk.longestValue)
    } catch {
      shown.append(.refused(name, error))
      return []
    }
    var deeds = engage()
    shown.append(.answered(name, question))
    let answer = surroundings.answer(question, dialogue.language)
    if let answer {
      shown.append(.said(name, surroundings.filled(answer.text)))
      topics.takeIn(answer.topics)
      if number < answers.most {
        ask(for: number + 1, card, answers, in: surroundings)
        return deeds
      }
    } else {
      deeds.append(.unanswered(question))
    }
    shown.append(.said(name, surroundings.filled(answers.fallback)))
    go(to: answers.next, surroundings, &deeds)
    return deeds
  }

  /// Has a question asked for.
  private mutating func ask(
    for number: Int, _ card: CardID, _ answers: Card.Answers, in surroundings: Surroundings
  ) {
    let name = QuestionName.name(of: number, in: card)
    let text = number == 1 ? answers.prompt : answers.again
    shown.append(
      .prompted(
        name,
        Shown.Prompt(
          text: surroundings.filled(text), placeholder: surroundings.filled(answers.placeholder),
          type: .text, maySkip: true)))
    stand = .waiting(name)
  }

  /// Goes on without the value that is asked for, or with no more questions.
  public mutating func skip(
    _ card: CardID, in surroundings: Surroundings
  ) throws(Misstep) -> [WalkDeed] {
    guard stand == .waiting(card) else { throw .notAsked }
    let next: CardID?
    if case .infoCapture(let capture)? = dialogue[card] {
      guard !capture.isRequired else { throw .required }
      next = capture.next
    } else if let asked = QuestionName.card(of: card, in: dialogue) {
      next = asked.card.next
    } else {
      throw .notAsked
    }
    shown.append(.skipped(card))
    var deeds: [WalkDeed] = []
    go(to: next, surroundings, &deeds)
    return deeds
  }

  /// Opens something that was offered to be read.
  public mutating func open(_ card: CardID) throws(Misstep) -> [WalkDeed] {
    let isOffered = shown.contains { if case .offered(card, _, _) = $0 { true } else { false } }
    guard isOffered else { throw .notAsked }
    return engage()
  }

  /// It came to its end elsewhere.
  mutating func close() { stand = .completed }

  /// It went on elsewhere, which showed so much more.
  mutating func goOn(_ answer: DialogueAnswered) {
    shown += answer.shown
    stand = answer.stand
    isEngaged = answer.isEngaged
  }

  /// The choices of a card as they were shown last.
  private func asked(_ card: CardID) -> [String]? {
    for case .asked(card, _, let choices) in shown.reversed() { return choices }
    return nil
  }

  /// The type of a value as it was asked for last.
  private func prompted(_ card: CardID) -> Card.CaptureType? {
    for case .prompted(card, let prompt) in shown.reversed() { return prompt.type }
    return nil
  }

  // MARK: From card to card

  private mutating func engage() -> [WalkDeed] {
    guard !isEngaged else { return [] }
    isEngaged = true
    return [.engaged]
  }

  private func set(
    _ attribute: String, _ value: String, isTheirs: Bool, _ surroundings: inout Surroundings,
    _ deeds: inout [WalkDeed]
  ) {
    surroundings.visitor[set: attribute] = value
    surroundings.own[set: attribute] = value
    deeds.append(.set(attribute: attribute, value: value, isTheirs: isTheirs))
  }

  /// Goes on until a card waits, a person is asked for, or a branch ends.
  private mutating func go(
    to first: CardID?, _ surroundings: Surroundings, _ deeds: inout [WalkDeed]
  ) {
    var surroundings = surroundings
    var next = first
    // No way through a dialogue that was checked is longer than it has cards.
    for _ in 0...dialogue.cards.count {
      guard let id = next, let card = dialogue[id] else { break }
      func filled(_ text: String) -> String { surroundings.filled(text) }
      switch card {
      case .message(let message):
        shown.append(.said(id, filled(message.text)))
        next = message.next
      case .question(let question):
        let choices = question.choices.map { filled($0.text) }
        shown.append(.asked(id, filled(question.text), choices: choices))
        stand = .waiting(id)
        return
      case .infoCapture(let capture):
        guard capture.overwrites || surroundings.own[capture.attribute].isEmpty else {
          next = capture.next
          continue
        }
        shown.append(
          .prompted(
            id,
            Shown.Prompt(
              text: filled(capture.prompt), placeholder: filled(capture.placeholder),
              type: capture.type.filled(filled), maySkip: !capture.isRequired)))
        stand = .waiting(id)
        return
      case .condition(let fork):
        next = (fork.branches.first { surroundings.satisfy($0.when) }).map(\.next) ?? fork.next
      case .action(let action):
        for attribute in action.set {
          set(attribute.name, filled(attribute.value), isTheirs: false, &surroundings, &deeds)
        }
        next = action.next
      case .goal(let goal):
        deeds.append(.goal(goal.name))
        next = goal.next
      case .document(let document):
        shown.append(.offered(id, title: filled(document.title), url: document.url))
        next = document.next
      case .answers(let answers):
        ask(for: 1, id, answers, in: surroundings)
        return
      case .liveChat(var chat):
        (chat.waiting, chat.fallback) = (chat.waiting.map(filled), chat.fallback.map(filled))
        shown.append(.chat(id))
        stand = .chatting(id)
        deeds.append(.asks(id, chat))
        return
      }
    }
    stand = .completed
    deeds.append(.completed)
  }
}

extension Card.CaptureType {
  /// With what is known put into the texts that are to be chosen from.
  fileprivate func filled(_ filled: (String) -> String) -> Card.CaptureType {
    switch self {
    case .choice(let choices): .choice(choices.map(filled))
    case .text, .email, .phone, .number: self
    }
  }
}

extension Visitor {
  /// The value of an attribute that is set.
  fileprivate subscript(set name: String) -> String {
    get { self[name] }
    set {
      if let index = attributes.firstIndex(where: { $0.name == name }) {
        attributes[index].value = newValue
      } else {
        attributes.append(Attribute(name: name, value: newValue))
      }
    }
  }
}
