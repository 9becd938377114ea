import Desk
import Routing
import Store

extension FrontDesk {
  /// Does what somebody asks, durably, or refuses and changes nothing.
  ///
  /// - Throws: `DeskError.refused` when a rule says no, `DeskError.store` when the store cannot be
  ///   read or written.
  public func perform(_ command: Command, by principal: Principal) throws(DeskError) -> Receipt {
    try prepare(CollectionOfOne(command))
    var refused: Refusal?
    do throws(DeskError) {
      var (events, receipt) = try transact(by: principal.author) {
        (engine: inout RoutingEngine) throws(Refusal) in
        do throws(Refusal) {
          return try self.decide(command, by: principal, after: [], in: &engine)
        } catch {
          refused = error
          throw error
        }
      }
      if events.contains(where: \.event.changesAnswers) { responsePages.putAside() }
      receipt.events = events
      return receipt
    } catch {
      // What could not be kept was not refused, whatever was decided.
      guard case .refused = error, let refused else { throw error }
      var past: [ChatID: ChatRecord?] = [:]
      return try answer(to: command, by: principal, refused: refused, &past).get()
    }
  }

  /// Does what somebody asks for at once, in order: one lock, one look at the desk, one commit, one
  /// sync. Each command is answered for itself, done or refused; a refused one changes nothing.
  ///
  /// - Throws: `DeskError.store` when the store cannot be read or written: then nothing was done.
  public func perform(
    _ commands: [Command], by principal: Principal
  ) throws(DeskError) -> [Result<Receipt, DeskError>] {
    try perform(commands.map { ($0, principal) })
  }

  /// Does what several people ask for at once, in order, as one commit.
  public func perform(
    _ wishes: [(command: Command, by: Principal)]
  ) throws(DeskError) -> [Result<Receipt, DeskError>] {
    guard let first = wishes.first else { return [] }
    try prepare(wishes.lazy.map(\.command))
    var (events, results) = try transact(by: FrontDesk.author(of: wishes, first.by)) {
      (engine: inout RoutingEngine) -> ([StampedEvent], [Result<Receipt, Refusal>]) in
      var events: [StampedEvent] = []
      var results: [Result<Receipt, Refusal>] = []
      results.reserveCapacity(wishes.count)
      for wish in wishes {
        do throws(Refusal) {
          var (more, receipt) = try self.decide(
            wish.command, by: wish.by, after: events, in: &engine)
          events += more
          receipt.events = more
          results.append(.success(receipt))
        } catch {
          results.append(.failure(error))
        }
      }
      return (events, results)
    }
    if events.contains(where: \.event.changesAnswers) { responsePages.putAside() }
    if results.count == 1, case .success(var receipt) = results[0] {
      receipt.events = events
      results[0] = .success(receipt)
    }
    var past: [ChatID: ChatRecord?] = [:]
    var answers: [Result<Receipt, DeskError>] = []
    answers.reserveCapacity(wishes.count)
    for (wish, result) in zip(wishes, results) {
      switch result {
      case .success(let receipt): answers.append(.success(receipt))
      case .failure(let refusal):
        answers.append(try answer(to: wish.command, by: wish.by, refused: refusal, &past))
      }
    }
    return answers
  }

  /// Whose doing a commit is: of several visitors', that of visitors; each event says whose it is.
  private static func author(
    of wishes: [(command: Command, by: Principal)], _ first: Principal
  ) -> Author {
    guard wishes.contains(where: { $0.by != first }) else { return first.author }
    let areVisitors = wishes.allSatisfy { if case .visitor = $0.by { true } else { false } }
    return areVisitors ? .visitor(nil) : .desk
  }

  /// What a refused command is answered. One about a chat that closed so long ago that the state has
  /// forgotten it may have been done before that; else it is told how it closed.
  private func answer(
    to command: Command, by principal: Principal, refused refusal: Refusal,
    _ past: inout [ChatID: ChatRecord?]
  ) throws(DeskError) -> Result<Receipt, DeskError> {
    if case .site(.noBook) = refusal.reason, let failure = bookFailure {
      return .failure(.store(failure))
    }
    if case .missed(.isNotListed(let chat)) = refusal.reason {
      return .failure(.refused(try whyNotMissed(chat)))
    }
    guard let chat = command.chat, state.chats[chat] == nil else {
      return .failure(.refused(refusal))
    }
    if past[chat] == nil { past[chat] = .some(try record(of: chat)) }
    guard case .some(.some(let record)) = past[chat], let summary = record.summary else {
      return .failure(.refused(refusal))
    }
    do throws(Refusal) {
      try check(principal, mayBeVisitorOf: record.chat, for: command)
      if let words = words(command, by: principal), let seq = try words.seq(in: record.events) {
        return .success(Receipt(chat: chat, message: (words.id, seq), repeated: true))
      }
    } catch {
      return .failure(.refused(error))
    }
    return .failure(.refused(Refusal(.chat(.closed(chat, summary.outcome)))))
  }

  private func decide(
    _ command: Command, by principal: Principal, after before: [StampedEvent],
    in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    if let id = command.chat, let chat = engine.state.chats[id] {
      try check(principal, mayBeVisitorOf: chat, for: command)
    }
    switch command {
    case .request(let request): return try decide(request, by: principal, in: &engine)
    case .accept(let chat):
      let action = Action.accept(chat: chat, agent: try agent(principal))
      return try perform(action, in: &engine)
    case .decline(let chat):
      let action = Action.decline(chat: chat, agent: try agent(principal))
      return try perform(action, in: &engine)
    case .take(let chat):
      return try perform(.take(chat: chat, agent: try agent(principal)), in: &engine)
    case .takeOver(let chat, let overCapacity):
      return try takeOver(chat, overCapacity: overCapacity, by: principal, in: &engine)
    case .transfer(let chat, let destination, let note, let intervening, let over):
      return try transfer(
        chat, to: destination, note, intervening, overCapacity: over, by: principal, in: &engine)
    case .assign(let chat, let destination, let note, let overCapacity):
      return try assign(
        chat, to: destination, note, overCapacity: overCapacity, by: principal, in: &engine)
    case .requeue(let chat): return try requeue(chat, by: principal, in: &engine)
    case .move(let chat, let place): return try move(chat, to: place, by: principal, in: &engine)
    case .leave(let chat):
      try checkActsForVisitor(principal, .leave)
      return try perform(.leave(chat: chat), in: &engine)
    case .resume(let chat):
      try checkActsForVisitor(principal, .goOn)
      return try resume(chat, in: &engine)
    case .end(let chat, let intervening):
      if intervening { try require(.intervene, of: principal, to: .endOthersChats, engine) }
      let action = Action.end(
        chat: chat, agent: try agent(principal), intervening: intervening)
      return try perform(action, in: &engine)
    case .setAvailable(let agent, let available):
      return try setAvailable(agent, available, by: principal, in: &engine)
    case .broadcast(let deed): return try decide(deed, by: principal, in: &engine)
    case .say(let chat, let id, let text, let answers):
      return try say(command, chat, id, text, answers, after: before, by: principal, in: &engine)
    case .note(let chat, let id, let text):
      return try note(command, chat, id, text, by: principal, in: &engine)
    case .whisper(let chat, let id, let text):
      return try whisper(command, chat, id, text, by: principal, in: &engine)
    case .barge(let chat, let id, let text):
      return try barge(command, chat, id, text, by: principal, in: &engine)
    case .mark(let chat, let deeds):
      return try decide(deeds, on: chat, by: principal, after: before, in: &engine)
    case .change(let change):
      return try decide(change, by: principal, after: before, in: &engine)
    case .site(let command):
      return try decide(command, by: principal, after: before, in: &engine)
    case .missed(let deed): return try decide(deed, by: principal, in: &engine)
    case .block(let deed): return try decide(deed, by: principal, in: &engine)
    case .merge(let one, let other):
      return try merge(one, other, by: principal, after: before, in: &engine)
    case .setClock: return try setClock(by: principal, in: &engine)
    }
  }

  func perform(
    _ action: Action, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let events = try engine.perform(action)
    return (events, Receipt(chat: events.lazy.compactMap(\.event.chat).first))
  }

  // MARK: Visitors

  /// Refuses a request that could not be taken, whatever the chats at the desk.
  func check(_ request: VisitorRequest, _ state: DeskState) throws(Refusal) {
    let settings = state.settings
    try check(request.visitor, settings)
    if let wait = request.wait, hasBounds, !FrontDesk.waits.contains(wait) {
      throw Refusal(.amount(.wait(wait, FrontDesk.waits)))
    }
    guard request.messages.count <= min(settings.maxUnread, settings.messagesPerMinute) else {
      throw Refusal(
        .amount(
          .messagesAtOnce(
            request.messages.count, most: min(settings.maxUnread, settings.messagesPerMinute))))
    }
    for message in request.messages { try check(length: message.text, settings) }
    if let chat = request.chat, state.recentlyClosed.contains(where: { $0.id == chat }) {
      throw Refusal(.chat(.wasThere(chat)))
    }
  }

  func decide(
    _ request: VisitorRequest, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    try checkActsForVisitor(principal, .askForAPerson)
    var request = request
    if hasBounds { request.visitor = request.visitor.inNormalForm }
    try check(request, engine.state)
    var mark: VisitorMark?
    if case .visitor(let key) = principal { mark = key.mark }
    let action = Action.request(
      chat: request.chat, visitor: request.visitor, route: request.route, wait: request.wait,
      watched: request.watched, key: mark, origin: request.origin,
      isTurnedAway: engine.state.isBlocked(request.address, at: engine.clock))
    var events = try engine.perform(action)
    guard let chat = events.lazy.compactMap(\.event.chat).first else { return (events, Receipt()) }
    for message in request.messages where engine.state.chats[chat] != nil {
      let id = message.id ?? .random(using: &random)
      events += try engine.perform(
        .message(MessageSent(chat: chat, id: id, from: .visitor, text: message.text)))
    }
    if request.watched, let seq = events.first(where: { $0.event.chat == chat })?.seq {
      try? attendance?.hold(.visitor(seq))
    }
    return (events, Receipt(chat: chat))
  }

  private func resume(
    _ chat: ChatID, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    guard let open = engine.state.chats[chat] else {
      throw Refusal(.missing(.noOpenChat(chat)))
    }
    try? attendance?.hold(.visitor(open.requestSeq))
    return ([], Receipt(chat: chat))
  }

  // MARK: Words

  private func say(
    _ command: Command, _ chat: ChatID, _ id: MessageID?, _ text: String,
    _ answers: [ResponseID], after before: [StampedEvent], by principal: Principal,
    in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    if let repeated = try repetition(of: command, by: principal, in: engine.state) {
      return ([], repeated)
    }
    let settings = engine.state.settings
    try check(length: text, settings)
    var from = Sender.visitor
    if case .agent(let agent) = principal { from = .agent(agent) }
    if from == .visitor, let open = engine.state.chats[chat] {
      try check(flood: open, settings, at: engine.clock)
    }
    let id = id ?? .random(using: &random)
    // A visitor has no library at hand.
    let topics =
      from == .visitor ? [] : topics(of: answers, after: before, engine.state)
    let action = Action.message(
      MessageSent(chat: chat, id: id, from: from, text: text, topics: topics))
    var (events, receipt) = try perform(action, in: &engine)
    receipt.message = (id, events.first?.seq ?? 0)
    return (events, receipt)
  }

  private func note(
    _ command: Command, _ chat: ChatID, _ id: MessageID?, _ text: String,
    by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    if let repeated = try repetition(of: command, by: principal, in: engine.state) {
      return ([], repeated)
    }
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
