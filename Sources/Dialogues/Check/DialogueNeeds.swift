public import Desk

/// What published dialogues need of the desk to do what they say: whom their routes name, somebody
/// who takes their chats, pages to be on.
public enum DialogueNeeds {
  /// What the published dialogues lack, in the order of the dialogues and their documents.
  ///
  /// That everybody takes turns where a team or the rules have nobody (a setting) counts for nothing
  /// here: it is not what the dialogue says. O(cards · (agents + rules)).
  public static func lacks(at state: DeskState) -> [DialogueLack] {
    state.dialogues.flatMap { dialogue in
      dialogue.published.flatMap { dialogue[$0] }.map { lacks(of: $0, at: state) } ?? []
    }
  }

  /// What one dialogue lacks, were it published.
  public static func lacks(of dialogue: Dialogue, at state: DeskState) -> [DialogueLack] {
    var lacks: [DialogueLack] = []
    if !hasPages(dialogue) { lacks.append(DialogueLack(dialogue.id, "targets", .noPages)) }
    for (place, route) in dialogue.routes {
      guard let reason = lack(of: route, at: state) else { continue }
      lacks.append(DialogueLack(dialogue.id, place, reason))
    }
    return lacks
  }

  private static func lack(of route: Route, at state: DeskState) -> DialogueLack.Reason? {
    func takes(_ id: AgentID) -> Bool {
      state.agent(id)?.permissions.contains(.liveChat) ?? false
    }
    switch route {
    case .roundRobin:
      return state.agents.contains { takes($0.id) } ? nil : .nobodyAtAll
    case .agent(let id):
      guard state.agent(id) != nil else { return .noAgent(id) }
      return takes(id) ? nil : .takesNone(id)
    case .team(let id):
      guard let team = state.teams.first(where: { $0.id == id }) else { return .noTeam(id) }
      return team.agents.contains(where: takes) ? nil : .nobodyOfTeam(id)
    case .customRules:
      if state.rules.isEmpty { return .noRules }
      let somebody = state.rules.contains { state.agents(of: $0).contains(where: takes) }
      return somebody ? nil : .nobodyByRules
    }
  }

  /// Whether there can be a page on which it is shown.
  private static func hasPages(_ dialogue: Dialogue) -> Bool {
    guard let targets = dialogue.targets else { return false }
    let exclude = targets.exclude.compactMap { PagePattern($0) }
    return targets.include.compactMap { PagePattern($0) }
      .contains { one in !exclude.contains { $0.covers(one) } }
  }
}

extension Dialogue {
  /// Whom it asks for, and of whom it asks if they are free, each with its place in the document.
  public var routes: [(place: String, route: Route)] {
    var routes: [(String, Route)] = []
    if let audience { routes += audience.routes("audience") }
    for entry in cards {
      let place = "cards.\(entry.id)"
      switch entry.card {
      case .liveChat(let card): routes.append(("\(place).route", card.route))
      case .condition(let card):
        for (index, branch) in card.branches.enumerated() {
          routes += branch.when.routes("\(place).branches[\(index)].when")
        }
      case .message, .question, .infoCapture, .action, .goal, .document, .answers: break
      }
    }
    return routes
  }
}

extension DialogueCondition {
  fileprivate func routes(_ place: String) -> [(String, Route)] {
    switch self {
    case .all(let parts):
      parts.enumerated().flatMap { $0.element.routes("\(place).all[\($0.offset)]") }
    case .any(let parts):
      parts.enumerated().flatMap { $0.element.routes("\(place).any[\($0.offset)]") }
    case .test: []
    case .agentAvailable(let route): [("\(place).agentAvailable", route)]
    }
  }
}
