public import Desk

/// A visitor on the site: which dialogue they are shown, and what counts (DIALOGUES, Which dialogue).
/// A value that is told what happens in their browser, and when.
public struct Encounter: Hashable, Sendable {
  public private(set) var memory: VisitorMemory
  /// The page they are on; nil: none yet.
  public private(set) var page: PageView?
  /// What the window shows; nil: nothing.
  public private(set) var walk: Walk?
  /// What the page has for them and whose time has not come.
  public private(set) var awaited: PublishedDialogue?
  /// Percent of the page that were scrolled to.
  private var scrolled = 0

  /// - Parameter memory: what goes on in it is shown.
  public init(_ memory: VisitorMemory = VisitorMemory()) {
    self.memory = memory
    walk = memory.goingOn
  }

  /// What is to be counted or done.
  public enum Deed: Hashable, Sendable {
    case triggered(DialogueID, version: Int)
    case engaged(DialogueID, version: Int)
    case completed(DialogueID, version: Int)
    case goal(DialogueID, String)
    /// Of the walk: a value to keep, a person to ask for.
    case walk(WalkDeed)
  }

  // MARK: Pages and time

  /// They come to a page, or load it again.
  public mutating func come(
    to surroundings: Surroundings, at instant: Instant, _ shelf: Shelf
  ) -> [Deed] {
    page = surroundings.page
    noteWord(at: instant)
    memory.habits.see(surroundings.page.place, surroundings.page.title, at: instant)
    scrolled = 0
    awaited = nil
    walk = memory.goingOn
    if walk != nil { return [] }
    return look(surroundings, shelf)
  }

  /// So many milliseconds in which the page was to be seen.
  public mutating func spend(
    _ milliseconds: Int64, in surroundings: Surroundings, _ shelf: Shelf
  ) -> [Deed] {
    guard let address = page.flatMap({ PageAddress($0.url) }) else { return [] }
    memory.habits.spend(milliseconds, on: address.text)
    return walk == nil ? look(surroundings, shelf) : []
  }

  /// They have scrolled so far, in percent of the page.
  public mutating func scroll(
    to percent: Int, in surroundings: Surroundings, _ shelf: Shelf
  ) -> [Deed] {
    scrolled = max(scrolled, percent)
    return walk == nil ? look(surroundings, shelf) : []
  }

  /// Milliseconds of looking at the page until the awaited dialogue may be shown; nil: time alone
  /// does not bring it.
  public var timeToWait: Int64? {
    guard let when = awaited?.dialogue.when, scrolled >= when.scroll ?? 0 else { return nil }
    let waits = [
      left(of: when.timeOnPage, from: onPage),
      left(of: when.timeOnSite, from: memory.habits.timeOnSite),
    ]
    return waits.max()
  }

  /// What has to happen yet before the awaited dialogue is shown: milliseconds of the page being seen,
  /// and how far it is to be scrolled; nil: nothing is awaited.
  public var awaitedLook: (milliseconds: Int64?, scroll: Int?)? {
    guard let when = awaited?.dialogue.when else { return nil }
    let time = max(
      left(of: when.timeOnPage, from: onPage),
      left(of: when.timeOnSite, from: memory.habits.timeOnSite))
    let scroll = when.scroll.flatMap { $0 > scrolled ? $0 : nil }
    return (time > 0 ? time : nil, scroll)
  }

  private var onPage: Int64 {
    page.flatMap { PageAddress($0.url) }.flatMap { memory.habits.timeOnPage[$0.text] } ?? 0
  }

  private func left(of seconds: Int?, from spent: Int64) -> Int64 {
    max(0, Int64(seconds ?? 0) * 1000 - spent)
  }

  /// Shows what the page has for them, if its time has come.
  private mutating func look(_ surroundings: Surroundings, _ shelf: Shelf) -> [Deed] {
    awaited = shelf.resolved(for: surroundings, completed: memory.completed)
    guard let found = awaited, timeToWait == 0 else { return [] }
    return show(found, surroundings)
  }

  private mutating func show(
    _ found: PublishedDialogue, _ surroundings: Surroundings
  ) -> [Deed] {
    awaited = nil
    let id = found.dialogue.id
    var deeds: [Deed] = []
    if memory.triggered.insert(id).inserted {
      deeds.append(.triggered(id, version: found.version))
    }
    var brought: [WalkDeed] = []
    let walk = Walk(found.dialogue, version: found.version, in: surroundings, &brought)
    self.walk = walk
    return deeds + take(brought, of: walk, isAnswer: false)
  }

  // MARK: Answers

  /// They chose one of a question's answers.
  public mutating func choose(
    _ choice: Int, of card: CardID, in surroundings: Surroundings, at instant: Instant
  ) throws(Walk.Misstep) -> [Deed] {
    try act(at: instant) { walk throws(Walk.Misstep) in
      try walk.choose(choice, of: card, in: surroundings)
    }
  }

  /// They gave a value.
  public mutating func give(
    _ text: String, to card: CardID, in surroundings: Surroundings, at instant: Instant
  ) throws(Walk.Misstep) -> [Deed] {
    try act(at: instant) { walk throws(Walk.Misstep) in
      try walk.give(text, to: card, in: surroundings)
    }
  }

  /// They went on without a value.
  public mutating func skip(
    _ card: CardID, in surroundings: Surroundings, at instant: Instant
  ) throws(Walk.Misstep) -> [Deed] {
    try act(at: instant) { walk throws(Walk.Misstep) in
      try walk.skip(card, in: surroundings)
    }
  }

  /// They opened something to read.
  public mutating func open(
    _ card: CardID, at instant: Instant
  ) throws(Walk.Misstep) -> [Deed] {
    try act(at: instant) { walk throws(Walk.Misstep) in try walk.open(card) }
  }

  /// They did what a card waited for.
  public mutating func answer(
    _ answer: CardAnswer, to card: CardID, in surroundings: Surroundings, at instant: Instant
  ) throws(Walk.Misstep) -> [Deed] {
    switch answer {
    case .choice(let index): try choose(index, of: card, in: surroundings, at: instant)
    case .value(let text): try give(text, to: card, in: surroundings, at: instant)
    case .skipped: try skip(card, in: surroundings, at: instant)
    case .opened: try open(card, at: instant)
    }
  }

  private mutating func act(
    at instant: Instant, _ step: (inout Walk) throws(Walk.Misstep) -> [WalkDeed]
  ) throws(Walk.Misstep) -> [Deed] {
    guard var walk else { throw .notAsked }
    let brought = try step(&walk)
    noteWord(at: instant)
    self.walk = walk
    return take(brought, of: walk, isAnswer: true)
  }

  /// Counts what counts, and keeps where the walk stands.
  private mutating func take(_ brought: [WalkDeed], of walk: Walk, isAnswer: Bool) -> [Deed] {
    let id = walk.dialogue.id
    var deeds: [Deed] = []
    var isOver = isAnswer && walk.stand == .completed
    for deed in brought {
      switch deed {
      case .engaged:
        if memory.engaged.insert(id).inserted {
          deeds.append(.engaged(id, version: walk.version))
        }
      case .completed:
        if memory.completed.insert(id).inserted {
          deeds.append(.completed(id, version: walk.version))
          isOver = true
        }
      case .goal(let name):
        if memory.goals.insert(.init(dialogue: id, name: name)).inserted {
          deeds.append(.goal(id, name))
        }
      case .set, .asks, .unanswered: deeds.append(.walk(deed))
      }
    }
    if isOver {
      if memory.goingOn?.dialogue.id == id { memory.goingOn = nil }
    } else if walk.stand != .completed, walk.isKept {
      // A chat goes on whatever page they go to, also where nothing was answered before it.
      memory.goingOn = walk.kept
    }
    return deeds
  }

  // MARK: Sessions

  /// A page or a word: a session goes on, or another begins.
  private mutating func noteWord(at instant: Instant) {
    if let last = memory.habits.lastSeen, instant - last < VisitorMemory.sessionPause {
      memory.habits.lastSeen = max(last, instant)
      return
    }
    memory.habits.lastSeen = instant
    memory.habits.sessionBegan = instant
    memory.habits.visits += 1
    memory.habits.pages = []
    if let page { memory.habits.see(page.place, page.title, at: instant) }
    memory.goals = []
  }

  /// They said something in their chat: it is from then on that a pause counts.
  public mutating func noteMessage(at instant: Instant) {
    memory.habits.lastSeen = max(memory.habits.lastSeen ?? instant, instant)
  }

  // MARK: What others did

  /// Takes in what the desk knows of them by now: they may have answered elsewhere. Their habits are
  /// those that are known here.
  ///
  /// - Parameters:
  ///   - dialogues: those of the desk.
  ///   - answer: what they did elsewhere, after which it knows that.
  public mutating func take(
    _ known: KnownVisitor, _ dialogues: [DeskDialogue], after answer: DialogueAnswered? = nil
  ) {
    let before = memory.goingOn
    memory = VisitorMemory(known, dialogues, habits: memory.habits)
    if let walk = memory.goingOn, walk != before || self.walk == nil {
      self.walk = walk
    } else if let answer, let walk, walk.dialogue.id == answer.dialogue,
      walk.version == answer.version, walk.stand == .waiting(answer.card),
      walk.isEngaged == (answer.isEngaged && answer.before == nil)
    {
      self.walk?.goOn(answer)
    } else if let before, memory.goingOn == nil, walk?.dialogue.id == before.dialogue.id {
      // What went on here was brought to its end elsewhere.
      walk?.close()
    }
  }

  /// Takes in what is kept of their habits by now: they may have been elsewhere as well.
  public mutating func take(_ habits: VisitorHabits) { memory.habits = habits }

  /// They are another person from now on: the pages before are the other one's.
  public mutating func becomeAnother() {
    memory.habits.pages = Array(memory.habits.pages.suffix(1))
  }

  /// They begin a dialogue by a link of the page, whatever its audience and time.
  public mutating func begin(
    _ found: PublishedDialogue, in surroundings: Surroundings, at instant: Instant
  ) -> [Deed] {
    noteWord(at: instant)
    return show(found, surroundings)
  }
}
