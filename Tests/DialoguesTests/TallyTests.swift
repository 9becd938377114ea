import Desk
import Dialogues
import Randomness
import Testing

/// The figures of dialogues against their definitions, counted as slowly as they are said.
@Suite struct TallyTests {
  @Test func everyStoryIsCountedAsItsDefinitionsSay() {
    var (figures, kinds) = (0, Set<Event.Kind>())
    for seed in 0..<400 {
      let story = Story(seed: seed)
      kinds.formUnion(story.events.map(\.event.kind))
      for (from, to) in story.periods {
        var tally = DialogueTally(from: from, to: to)
        for stamped in story.events { tally.take(stamped) }
        for dialogue in Story.dialogues {
          let naive = story.count(dialogue, from, to)
          #expect(
            tally.figures[dialogue] ?? DialogueFigures() == naive, "seed \(seed), \(dialogue)")
          if naive != DialogueFigures() { figures += 1 }
        }
        #expect(Set(tally.figures.keys).isSubset(of: Story.dialogues))
      }
    }
    #expect(figures > 1000 && kinds.count == 12)
  }

  @Test func sharesAreRoundedAndNotOfNothing() {
    var figures = DialogueFigures()
    #expect(figures.engagementRate == nil && figures.conversionRate == nil)
    (figures.triggered, figures.engaged, figures.acquired) = (3, 2, 2)
    #expect(figures.engagementRate == 667 && figures.conversionRate == 1000)
    figures.engaged = 0
    #expect(figures.engagementRate == 0 && figures.conversionRate == nil)
  }
}

/// Something that happened, drawn by lot: few visitors, dialogues and chats, so that much comes twice.
private struct Story {
  static let dialogues: [DialogueID] = ["d1", "d2"]

  var events: [StampedEvent] = []
  private var lots: SplitMix64
  private var chats = 0

  init(seed: Int) {
    lots = SplitMix64(seed: UInt64(seed))
    var at = Instant(seconds: 1_790_000_000)
    for seq in 1...lots.number(1...80) {
      at = at + lots.number(0...2)
      events.append(StampedEvent(seq: Int64(seq), at: at, event: event()))
    }
  }

  /// All of it, and parts.
  var periods: [(Instant, Instant)] {
    let (first, last) = (events[0].at, events[events.count - 1].at)
    let middle = events[events.count / 2].at
    return [
      (.distantPast, .distantFuture), (middle, .distantFuture), (.distantPast, middle),
      (first + 5, last),
    ]
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[lots.number(0...choices.count - 1)]
  }

  private mutating func event() -> Event {
    let (visitor, dialogue) = (pick(["v1", "v2", "v3"] as [VisitorMark]), pick(Story.dialogues))
    let chat = ChatID("c\(lots.number(1...max(1, chats)))")
    switch lots.number(0...13) {
    case 0:
      return .site(
        .triggered(.init(visitor: visitor, dialogue: dialogue, version: 1, page: "")))
    case 1:
      return .site(.engaged(.init(visitor: visitor, dialogue: dialogue, version: 1, shown: [])))
    case 2: return .site(.completed(.init(visitor: visitor, dialogue: dialogue, version: 1)))
    case 3:
      return .site(
        .goalReached(
          .init(visitor: visitor, dialogue: dialogue, version: 1, goal: pick(["g", "h"]))))
    case 4:
      let email = Visitor.Attribute(
        name: "email", value: pick(["a@x.example", "no", "B@Y.example"]))
      let others = Visitor.Attribute(name: "plan", value: "gold@x.example")
      return .site(
        .learned(
          .init(
            visitor: visitor, attributes: [others, email], source: pick([.said, .signed]),
            dialogue: pick([nil, dialogue]))))
    case 5:
      return .site(
        .left(
          .init(
            visitor: visitor, id: "m", chat: chat, dialogue: pick([nil, dialogue]), name: "",
            email: pick(["c@z.example", ""]), text: "")))
    case 6, 7, 8:
      chats += 1
      let origin = ChatOrigin(dialogue: dialogue, version: 1, card: "person", page: "")
      return .requested(
        .init(
          chat: ChatID("c\(chats)"), visitor: Visitor(), route: .roundRobin,
          key: pick([nil, visitor, visitor]), origin: pick([nil, origin, origin])))
    case 9:
      return .accepted(Accepted(chat: chat, agent: "ann"))
    case 10: return .taken(Taken(chat: chat, agent: "ann", from: nil))
    case 11: return .ended(Ended(chat: chat, by: .visitor))
    case 12:
      return .fellBack(
        FellBack(chat: chat, reason: pick([.noAgentAvailable, .blocked, .visitorBlocked])))
    default: return .abandoned(Abandoned(chat: chat, cause: .left))
    }
  }

  // MARK: The definitions, word by word

  func count(_ dialogue: DialogueID, _ from: Instant, _ to: Instant) -> DialogueFigures {
    func counts(_ stamped: StampedEvent?) -> Bool {
      stamped.map { $0.at >= from && $0.at < to } ?? false
    }
    /// Those who did it for the first time in the period.
    func visitors(_ did: (SiteEvent) -> Bool) -> Int {
      (["v1", "v2", "v3"] as [VisitorMark]).count { visitor in
        counts(
          events.first {
            guard case .site(let event) = $0.event else { return false }
            return event.visitor == visitor && did(event)
          })
      }
    }
    var figures = DialogueFigures()
    figures.triggered = visitors {
      if case .triggered(let event) = $0 { event.dialogue == dialogue } else { false }
    }
    figures.engaged = visitors {
      if case .engaged(let event) = $0 { event.dialogue == dialogue } else { false }
    }
    figures.acquired = visitors { _ in false }
    for visitor in ["v1", "v2", "v3"] as [VisitorMark] {
      let first = events.first { email(in: $0, of: visitor) != nil }
      if counts(first), let first, email(in: first, of: visitor)?.dialogue == dialogue {
        figures.acquired += 1
      }
    }
    for stamped in events where counts(stamped) {
      guard case .site(.goalReached(let event)) = stamped.event, event.dialogue == dialogue else {
        continue
      }
      figures.goals[event.goal, default: 0] += 1
    }
    let asked = asked(by: dialogue)
    figures.asked = asked.count { counts($0.request) }
    figures.connected = asked.count { counts($0.connection) }
    // Who was turned away is not missed.
    figures.missed = asked.count {
      if case .fellBack(let event)? = $0.closing?.event,
        [.blocked, .visitorBlocked].contains(event.reason)
      {
        return false
      }
      return $0.connection == nil && counts($0.closing)
    }
    figures.completed = completed(dialogue, asked).count { counts($0) }
    return figures
  }

  /// A valid email that an event tells of a visitor, and in which dialogue.
  private func email(
    in stamped: StampedEvent, of visitor: VisitorMark
  ) -> (text: String, dialogue: DialogueID?)? {
    guard case .site(let event) = stamped.event, event.visitor == visitor else { return nil }
    let found: (String, DialogueID?)? =
      switch event {
      case .learned(let event):
        (event.attributes.first { $0.name == "email" }?.value ?? "", event.dialogue)
      case .left(let event): (event.email, event.dialogue)
      case .triggered, .engaged, .answered, .completed, .goalReached, .forgotten, .merged: nil
      }
    return found.flatMap { $0.0.contains("@") ? $0 : nil }
  }

  private struct Asked {
    var key: VisitorMark?
    var request: StampedEvent
    var connection: StampedEvent?
    var closing: StampedEvent?
  }

  /// The chats that a dialogue asked for.
  private func asked(by dialogue: DialogueID) -> [Asked] {
    events.compactMap { stamped in
      guard case .requested(let event) = stamped.event, event.origin?.dialogue == dialogue else {
        return nil
      }
      let later = events.filter { $0.seq > stamped.seq && $0.event.chat == event.chat }
      let closing = later.first {
        [.ended, .fellBack, .abandoned].contains($0.event.kind)
      }
      let connection = later.first {
        [.accepted, .taken].contains($0.event.kind) && $0.seq < closing?.seq ?? .max
      }
      return Asked(key: event.key, request: stamped, connection: connection, closing: closing)
    }
  }

  /// When each visitor completed it: the end of a branch, or of a chat out of it.
  private func completed(_ dialogue: DialogueID, _ asked: [Asked]) -> [StampedEvent] {
    var endings = asked.filter { $0.key == nil }.compactMap(\.closing)
    for visitor in ["v1", "v2", "v3"] as [VisitorMark] {
      var own = asked.filter { $0.key == visitor }.compactMap(\.closing)
      own += events.filter {
        guard case .site(.completed(let event)) = $0.event else { return false }
        return event.visitor == visitor && event.dialogue == dialogue
      }
      if let first = own.min(by: { $0.seq < $1.seq }) { endings.append(first) }
    }
    return endings
  }
}
