import Desk
import Dialogues
import Routing

/// What agents note about chats, decided against the newest state. A chat that is over stays as it was
/// noted.
extension FrontDesk {
  /// How a chat went, at the least and at the best.
  public static let scores = 0...3

  func decide(
    _ deeds: [MarkDeed], on id: ChatID, by principal: Principal, after before: [StampedEvent],
    in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let agent = try agent(principal)
    guard var chat = engine.state.chats[id] else { throw Refusal(.missing(.noOpenChat(id))) }
    try engine.state.check(agent, maySee: chat, id: id)
    var events: [MarkEvent] = []
    for deed in deeds {
      guard let event = try event(of: deed, chat, agent, after: before, engine) else { continue }
      events.append(event)
      chat.apply(event)
    }
    guard !events.isEmpty else { return ([], Receipt(chat: id)) }
    return (try engine.perform(.aside(events.map { .marked($0) })), Receipt(chat: id))
  }

  /// What a deed comes to; nil: it changes nothing.
  private func event(
    of deed: MarkDeed, _ chat: Chat, _ agent: AgentID, after before: [StampedEvent],
    _ engine: RoutingEngine
  ) throws(Refusal) -> MarkEvent? {
    switch deed {
    case .tag(let text): return try tag(text, chat, agent)
    case .untag(let text):
      let tag = try normal(text)
      guard chat.tags.contains(tag) else { return nil }
      return .tagged(
        ChatTagged(chat: chat.id, agent: agent, tags: chat.tags.filter { $0 != tag }))
    case .score(let score):
      if let score, !FrontDesk.scores.contains(score) { throw Refusal(.value(.badScore(score))) }
      return score == chat.score
        ? nil : .scored(ChatScored(chat: chat.id, agent: agent, score: score))
    case .edit(let attribute, let value):
      return try edit(attribute, value, chat, agent, after: before, engine)
    }
  }

  private func normal(_ text: String) throws(Refusal) -> String {
    guard let tag = ChatTag.normal(text) else {
      throw Refusal(.value(.badTag(String(text.prefix(ChatTag.longest * 2)))))
    }
    return tag
  }

  private func tag(
    _ text: String, _ chat: Chat, _ agent: AgentID
  ) throws(Refusal) -> MarkEvent? {
    let tag = try normal(text)
    guard !chat.tags.contains(tag) else { return nil }
    guard chat.tags.count < ChatTag.most else {
      throw Refusal(.amount(.tags(most: ChatTag.most)))
    }
    return .tagged(ChatTagged(chat: chat.id, agent: agent, tags: chat.tags + [tag]))
  }

  private func edit(
    _ attribute: String, _ value: String, _ chat: Chat, _ agent: AgentID,
    after before: [StampedEvent], _ engine: RoutingEngine
  ) throws(Refusal) -> MarkEvent? {
    let name = attribute.trimmed
    guard !name.isEmpty, !Surroundings.derived.contains(name) else {
      throw Refusal(.site(.attributeNotTheirs(name)))
    }
    var value = value.trimmed
    if name == "email", !value.isEmpty {
      value = EmailAddress.normal(value)
      if EmailAddress.problem(in: value) != nil { throw Refusal(.value(.badEmail(value))) }
    }
    var visitor = chat.visitor
    visitor.set(name, to: value)
    var known: KnownVisitor.Known?
    if chat.origin != nil, let mark = chat.key, visitorPages != nil {
      let person = try person(mark, after: before, engine)
      known = person.attributes.first { $0.name == name }
    }
    // What became known since the chat began, or of another browser of theirs, is taken away too.
    guard visitor != chat.visitor || value.isEmpty && known != nil else { return nil }
    try check(visitor, engine.state.settings)
    // What the website vouches for is put right there.
    if known?.source == .signed { throw Refusal(.value(.signedAttribute(name))) }
    return .edited(VisitorEdited(chat: chat.id, agent: agent, attribute: name, value: value))
  }
}
