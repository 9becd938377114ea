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
  public init(_ dialogue: Dialogue, goingOn saved: SavedWalk, isEngaged: Bool) {
    self.dialogue = dialogue
    version = saved.version
    shown = saved.shown
    stand = saved.stand
    self.isEngaged = isEngaged
  }

  /// What is kept of it.
  public var saved: SavedWalk {
    SavedWalk(dialogue: dialogue.id, version: version, shown: shown, stand: stand)
  }

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
    var deeds = engage()
    shown.append(.answered(card, chosen.text))
    var surroundings = surroundings
    if let attribute = question.attribute {
      set(attribute, chosen.value, isTheirs: true, &surroundings, &deeds)
    }
    go(to: chosen.next, surroundings, &deeds)
    return deeds
  }

  /// Gives the value that is asked for. One that will not do is asked for again, and says why.
  public mutating func give(
    _ text: String, to card: CardID, in surroundings: Surroundings
  ) throws(Misstep) -> [WalkDeed] {
    guard stand == .waiting(card), case .infoCapture(let capture)? = dialogue[card] else {
      throw .notAsked
    }
    let value: String
    do throws(CaptureFlaw) {
      value = try capture.type.accepted(text, most: Walk.longestValue)
    } catch {
      shown.append(.refused(card, error))
      return []
    }
    var deeds = engage()
    shown.append(.answered(card, value))
    var surroundings = surroundings
    set(capture.attribute, value, isTheirs: true, &surroundings, &deeds)
    if case .email = capture.type { deeds.append(.captured(email: value)) }
    go(to: capture.next, surroundings, &deeds)
    return deeds
  }

  /// Goes on without the value that is asked for.
  public mutating func skip(
    _ card: CardID, in surroundings: Surroundings
  ) throws(Misstep) -> [WalkDeed] {
    guard stand == .waiting(card), case .infoCapture(let capture)? = dialogue[card] else {
      throw .notAsked
    }
    guard !capture.isRequired else { throw .required }
    shown.append(.skipped(card))
    var deeds: [WalkDeed] = []
    go(to: capture.next, surroundings, &deeds)
    return deeds
  }

  /// Opens something that was offered to be read.
  public mutating func open(_ card: CardID) throws(Misstep) -> [WalkDeed] {
    let isOffered = shown.contains { if case .offered(card, _, _) = $0 { true } else { false } }
    guard isOffered else { throw .notAsked }
    return engage()
  }

  /// The chat that was asked for has ended, fallen back or been abandoned.
  public mutating func chatClosed() -> [WalkDeed] {
    guard case .chatting = stand else { return [] }
    stand = .completed
    return [.completed]
  }

  /// It came to its end elsewhere.
  mutating func close() { stand = .completed }

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
      func filled(_ text: String) -> String {
        TokenText(text)?.filled { surroundings.own[$0] } ?? text
      }
      switch card {
      case .message(let message):
        shown.append(.said(id, filled(message.text)))
        next = message.next
      case .question(let question):
        shown.append(.asked(id, filled(question.text), choices: question.choices.map(\.text)))
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
              text: filled(capture.prompt), placeholder: capture.placeholder, type: capture.type,
              maySkip: !capture.isRequired)))
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
      case .liveChat(let chat):
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
