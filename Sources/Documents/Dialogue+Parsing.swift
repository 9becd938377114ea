public import Desk
import FrontDesk
import JSON
import Words

extension Dialogue {
  /// Reads a dialogue, the whole of it or not at all (DIALOGUES, The document). That its cards fit
  /// together is looked at elsewhere: all that is wrong there can be said at once.
  ///
  /// - Throws: `DocumentError` with the path of the first thing found wrong.
  public init(parsing bytes: [UInt8]) throws(DocumentError) {
    self = try Dialogue(try DocumentNode.parse(bytes))
  }

  /// The same, of a document that is JSON.
  init(_ document: DocumentNode) throws(DocumentError) {
    let fields = try document.members(
      required: ["id", "name", "start", "cards"],
      optional: [
        "description", "priority", "language", "poke", "targets", "when", "audience",
      ])
    guard let id = fields["id"], let name = fields["name"], let start = fields["start"],
      let cards = fields["cards"]
    else { throw DocumentError(path: "", .missing) }
    guard isPlainIdentifier(try id.string()) else {
      throw id.error(.refused(Refusal(.value(.badID(try id.string())))))
    }
    self.init(
      id: DialogueID(try id.string()), name: try name.nonEmptyString(),
      start: CardID(try start.nonEmptyString()), cards: [])
    for (key, node) in try cards.anyMembers() {
      self.cards.append(Entry(CardID(key), try node.card()))
    }
    if let node = fields["description"] { description = try node.string() }
    if let node = fields["priority"] { priority = try node.integer() }
    if let node = fields["language"] { language = try node.nonEmptyString() }
    if let node = fields["poke"] { pokes = try node.bool() }
    if let node = fields["targets"] { targets = try node.targets() }
    if let node = fields["when"] { when = try node.trigger() }
    if let node = fields["audience"] { audience = try node.dialogueCondition() }
  }
}

extension DocumentNode {
  fileprivate func targets() throws(DocumentError) -> PageTargets {
    let fields = try members(required: ["include"], optional: ["exclude"])
    func patterns(_ node: DocumentNode?) throws(DocumentError) -> [String] {
      try node?.texts() ?? []
    }
    return PageTargets(
      include: try patterns(fields["include"]), exclude: try patterns(fields["exclude"]))
  }

  fileprivate func trigger() throws(DocumentError) -> DialogueTrigger {
    let fields = try members(optional: ["timeOnPage", "timeOnSite", "scroll"])
    let scroll = try fields["scroll"]?.integer(atLeast: 0)
    if let node = fields["scroll"], let scroll, scroll > 100 {
      throw node.error(.tooLarge(scroll, most: 100))
    }
    return DialogueTrigger(
      timeOnPage: try fields["timeOnPage"]?.integer(atLeast: 0),
      timeOnSite: try fields["timeOnSite"]?.integer(atLeast: 0), scroll: scroll)
  }

  /// As `condition`, and whether an agent is free.
  fileprivate func dialogueCondition(depth: Int = 32) throws(DocumentError) -> DialogueCondition {
    guard depth > 0 else { throw error(.nestedTooDeeply) }
    guard let object = value.object else { throw needs(.object) }
    if object.keys.contains("agentAvailable") {
      guard let route = try members(required: ["agentAvailable"])["agentAvailable"] else {
        throw missing("agentAvailable")
      }
      return .agentAvailable(try route.route())
    }
    for key in ["all", "any"] where object.keys.contains(key) {
      var parts: [DialogueCondition] = []
      for part in try members(required: [key])[key]?.elements() ?? [] {
        parts.append(try part.dialogueCondition(depth: depth - 1))
      }
      return key == "all" ? .all(parts) : .any(parts)
    }
    guard case .test(let attribute, let op, let values) = try condition(depth: 1) else {
      throw missing("attribute")
    }
    return .test(attribute: attribute, op: op, values: values)
  }

  // MARK: Cards

  fileprivate func card() throws(DocumentError) -> Card {
    guard let kindNode = try anyMembers().first(where: { $0.key == "card" })?.node else {
      throw missing("card")
    }
    let name = try kindNode.string()
    guard let kind = Card.Kind(rawValue: name) else {
      throw kindNode.error(
        .unknown(.card, name, known: Card.Kind.allCases.map(\.rawValue)))
    }
    switch kind {
    case .message:
      let fields = try members(required: ["card", "text"], optional: ["next"])
      return .message(.init(text: try text(fields, "text"), next: try next(fields)))
    case .question:
      let fields = try members(
        required: ["card", "text", "choices"], optional: ["attribute"])
      var choices: [Card.Choice] = []
      for element in try fields["choices"]?.elements() ?? [] {
        choices.append(try element.choice())
      }
      return .question(
        .init(
          text: try text(fields, "text"), choices: choices,
          attribute: try fields["attribute"]?.string()))
    case .infoCapture: return try infoCapture()
    case .condition:
      let fields = try members(required: ["card", "branches"], optional: ["next"])
      var branches: [Card.Branch] = []
      for element in try fields["branches"]?.elements() ?? [] {
        branches.append(try element.branch())
      }
      return .condition(.init(branches: branches, next: try next(fields)))
    case .action:
      let fields = try members(required: ["card", "set"], optional: ["next"])
      var set: [Visitor.Attribute] = []
      for (name, node) in try fields["set"]?.anyMembers() ?? [] {
        set.append(Visitor.Attribute(name: name, value: try node.string()))
      }
      return .action(.init(set: set, next: try next(fields)))
    case .goal:
      let fields = try members(required: ["card", "name"], optional: ["next"])
      return .goal(.init(name: try text(fields, "name"), next: try next(fields)))
    case .document:
      let fields = try members(required: ["card", "title", "url"], optional: ["next"])
      return .document(
        .init(
          title: try text(fields, "title"), url: try text(fields, "url"), next: try next(fields)))
    case .answers: return try answers()
    case .liveChat: return try liveChat()
    }
  }

  private func infoCapture() throws(DocumentError) -> Card {
    let fields = try members(
      required: ["card", "attribute", "type", "prompt"],
      optional: ["placeholder", "required", "known", "choices", "next"])
    let known = try fields["known"]?.string() ?? "skip"
    if let node = fields["known"], !["skip", "overwrite"].contains(known) {
      throw node.error(.unknown(.known, known, known: ["skip", "overwrite"]))
    }
    return .infoCapture(
      .init(
        attribute: try text(fields, "attribute"), type: try captureType(fields),
        prompt: try text(fields, "prompt"), placeholder: try fields["placeholder"]?.string() ?? "",
        isRequired: try fields["required"]?.bool() ?? true, overwrites: known == "overwrite",
        next: try next(fields)))
  }

  private func captureType(
    _ fields: [String: DocumentNode]
  ) throws(DocumentError) -> Card.CaptureType {
    let name = try text(fields, "type")
    if name == "choice" {
      guard let node = fields["choices"] else { throw missing("choices") }
      return .choice(try node.distinctTexts())
    }
    if let choices = fields["choices"] { throw choices.error(.noChoicesThere) }
    let types: [Card.CaptureType] = [.text, .email, .phone, .number]
    guard let type = types.first(where: { $0.name == name }) else {
      throw (fields["type"] ?? self).error(
        .unknown(.type, name, known: types.map(\.name) + ["choice"]))
    }
    return type
  }

  private func answers() throws(DocumentError) -> Card {
    let fields = try members(
      required: ["card", "prompt", "fallback"],
      optional: ["again", "placeholder", "most", "next"])
    return .answers(
      .init(
        prompt: try text(fields, "prompt"), again: try fields["again"]?.string(),
        placeholder: try fields["placeholder"]?.string() ?? "",
        fallback: try text(fields, "fallback"),
        most: try fields["most"]?.integer() ?? Card.Answers.most, next: try next(fields)))
  }

  private func liveChat() throws(DocumentError) -> Card {
    let fields = try members(
      required: ["card", "route"], optional: ["whenBusy", "leaveMessage", "waiting", "fallback"])
    guard let route = fields["route"] else { throw missing("route") }
    return .liveChat(
      .init(
        route: try route.route(), wait: try fields["whenBusy"]?.wait(),
        takesMessage: try fields["leaveMessage"]?.bool() ?? false,
        waiting: try fields["waiting"]?.string(), fallback: try fields["fallback"]?.string()))
  }

  private func choice() throws(DocumentError) -> Card.Choice {
    let fields = try members(required: ["text"], optional: ["value", "next"])
    return Card.Choice(
      text: try text(fields, "text"), value: try fields["value"]?.string(),
      next: try next(fields))
  }

  private func branch() throws(DocumentError) -> Card.Branch {
    let fields = try members(required: ["when"], optional: ["next"])
    guard let when = fields["when"] else { throw missing("when") }
    return Card.Branch(when: try when.dialogueCondition(), next: try next(fields))
  }

  private func text(
    _ fields: [String: DocumentNode], _ key: String
  ) throws(DocumentError) -> String {
    guard let node = fields[key] else { throw missing(key) }
    return try node.string()
  }

  private func next(_ fields: [String: DocumentNode]) throws(DocumentError) -> CardID? {
    guard let node = fields["next"], !node.value.isNull else { return nil }
    return CardID(try node.nonEmptyString())
  }

  private func texts() throws(DocumentError) -> [String] {
    var texts: [String] = []
    for element in try elements() { texts.append(try element.string()) }
    return texts
  }

  /// Each once.
  private func distinctTexts() throws(DocumentError) -> [String] {
    var texts: [String] = []
    for element in try elements() {
      let text = try element.string()
      guard !texts.contains(text) else { throw element.error(.repeated(text)) }
      texts.append(text)
    }
    return texts
  }
}
