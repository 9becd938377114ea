public import Desk

extension English {
  public func gist(of card: Card) -> String {
    switch card {
    case .message(let card): return card.text
    case .question(let card): return card.text + (card.attribute.map { " [\($0)]" } ?? "")
    case .infoCapture(let card):
      let notes = [
        card.type == .text ? nil : kind(card.type), card.isRequired ? nil : "may be skipped",
        card.overwrites ? "asked for though it is known" : nil,
      ].compactMap { $0 }
      return "\(card.prompt) [\(card.attribute)]"
        + (notes.isEmpty ? "" : " (\(list(notes)))")
    case .condition: return ""
    case .action(let card): return list(card.set.map { "\($0.name) = \($0.value)" })
    case .goal(let card): return card.name
    case .document(let card): return "\(card.title): \(card.url)"
    case .answers(let card):
      return card.prompt
        + (card.most == Card.Answers.most ? "" : " (\(counted(card.most, "question")))")
    case .liveChat(let card):
      let notes = [
        card.route.text, card.wait.map { "waits \(span(seconds: Int64($0)))" },
        card.takesMessage ? "takes a message" : nil,
      ]
      return list(notes.compactMap { $0 })
    }
  }

  private func kind(_ type: Card.CaptureType) -> String {
    guard case .choice(let choices) = type else { return type.name }
    return oneOf(choices)
  }

  public func dialogueCondition(_ condition: DialogueCondition) -> String {
    words(condition, nested: false)
  }

  private func words(_ condition: DialogueCondition, nested: Bool) -> String {
    func join(_ parts: [DialogueCondition], _ word: String, empty: String) -> String {
      guard parts.count != 1 else { return words(parts[0], nested: nested) }
      guard !parts.isEmpty else { return empty }
      let joined = parts.map { words($0, nested: true) }.joined(separator: word)
      return nested ? "(\(joined))" : joined
    }
    return switch condition {
    case .all(let parts): join(parts, " and ", empty: "always")
    case .any(let parts): join(parts, " or ", empty: "never")
    case .test(let attribute, let op, let values):
      self.condition(Condition.test(attribute: attribute, op: op, values: values))
    case .agentAvailable(let route): "an agent is free (\(route.text))"
    }
  }

  public func choice(_ choice: Card.Choice) -> String {
    choice.text + (choice.value == choice.text ? "" : " [\(choice.value)]")
  }

  public var otherwise: String { "otherwise" }

  public func goesOn(with card: CardID) -> String { "on with \(card)" }

  public func trigger(_ trigger: DialogueTrigger) -> String {
    let parts = [
      trigger.timeOnPage.map { "after \(span(seconds: Int64($0))) on the page" },
      trigger.timeOnSite.map { "after \(span(seconds: Int64($0))) on the site" },
      trigger.scroll.map { "when \($0) % of the page was scrolled to" },
    ].compactMap { $0 }
    return parts.isEmpty ? "at once" : parts.joined(separator: " and ")
  }

  public func version(of dialogue: DeskDialogue) -> String {
    dialogue.published.map(String.init)
      ?? (dialogue.lastVersion == 0 ? "draft" : "draft (had \(dialogue.lastVersion))")
  }

  public func share(_ share: Int?) -> String {
    share.map { "\($0 / 10).\($0 % 10) %" } ?? "-"
  }
}
