public import Desk

/// Looks through a dialogue for what is wrong with it and what may surprise (DIALOGUES, check).
public struct DialogueCheck {
  private let dialogue: Dialogue
  private let agents: Set<AgentID>?
  private let teams: Set<TeamID>?
  private let others: [Dialogue]
  private var flaws: [DialogueFlaw] = []

  /// All there is to say: errors first, else in the order of the document. O(cards²) at worst.
  ///
  /// - Parameters:
  ///   - agents, teams: those a route may name; nil: nobody knows, and they are not looked up.
  ///   - others: the dialogues that are published.
  public static func flaws(
    of dialogue: Dialogue, agents: Set<AgentID>?, teams: Set<TeamID>?, others: [Dialogue] = []
  ) -> [DialogueFlaw] {
    var check = DialogueCheck(dialogue: dialogue, agents: agents, teams: teams, others: others)
    check.look()
    return check.flaws.filter(\.isError) + check.flaws.filter { !$0.isError }
  }

  private init(
    dialogue: Dialogue, agents: Set<AgentID>?, teams: Set<TeamID>?, others: [Dialogue]
  ) {
    self.dialogue = dialogue
    self.agents = agents
    self.teams = teams
    self.others = others
  }

  private mutating func look() {
    lookAtHead()
    for entry in dialogue.cards { look(at: entry) }
    for card in dialogue.cardsNamedAsQuestions { add("cards.\(card)", .nameOfQuestion) }
    // How far too many of them lead is not followed.
    guard dialogue.cards.count <= Dialogue.mostCards else { return }
    let graph = CardGraph(dialogue)
    guard graph.missing.isEmpty else {
      for (place, card) in graph.missing { add(place, .noSuchCard(card)) }
      return
    }
    if let circle = graph.circle {
      return add("cards.\(circle.last?.text ?? "").next", .circle(circle))
    }
    for entry in dialogue.cards where !graph.reached.contains(entry.id) {
      add("cards.\(entry.id)", .unreachable)
    }
    for way in graph.waysToChats() { look(at: way) }
    lookAtOthers()
  }

  private mutating func add(_ place: String, _ reason: DialogueFlaw.Reason) {
    flaws.append(DialogueFlaw(place, reason))
  }

  // MARK: The head

  private mutating func lookAtHead() {
    if !Dialogue.priorities.contains(dialogue.priority) {
      add("priority", .badPriority(dialogue.priority))
    }
    if let language = dialogue.language, !isLanguageTag(language) {
      add("language", .badLanguage(language))
    }
    if dialogue.cards.count > Dialogue.mostCards {
      add("cards", .tooManyCards(dialogue.cards.count))
    }
    for (key, patterns) in [
      ("include", dialogue.targets?.include ?? []), ("exclude", dialogue.targets?.exclude ?? []),
    ] {
      for (index, pattern) in patterns.enumerated() where PagePattern(pattern) == nil {
        add("targets.\(key)[\(index)]", .badTarget(pattern))
      }
    }
    if let audience = dialogue.audience { look(at: audience, "audience") }
  }

  // MARK: Cards

  private mutating func look(at entry: Dialogue.Entry) {
    let place = "cards.\(entry.id)"
    switch entry.card {
    case .message(let card): look(at: card.text, "\(place).text")
    case .question(let card):
      look(at: card.text, "\(place).text")
      if let attribute = card.attribute { look(attribute: attribute, "\(place).attribute") }
      look(atChoices: card.choices.map(\.text), "\(place).choices", isQuestion: true)
    case .infoCapture(let card):
      look(at: card.prompt, "\(place).prompt")
      if !card.placeholder.isEmpty { look(at: card.placeholder, "\(place).placeholder") }
      look(attribute: card.attribute, "\(place).attribute")
      if case .choice(let choices) = card.type {
        look(atChoices: choices, "\(place).choices", isQuestion: false)
      }
    case .condition(let card):
      for (index, branch) in card.branches.enumerated() {
        look(at: branch.when, "\(place).branches[\(index)].when")
      }
    case .action(let card):
      for attribute in card.set {
        look(attribute: attribute.name, "\(place).set.\(attribute.name)")
        if TokenText(attribute.value) == nil {
          add("\(place).set.\(attribute.name)", .brokenToken)
        }
      }
    case .goal(let card): if card.name.trimmed.isEmpty { add("\(place).name", .emptyText) }
    case .document(let card):
      look(at: card.title, "\(place).title")
      if PageAddress(card.url) == nil { add("\(place).url", .noWebAddress(card.url)) }
    case .answers(let card):
      look(at: card.prompt, "\(place).prompt")
      if card.again != card.prompt { look(at: card.again, "\(place).again") }
      if !card.placeholder.isEmpty { look(at: card.placeholder, "\(place).placeholder") }
      look(at: card.fallback, "\(place).fallback")
      if !(1...Card.Answers.most).contains(card.most) { add("\(place).most", .badMost(card.most)) }
    case .liveChat(let card):
      look(at: card.route, "\(place).route")
      if let text = card.waiting { look(at: text, "\(place).waiting") }
      if let text = card.fallback { look(at: text, "\(place).fallback") }
    }
  }

  private mutating func look(atChoices choices: [String], _ place: String, isQuestion: Bool) {
    if choices.isEmpty { add(place, .noChoices) }
    if choices.count > Dialogue.mostChoices { add(place, .tooManyChoices(choices.count)) }
    if choices.count == 1, isQuestion { add(place, .oneChoice) }
    for (index, choice) in choices.enumerated() {
      look(at: choice, isQuestion ? "\(place)[\(index)].text" : "\(place)[\(index)]")
    }
  }

  private mutating func look(at text: String, _ place: String) {
    if text.trimmed.isEmpty { return add(place, .emptyText) }
    if text.count > Dialogue.longestText { add(place, .longText(count: text.count)) }
    if TokenText(text) == nil { add(place, .brokenToken) }
    if let link = LinkText.broken(in: text) { add(place, .brokenLink(link)) }
  }

  private mutating func look(attribute: String, _ place: String) {
    if Surroundings.derived.contains(attribute) { return add(place, .derivedAttribute(attribute)) }
    let isPlain =
      !attribute.isEmpty && attribute.count <= 100
      && attribute.allSatisfy { !$0.isWhitespace && !"{}\":".contains($0) }
    if !isPlain { add(place, .badAttribute(attribute)) }
  }

  private mutating func look(at condition: DialogueCondition, _ place: String) {
    switch condition {
    case .all(let parts):
      for (index, part) in parts.enumerated() { look(at: part, "\(place).all[\(index)]") }
    case .any(let parts):
      for (index, part) in parts.enumerated() { look(at: part, "\(place).any[\(index)]") }
    case .test: break
    case .agentAvailable(let route): look(at: route, "\(place).agentAvailable")
    }
  }

  private mutating func look(at route: Route, _ place: String) {
    switch route {
    case .agent(let id): if agents?.contains(id) == false { add(place, .unknownAgent(id)) }
    case .team(let id): if teams?.contains(id) == false { add(place, .unknownTeam(id)) }
    case .roundRobin, .customRules: break
    }
  }

  // MARK: What may surprise

  private mutating func look(at way: CardGraph.WayToChat) {
    let place = "cards.\(way.chat)"
    if !way.alwaysAsks { add(place, .personUnasked) }
    if !way.alwaysHasEmail || !way.alwaysHasName {
      add(
        place, .nobodyKnown(lacksEmail: !way.alwaysHasEmail, lacksName: !way.alwaysHasName))
    }
    if case .liveChat(let card)? = dialogue[way.chat], card.wait == nil, !card.takesMessage,
      !way.everAsksForAgents
    {
      add(place, .nobodyWaits)
    }
  }

  private mutating func lookAtOthers() {
    guard let targets = dialogue.targets else { return }
    let own = targets.include.compactMap { PagePattern($0) }
    let before = others.first { other in
      let isBefore =
        (other.priority, other.id) < (dialogue.priority, dialogue.id) && other.id != dialogue.id
      guard isBefore, other.audience == nil, let theirs = other.targets, theirs.exclude.isEmpty
      else { return false }
      let patterns = theirs.include.compactMap { PagePattern($0) }
      return !own.isEmpty && own.allSatisfy { one in patterns.contains { $0.covers(one) } }
    }
    if let before { add("targets", .neverShown(behind: before.id)) }
  }
}
