import Desk

// Dialogues and what visitors do in them, drawn by lot.

extension Dice {
  mutating func mark() -> VisitorMark { VisitorMark("mark\(roll(9))") }
  private mutating func cardID() -> CardID { CardID(text(1)) }
  private mutating func dialogueID() -> DialogueID { DialogueID("d\(roll(5))") }

  /// Texts by names, each once.
  private mutating func namedTexts() -> [Visitor.Attribute] {
    (0..<roll(4)).map { .init(name: "\($0)\(text(1))", value: text(2)) }
  }

  mutating func origin() -> ChatOrigin {
    ChatOrigin(
      dialogue: dialogueID(), version: 1 + roll(9), card: cardID(), page: text(2),
      pageTitle: coin() ? text(2) : "",
      answers: list(3) { .init(asked: $0.text(2), answer: $0.text(2)) }, takesMessage: coin(),
      waiting: maybe { $0.text(2) }, fallback: maybe { $0.text(2) },
      shown: list(3) { $0.shown() }, topics: list(2) { $0.text(1) })
  }

  mutating func dialogueCondition(_ depth: Int = 2) -> DialogueCondition {
    switch depth > 0 ? roll(4) : 2 + roll(2) {
    case 0: return .all(list(3) { $0.dialogueCondition(depth - 1) })
    case 1: return .any(list(3) { $0.dialogueCondition(depth - 1) })
    case 2:
      return .test(
        attribute: text(1), op: one(Condition.Operator.self), values: list(3) { $0.text(2) })
    default: return .agentAvailable(route())
    }
  }

  private mutating func captureType() -> Card.CaptureType {
    switch roll(5) {
    case 0: return .text
    case 1: return .email
    case 2: return .phone
    case 3: return .number
    default: return .choice(list(3) { $0.text(2) })
    }
  }

  mutating func card(_ kind: Card.Kind) -> Card {
    let next = maybe { $0.cardID() }
    switch kind {
    case .message: return .message(.init(text: text(3), next: next))
    case .question:
      return .question(
        .init(
          text: text(3),
          choices: list(3) { dice in
            .init(
              text: dice.text(2), value: dice.maybe { $0.text(2) },
              next: dice.maybe { $0.cardID() })
          }, attribute: maybe { $0.text(1) }))
    case .infoCapture:
      return .infoCapture(
        .init(
          attribute: text(1), type: captureType(), prompt: text(3),
          placeholder: coin() ? text(2) : "", isRequired: coin(), overwrites: coin(), next: next))
    case .condition:
      return .condition(
        .init(
          branches: list(3) { dice in
            .init(when: dice.dialogueCondition(), next: dice.maybe { $0.cardID() })
          }, next: next))
    case .action:
      return .action(.init(set: namedTexts(), next: next))
    case .goal: return .goal(.init(name: text(2), next: next))
    case .document: return .document(.init(title: text(2), url: text(2), next: next))
    case .answers:
      return .answers(
        .init(
          prompt: text(3), again: maybe { $0.text(3) }, placeholder: text(1), fallback: text(3),
          most: 1 + roll(5), next: next))
    case .liveChat:
      return .liveChat(
        .init(
          route: route(), wait: maybe { 1 + $0.roll(900) }, takesMessage: coin(),
          waiting: maybe { $0.text(2) }, fallback: maybe { $0.text(2) }))
    }
  }

  mutating func dialogue() -> Dialogue {
    var cards: [Dialogue.Entry] = []
    for kind in Card.Kind.allCases {
      cards.append(.init(CardID("\(kind.rawValue)\(text(1))"), card(kind)))
    }
    var dialogue = Dialogue(id: dialogueID(), name: text(2), start: cards[0].id, cards: cards)
    dialogue.description = coin() ? text(3) : ""
    dialogue.priority = coin() ? 1 + roll(999) : Dialogue.usualPriority
    dialogue.language = maybe { _ in "zh-Hant" }
    dialogue.pokes = coin()
    dialogue.targets = maybe { dice in
      PageTargets(include: dice.list(3) { $0.text(2) }, exclude: dice.list(2) { $0.text(2) })
    }
    dialogue.when = DialogueTrigger(
      timeOnPage: maybe { $0.roll(90) }, timeOnSite: maybe { $0.roll(90) },
      scroll: maybe { $0.roll(101) })
    dialogue.audience = maybe { $0.dialogueCondition() }
    return dialogue
  }

  private mutating func flaw() -> CaptureFlaw {
    let flaws: [CaptureFlaw] = [
      .empty, .tooLong(most: roll(9)), .noEmail, .noPhone, .noNumber, .noneOfTheChoices,
    ]
    return flaws[roll(flaws.count)]
  }

  mutating func shown() -> Shown {
    let card = cardID()
    switch roll(8) {
    case 0: return .said(card, text(3))
    case 1: return .asked(card, text(3), choices: list(3) { $0.text(2) })
    case 2:
      return .prompted(
        card,
        .init(
          text: text(3), placeholder: coin() ? text(1) : "", type: captureType(), maySkip: coin()))
    case 3: return .offered(card, title: text(2), url: text(2))
    case 4: return .answered(card, text(2))
    case 5: return .skipped(card)
    case 6: return .refused(card, flaw())
    default: return .chat(card)
    }
  }

  private mutating func answer() -> CardAnswer {
    let answers: [CardAnswer] = [.choice(roll(20)), .value(text(3)), .skipped, .opened]
    return answers[roll(answers.count)]
  }

  private mutating func stand() -> WalkStand {
    let stands: [WalkStand] = [.waiting(cardID()), .chatting(cardID()), .completed]
    return stands[roll(stands.count)]
  }

  mutating func dialogueEvent(_ kind: Event.Kind) -> DialogueEvent {
    let id = dialogueID()
    switch kind {
    case .dialogueSet: return .set(DialogueSet(dialogue()))
    case .dialoguePublished: return .published(DialoguePublished(id, version: 1 + roll(9)))
    case .dialogueUnpublished: return .unpublished(DialogueUnpublished(id))
    case .dialogueRemoved: return .removed(DialogueRemoved(id))
    default: return .switched(DialoguesSwitched(areOn: coin()))
    }
  }

  mutating func siteEvent(_ kind: Event.Kind) -> SiteEvent {
    let (visitor, id, version) = (mark(), dialogueID(), 1 + roll(9))
    switch kind {
    case .dialogueTriggered:
      return .triggered(
        DialogueTriggered(visitor: visitor, dialogue: id, version: version, page: text(2)))
    case .dialogueEngaged:
      return .engaged(
        DialogueEngaged(
          visitor: visitor, dialogue: id, version: version, shown: list(4) { $0.shown() }))
    case .dialogueAnswered:
      return .answered(
        DialogueAnswered(
          visitor: visitor, dialogue: id, version: version, card: cardID(), answer: answer(),
          id: MessageID(text(2)), shown: list(4) { $0.shown() }, stand: stand(),
          before: maybe { $0.list(2) { $0.shown() } }, isEngaged: coin(),
          topics: list(2) { $0.text(1) }))
    case .dialogueCompleted:
      return .completed(DialogueCompleted(visitor: visitor, dialogue: id, version: version))
    case .goalReached:
      return .goalReached(
        GoalReached(visitor: visitor, dialogue: id, version: version, goal: text(2)))
    case .visitorLearned:
      return .learned(
        VisitorLearned(
          visitor: visitor, attributes: namedTexts(),
          source: one(AttributeSource.self), dialogue: maybe { $0.dialogueID() }))
    case .messageLeft:
      return .left(
        MessageLeft(
          visitor: visitor, id: MessageID(text(2)), chat: chatID(),
          dialogue: maybe { $0.dialogueID() }, name: text(2), email: text(2), text: text(20)))
    case .visitorsMerged:
      return .merged(
        VisitorsMerged(
          agent: agentID(), visitors: [visitor] + list(3) { $0.mark() }, email: text(2),
          covered: namedTexts(), before: list(2) { Int64($0.roll(99)) }))
    default: return .forgotten(VisitorForgotten(visitor))
    }
  }
}
