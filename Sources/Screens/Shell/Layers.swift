import Desk
import FrontDesk
import Terminal

/// What lies over the panes of a screen, one thing over the other: the uppermost has the keys.
public struct Layers: Hashable, Sendable {
  private var stack: [Layer] = []

  public init() {}

  /// Something that lies over the panes by itself.
  init(_ layer: Layer) { stack = [layer] }

  public var isEmpty: Bool { stack.isEmpty }
  public var top: Layer? { stack.last }

  /// What lies below the uppermost; nil: the panes.
  var second: Layer? { stack.dropLast().last }
  /// What what is done by name is done to: not the list that it is chosen from. Nil: the panes.
  var ground: Layer? {
    switch top {
    case .help, .palette, .jump, .search, .addresses, .namesakes: second
    case .find, .question, .line, .outcome, .handOver, .speak, .answers, .profile, .zoom, nil: top
    }
  }

  /// What the uppermost is, if it is of a kind.
  var help: HelpLayer? { if case .help(let help)? = top { help } else { nil } }
  var palette: Palette? { if case .palette(let palette)? = top { palette } else { nil } }
  var jump: JumpLayer? { if case .jump(let jump)? = top { jump } else { nil } }
  var search: SearchLayer? { if case .search(let search)? = top { search } else { nil } }
  var addresses: AddressLayer? {
    if case .addresses(let addresses)? = top { addresses } else { nil }
  }
  var namesakes: NamesakeLayer? {
    if case .namesakes(let namesakes)? = top { namesakes } else { nil }
  }
  var find: FindPrompt? { if case .find(let prompt)? = top { prompt } else { nil } }
  var question: Question? { if case .question(let question)? = top { question } else { nil } }
  var line: LinePrompt? { if case .line(let prompt)? = top { prompt } else { nil } }
  var outcome: OutcomeLayer? { if case .outcome(let list)? = top { list } else { nil } }
  var handOver: HandOverPrompt? { if case .handOver(let prompt)? = top { prompt } else { nil } }
  var speak: SpeakPrompt? { if case .speak(let prompt)? = top { prompt } else { nil } }
  var answers: AnswerPrompt? { if case .answers(let prompt)? = top { prompt } else { nil } }
  var profile: ProfileLayer? { if case .profile(let profile)? = top { profile } else { nil } }
  var zoom: FollowScroll? { if case .zoom(let scroll)? = top { scroll } else { nil } }
  var isZoom: Bool { if case .zoom? = top { true } else { false } }

  /// The list that the uppermost has.
  var list: PickList? {
    switch top {
    case .palette(let palette): palette.list
    case .jump(let jump): jump.list
    case .search(let search): search.list
    case .addresses(let addresses): addresses.list
    case .namesakes(let namesakes): namesakes.list
    case .handOver(let prompt): prompt.isWritingNote ? nil : prompt.list
    case .help, .find, .question, .line, .outcome, .speak, .answers, .profile, .zoom, nil: nil
    }
  }

  /// Whether something is typed into the uppermost.
  var takesText: Bool { top?.takesText ?? false }

  /// Whether the panes are seen below it.
  var showPanes: Bool {
    switch top {
    case .help, .zoom: false
    case .palette, .jump, .search, .addresses, .namesakes, .find, .question, .line, .outcome,
      .handOver, .speak, .answers, .profile, nil:
      true
    }
  }

  /// Lays something over what is there.
  mutating func open(_ layer: Layer) { stack.append(layer) }

  /// Takes the uppermost away.
  mutating func close() { _ = stack.popLast() }

  /// Types a key into the uppermost, if that takes text.
  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    guard let last = stack.indices.last else { return }
    stack[last].type(key, width: width, kills: &kills)
  }

  /// Puts a text into the uppermost, if that takes text.
  mutating func insert(_ text: String) {
    guard let last = stack.indices.last else { return }
    stack[last].insert(text)
  }

  /// Changes what is asked for of answers, if that is the uppermost.
  mutating func changeAnswers(_ body: (inout AnswerPrompt) -> Void) {
    guard var answers else { return }
    stack.removeLast()
    body(&answers)
    stack.append(.answers(answers))
  }

  /// Changes what is asked of where a chat is to go, if that is asked: also below something else.
  mutating func changeHandOver(_ body: (inout HandOverPrompt) -> Void) {
    for index in stack.indices {
      guard case .handOver(var prompt) = stack[index] else { continue }
      body(&prompt)
      stack[index] = .handOver(prompt)
    }
  }

  /// Where a chat is to go, if that is asked: also below something else.
  var handOverAsked: HandOverPrompt? {
    for case .handOver(let prompt) in stack { return prompt }
    return nil
  }

  /// Takes in what is known of a visitor who may be one person with another, if that is asked: also below
  /// something else. Whether it is.
  mutating func take(_ sight: VisitorSight?, of mark: VisitorMark) -> Bool {
    for index in stack.indices {
      guard case .namesakes(var namesakes) = stack[index] else { continue }
      let isListed = namesakes.take(sight, of: mark)
      stack[index] = .namesakes(namesakes)
      return isListed
    }
    return false
  }

  /// Those of some visitors who are listed as who may be one person with another.
  func listed(_ marks: [VisitorMark]) -> [VisitorMark] {
    for case .namesakes(let namesakes) in stack { return namesakes.listed(marks) }
    return []
  }

  /// Changes what an agent says of themself, if that is the uppermost.
  mutating func changeProfile(_ body: (inout ProfileLayer) -> Void) {
    guard var profile else { return }
    body(&profile)
    change(.profile(profile))
  }

  /// Puts another state of the uppermost in its place.
  mutating func change(_ layer: Layer) {
    guard !stack.isEmpty else { return }
    stack[stack.count - 1] = layer
  }

  /// Scrolls the conversation that is shown alone, if that is the uppermost.
  mutating func scrollZoom(_ body: (inout FollowScroll) -> Void) {
    guard case .zoom(var scroll)? = stack.last else { return }
    // Let go of, so that the heights of all lines are not copied.
    stack.removeLast()
    body(&scroll)
    stack.append(.zoom(scroll))
  }
}
