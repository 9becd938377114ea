public import Desk

extension English {
  public func flaw(_ reason: DialogueFlaw.Reason) -> String {
    switch reason {
    case .noSuchCard(let card): "there is no card \"\(card)\""
    case .circle(let cards):
      "the cards go in a circle: "
        + (cards + [cards.first].compactMap { $0 }).map(\.text).joined(separator: " \u{2192} ")
    case .unreachable: "no way leads to this card"
    case .unknownAgent(let id): "there is no agent \"\(id)\""
    case .unknownTeam(let id): "there is no team \"\(id)\""
    case .emptyText: "must not be empty"
    case .longText(let count):
      "has \(count) characters; at most \(Dialogue.longestText) are shown"
    case .brokenToken:
      "has a token that is none: {{attribute}} or {{attribute:\"default\"}}; two braces as "
        + "such are written \\{{"
    case .brokenLink(let link): "the link \(link) leads to no http or https address"
    case .noWebAddress(let text): "\"\(text)\" is no http or https address"
    case .badLanguage(let text): "\"\(text)\" is no language like en or zh-Hant"
    case .badTarget(let text):
      "\"\(text)\" is no target like https://shop.example/pricing/* or *.shop.example"
    case .badPriority(let number):
      "\(number) is no priority: \(Dialogue.priorities.lowerBound) to "
        + "\(Dialogue.priorities.upperBound), the smaller first"
    case .noChoices: "has nothing to choose from"
    case .tooManyChoices(let count):
      "has \(count) choices; at most \(Dialogue.mostChoices)"
    case .tooManyCards(let count): "has \(count) cards; at most \(Dialogue.mostCards)"
    case .nameOfQuestion: "has the name of a question of another card; call it otherwise"
    case .badMost(let number):
      "\(number) questions cannot be answered running: 1 to \(Card.Answers.most)"
    case .derivedAttribute(let name): "\(name) comes by itself and cannot be set"
    case .badAttribute(let name):
      "\"\(name)\" is no name of an attribute: no blanks, braces, quotes or colons"
    case .personUnasked:
      "a person comes though the visitor was asked nothing; ask whether they want one"
    case .nobodyKnown(let lacksEmail, let lacksName):
      "the agent may not learn the visitor's "
        + [lacksEmail ? "email" : nil, lacksName ? "name (firstName or name)" : nil]
        .compactMap { $0 }.joined(separator: " and ") + "; capture it before"
    case .neverShown(let other):
      "is never shown: \(other) comes before it on all of its pages, for everybody"
    case .oneChoice: "is a question with one answer"
    case .nobodyWaits:
      "whoever comes while nobody is free is turned away; ask agentAvailable first, let them "
        + "wait (whenBusy) or leave a message (leaveMessage)"
    }
  }

  public func lack(_ lack: DialogueLack) -> String {
    let reason =
      switch lack.reason {
      case .noAgent(let id): "there is no agent \(id)"
      case .noTeam(let id): "there is no team \(id)"
      case .noRules: "there are no rules"
      case .takesNone(let id): "\(id) takes no chats"
      case .nobodyOfTeam(let id): "nobody of the team \(id) takes chats"
      case .nobodyByRules: "nobody whom a rule names takes chats"
      case .nobodyAtAll: "nobody takes chats"
      case .noPages: "no page is one of its own"
      }
    return "\(lack.dialogue), \(lack.place): \(reason)"
  }

  public func refusal(_ flaw: CaptureFlaw) -> String {
    switch flaw {
    case .empty: "Please write something."
    case .tooLong(let most): "That is too long: at most \(most) characters."
    case .noEmail:
      "That does not look like an email address. It should be like name@company.example."
    case .noPhone:
      "That does not look like a phone number: digits, spaces and + - . ( ) / are fine."
    case .noNumber: "Please write a number, such as 42 or 3.5."
    case .noneOfTheChoices: "Please choose one of those."
    }
  }

  public func checked(errors: Int, warnings: Int) -> String {
    if errors > 0 { return "\(errors) error\(errors == 1 ? "" : "s")" }
    return warnings > 0 ? "fine, with a look at the above" : "fine"
  }

  public var warning: String { "warning" }

  public func hint(such example: String, maySkip: Bool) -> String? {
    let hints = [
      example.isEmpty ? nil : "such as \(example)",
      maySkip ? "an empty line skips this" : nil,
    ].compactMap { $0 }
    return hints.isEmpty ? nil : hints.joined(separator: "; ")
  }

  public var cannotBeSkipped: String { "This cannot be skipped." }
  public var answerByNumber: String { "Answer with the number of one." }
  public func reached(goal: String) -> String { "goal \(goal)" }
  public var hasNoAnswer: String { "goes onto the list of questions without an answer" }
  public func asksForPerson(route: String, wait: String?) -> String {
    "here a person is asked for: \(route)" + (wait.map { ", ready to wait \($0)" } ?? "")
  }
  public var theEnd: String { "the end" }
}
