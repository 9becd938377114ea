public import Desk

extension Chinese {
  public func gist(of card: Card) -> String {
    switch card {
    case .message(let card): return card.text
    case .question(let card): return card.text + (card.attribute.map { " [\($0)]" } ?? "")
    case .infoCapture(let card):
      let notes = [
        card.type == .text ? nil : kind(card.type), card.isRequired ? nil : "可略過",
        card.overwrites ? "已知也要問" : nil,
      ].compactMap { $0 }
      return "\(card.prompt) [\(card.attribute)]" + (notes.isEmpty ? "" : "（\(list(notes))）")
    case .condition: return ""
    case .action(let card): return list(card.set.map { "\($0.name) = \($0.value)" })
    case .goal(let card): return card.name
    case .document(let card): return "\(card.title)：\(card.url)"
    case .answers(let card):
      let most: Phrase = card.most == Card.Answers.most ? "" : "（\(card.most) 個問題）"
      return card.prompt + most.text
    case .liveChat(let card):
      let notes = [
        card.route.text, card.wait.map { "等候 \(span(seconds: Int64($0)))" },
        card.takesMessage ? "可留言" : nil,
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
      let joined = parts.map { words($0, nested: true) }
        .reduce("") { $0.isEmpty ? $1 : ("\($0)\(word)\($1)" as Phrase).text }
      return nested ? "（\(joined)）" : joined
    }
    return switch condition {
    case .all(let parts): join(parts, "，而且", empty: "永遠成立")
    case .any(let parts): join(parts, "，或者", empty: "永不成立")
    case .test(let attribute, let op, let values):
      self.condition(Condition.test(attribute: attribute, op: op, values: values))
    case .agentAvailable(let route): "有客服人員有空（\(route.text)）"
    }
  }

  public func choice(_ choice: Card.Choice) -> String {
    choice.text + (choice.value == choice.text ? "" : " [\(choice.value)]")
  }

  public var otherwise: String { "否則" }

  public func goesOn(with card: CardID) -> String { "接到 \(card)" }

  public func trigger(_ trigger: DialogueTrigger) -> String {
    let parts = [
      trigger.timeOnPage.map { "在頁面停留 \(span(seconds: Int64($0)))" },
      trigger.timeOnSite.map { "在網站停留 \(span(seconds: Int64($0)))" },
      trigger.scroll.map { "頁面捲動到 \($0)%" },
    ].compactMap { $0 }
    return parts.isEmpty ? "立刻" : parts.joined(separator: "，而且") + "之後"
  }

  public func version(of dialogue: DeskDialogue) -> String {
    dialogue.published.map(String.init)
      ?? (dialogue.lastVersion == 0 ? "草稿" : "草稿（曾有 \(dialogue.lastVersion)）")
  }

  public func share(_ share: Int?) -> String {
    share.map { "\($0 / 10).\($0 % 10)%" } ?? "-"
  }
}
