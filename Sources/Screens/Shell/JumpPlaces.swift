import Desk

/// Everything on a desk that one can go to, in the order in which it is offered before anything is
/// typed.
struct JumpPlaces {
  private var chats: [JumpPlace] = []
  private var visitors: [VisitorID: (name: String, email: String?, chat: ChatID, count: Int)] = [:]
  private var order: [VisitorID] = []
  private var others: [JumpPlace] = []
  private var known: Set<ChatID> = []

  var all: [JumpPlace] {
    let people = order.compactMap { id -> JumpPlace? in
      guard let visitor = visitors[id] else { return nil }
      return JumpPlace(
        .visitor(visitor.chat, count: visitor.count), name: visitor.name,
        also: [visitor.email].compactMap(\.self))
    }
    return chats + people + others
  }

  /// Adds an open chat.
  mutating func add(_ chat: Chat) {
    guard known.insert(chat.id).inserted else { return }
    add(chat.visitor, .chat(chat.id), of: chat.id, agent: chat.holder)
  }

  /// Adds one that is over.
  mutating func add(_ summary: ChatSummary) {
    guard known.insert(summary.id).inserted else { return }
    add(summary.visitor, .past(summary), of: summary.id, agent: summary.agent)
  }

  private mutating func add(
    _ visitor: Visitor, _ destination: JumpPlace.Destination, of chat: ChatID, agent: AgentID?
  ) {
    let name = visitor.displayName
    chats.append(
      JumpPlace(
        destination, name: name, agent: agent,
        also: [visitor.email, chat.text].compactMap { $0 == name ? nil : $0 }))
    guard let id = visitor.id else { return }
    if visitors[id] == nil {
      visitors[id] = (name, visitor.email == name ? nil : visitor.email, chat, 1)
      order.append(id)
    } else {
      visitors[id]?.count += 1
    }
  }

  /// Adds those who work at the desk.
  mutating func add(agentsAndTeamsOf desk: DeskState, name: (AgentID) -> String) {
    for agent in desk.agents where agent.permissions.contains(.liveChat) {
      others.append(JumpPlace(.agent(agent.id), name: name(agent.id), also: [agent.id.text]))
    }
    for team in desk.teams {
      others.append(JumpPlace(.team(team.id), name: team.name, also: [team.id.text]))
    }
  }

  /// Adds a part of the screen.
  mutating func add(view: Int, name: String) {
    others.append(JumpPlace(.view(view), name: name))
  }
}
