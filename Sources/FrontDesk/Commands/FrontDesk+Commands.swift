import Desk
import Routing
import Store

extension FrontDesk {
  /// Does what somebody asks, durably, or refuses and changes nothing.
  ///
  /// - Throws: `DeskError.refused` when a rule says no, `DeskError.store` when the store cannot be
  ///   read or written.
  public func perform(_ command: Command, by principal: Principal) throws(DeskError) -> Receipt {
    if let repeated = try repetition(of: command, by: principal) { return repeated }
    do throws(DeskError) {
      var (events, receipt) = try transact(by: principal) {
        (engine: inout RoutingEngine) throws(Refusal) in
        try self.decide(command, by: principal, in: &engine)
      }
      receipt.events = events
      return receipt
    } catch {
      // Its first sending may have been written, and the chat closed, by another process meanwhile.
      if case .refused = error, let repeated = try repetition(of: command, by: principal) {
        return repeated
      }
      throw try closedChat(command) ?? error
    }
  }

  /// The refusal for a command about a chat that closed so long ago that the state has forgotten
  /// it; nil if the command is about no such chat.
  private func closedChat(_ command: Command) throws(DeskError) -> DeskError? {
    guard let chat = command.chat, state.chats[chat] == nil,
      let summary = try record(of: chat)?.summary
    else { return nil }
    return .refused(Refusal("Chat \(chat) is closed: \(summary.outcome.words)."))
  }

  private func decide(
    _ command: Command, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    if let words = words(command, by: principal), let seq = try words.seq(in: engine.state) {
      return ([], Receipt(chat: words.chat, message: (words.id, seq), repeated: true))
    }
    switch command {
    case .request(let request): return try decide(request, in: &engine)
    case .accept(let chat):
      let action = Action.accept(chat: chat, agent: try agent(principal))
      return try perform(action, in: &engine)
    case .decline(let chat):
      let action = Action.decline(chat: chat, agent: try agent(principal))
      return try perform(action, in: &engine)
    case .take(let chat):
      return try perform(.take(chat: chat, agent: try agent(principal)), in: &engine)
    case .takeOver(let chat):
      try require(.intervene, of: principal, to: "take over others' chats", engine)
      let action = Action.take(chat: chat, agent: try agent(principal), intervening: true)
      return try perform(action, in: &engine)
    case .transfer(let chat, let destination, let note):
      return try transfer(chat, to: destination, note, by: principal, in: &engine)
    case .leave(let chat): return try perform(.leave(chat: chat), in: &engine)
    case .end(let chat, let intervening):
      if intervening { try require(.intervene, of: principal, to: "end others' chats", engine) }
      let action = Action.end(
        chat: chat, agent: try agent(principal), intervening: intervening)
      return try perform(action, in: &engine)
    case .setAvailable(let agent, let available):
      var cause = ToggleCause.agent
      if principal != .agent(agent) {
        try require(.manageAgents, of: principal, to: "set others' availability", engine)
        cause = .administrator
      }
      let action = Action.toggle(agent: agent, available: available, cause: cause)
      return try perform(action, in: &engine)
    case .say(let chat, let id, let text):
      return try say(chat, id, text, by: principal, in: &engine)
    case .note(let chat, let id, let text):
      try check(length: text, engine.state.settings)
      let id = id ?? .random(using: &random)
      let agent = try agent(principal)
      if let open = engine.state.chats[chat] {
        try engine.state.check(agent, maySee: open, id: chat)
      }
      let action = Action.note(NoteWritten(chat: chat, id: id, agent: agent, text: text))
      var (events, receipt) = try perform(action, in: &engine)
      receipt.message = (id, events.first?.seq ?? 0)
      return (events, receipt)
    case .change(let change): return try decide(change, by: principal, in: &engine)
    }
  }

  private func perform(
    _ action: Action, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let events = try engine.perform(action, at: engine.clock)
    return (events, Receipt(chat: events.lazy.compactMap(\.event.chat).first))
  }

  private func decide(
    _ request: VisitorRequest, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let settings = engine.state.settings
    let visitor = hasBounds ? request.visitor.inNormalForm : request.visitor
    try check(visitor, settings)
    if let wait = request.wait, hasBounds, !FrontDesk.waits.contains(wait) {
      throw Refusal(
        "A wait of \(wait) seconds cannot be kept; it may be \(FrontDesk.waits.lowerBound) to "
          + "\(FrontDesk.waits.upperBound).")
    }
    guard request.messages.count <= min(settings.maxUnread, settings.messagesPerMinute) else {
      throw Refusal(
        "\(request.messages.count) messages at once are too many; the most is "
          + "\(min(settings.maxUnread, settings.messagesPerMinute)).")
    }
    for message in request.messages { try check(length: message.text, settings) }
    if let chat = request.chat, engine.state.recentlyClosed.contains(where: { $0.id == chat }) {
      throw Refusal("There was a chat \(chat) before.")
    }
    let action = Action.request(
      chat: request.chat, visitor: visitor, route: request.route, wait: request.wait,
      watched: request.watched)
    var events = try engine.perform(action, at: engine.clock)
    guard let chat = events.lazy.compactMap(\.event.chat).first else { return (events, Receipt()) }
    for message in request.messages where engine.state.chats[chat] != nil {
      let id = message.id ?? .random(using: &random)
      events += try engine.perform(
        .message(MessageSent(chat: chat, id: id, from: .visitor, text: message.text)),
        at: engine.clock)
    }
    if request.watched, let seq = events.first(where: { $0.event.chat == chat })?.seq {
      try? attendance?.hold(.visitor(seq))
    }
    return (events, Receipt(chat: chat))
  }

  private func say(
    _ chat: ChatID, _ id: MessageID?, _ text: String, by principal: Principal,
    in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let settings = engine.state.settings
    try check(length: text, settings)
    var from = Sender.visitor
    if case .agent(let agent) = principal { from = .agent(agent) }
    if from == .visitor, let open = engine.state.chats[chat] {
      try check(flood: open, settings, at: engine.clock)
    }
    let id = id ?? .random(using: &random)
    let action = Action.message(MessageSent(chat: chat, id: id, from: from, text: text))
    var (events, receipt) = try perform(action, in: &engine)
    receipt.message = (id, events.first?.seq ?? 0)
    return (events, receipt)
  }

  private func agent(_ principal: Principal) throws(Refusal) -> AgentID {
    guard case .agent(let id) = principal else {
      throw Refusal("Only an agent can do this; say which with --as.")
    }
    return id
  }

  /// Refuses unless somebody has a permission. The desk itself has all.
  func require(
    _ permission: Permissions, of principal: Principal, to deed: String, _ engine: RoutingEngine
  ) throws(Refusal) {
    switch principal {
    case .desk: return
    case .visitor: throw Refusal("Visitors may not \(deed).")
    case .agent(let id):
      guard let agent = engine.state.agent(id) else {
        throw Refusal(kind: .unknown, "There is no agent \(id).")
      }
      guard agent.permissions.contains(permission) else {
        let name = permission.names.first ?? "?"
        throw Refusal("\(id) may not \(deed): the permission \(name) is missing.")
      }
    }
  }
}

extension Visitor {
  /// With the email, and an id that is one, in the form by which one person is found again.
  fileprivate var inNormalForm: Visitor {
    var visitor = self
    if let id, id.text.contains("@") { visitor.id = VisitorID(email: id.text) }
    for i in attributes.indices where attributes[i].name == "email" {
      visitor.attributes[i].value = EmailAddress.normal(attributes[i].value)
    }
    return visitor
  }
}
