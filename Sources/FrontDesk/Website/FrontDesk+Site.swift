import Desk
import Dialogues
import Routing
import Store

/// What visitors of the website do in dialogues, decided on what the desk remembers of them.
extension FrontDesk {
  /// Decides a visitor's deed.
  ///
  /// - Parameter before: what was decided in this transaction and is in no book yet.
  func decide(
    _ command: SiteCommand, by principal: Principal, after before: [StampedEvent],
    in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    guard case .visitor(let key) = principal else {
      throw Refusal(.permission(.onlyVisitors(.walkThroughDialogues)))
    }
    let known = try known(key.mark, after: before, engine)
    switch command.deed {
    case .learn(let attributes, let source):
      let events = try learn(attributes, source, known, engine)
      return try act(events.map { .learned($0) }, in: &engine)
    case .leaveMessage(let id, let name, let email, let text):
      if let left = known.left, left.id == id { return ([], repeated(left.seq, command)) }
      let state = engine.state
      guard !state.isBlocked(command.address, at: engine.clock),
        !state.isBlocked(key: key.mark, email: known.email, at: engine.clock)
      else { throw Refusal(.site(.nobodyToLeaveTo)) }
      return try act(try leave(id, name, email, text, known, engine), in: &engine)
    case .forget:
      if known.openChat != nil { throw Refusal(.site(.chatIsOpen)) }
      return try act(try forget(known, after: before), in: &engine)
    case .answer(_, _, _, _, let id):
      if let done = known.answers.last(where: { $0.id == id }) {
        var receipt = repeated(done.seq, command)
        receipt.site?.shown = done.shown
        receipt.site?.stand = done.stand
        return ([], receipt)
      }
    case .meet, .start, .tryOut: break
    }
    return try walk(command, key, known, after: before, in: &engine)
  }

  /// All of the person is forgotten, whichever browser asks.
  private func forget(
    _ known: KnownVisitor, after before: [StampedEvent]
  ) throws(Refusal) -> [SiteEvent] {
    do throws(StoreError) {
      let person = try whole(known, after: before)
      return person.all.map { .forgotten(VisitorForgotten($0.mark)) }
    } catch {
      bookFailure = error
      throw Refusal(.site(.noBook))
    }
  }

  private func repeated(_ seq: Int64, _ command: SiteCommand) -> Receipt {
    Receipt(
      repeated: true, site: SiteOutcome(encounter: command.encounter, repeated: seq))
  }

  private func act(
    _ events: [SiteEvent], in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    guard !events.isEmpty else { return ([], Receipt()) }
    return (try engine.perform(.aside(events.map { .site($0) })), Receipt())
  }

  /// What is remembered of a visitor, with what was decided in this transaction.
  func known(
    _ mark: VisitorMark, after before: [StampedEvent], _ engine: RoutingEngine
  ) throws(Refusal) -> KnownVisitor {
    guard let pages = visitorPages else { throw Refusal(.site(.noBook)) }
    do throws(StoreError) {
      try pages.bringUp(to: (before.first?.seq ?? engine.state.seq + 1) - 1)
      var known = try pages.visitor(mark) ?? KnownVisitor(mark)
      for event in before { known.apply(event) }
      known.shared = try whole(known, after: before).standingsOfOthers
      return known
    } catch {
      bookFailure = error
      throw Refusal(.site(.noBook))
    }
  }

  // MARK: Walks

  private func walk(
    _ command: SiteCommand, _ key: VisitorKey, _ known: KnownVisitor,
    after before: [StampedEvent], in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    var step = SiteStepping(known, command)
    step.begin(in: step.encounter.walk)
    try take(command.deed, &step, after: before, engine)
    let request = try step.asked.map { asked throws(Refusal) in
      try self.request(asked.card, asked.chat, step, engine)
    }
    if request != nil, let seconds = command.allowance?.take() {
      throw Refusal(.site(.tooManyChats(seconds: seconds)))
    }
    let happened =
      step.events.map { Event.site($0) }
      + step.questions.map { .setUp(.library(.unanswered(QuestionUnanswered($0)))) }
    var events = happened.isEmpty ? [] : try engine.perform(.aside(happened))
    var receipt = Receipt(site: step.outcome)
    if let request {
      let (more, made) = try decide(request, by: .visitor(key), in: &engine)
      events += more
      receipt.chat = made.chat
    }
    return (events, receipt)
  }

  /// Walks on, and notes what came of it.
  private func take(
    _ deed: SiteCommand.Deed, _ step: inout SiteStepping, after before: [StampedEvent],
    _ engine: RoutingEngine
  ) throws(Refusal) {
    step.encounter.take(step.known, engine.state.dialogues)
    var surroundings = try surroundings(of: step, engine)
    surroundings.byEmail = try known(byEmailIn: deed, step, engine)
    if deed.asks(in: step.encounter.walk) {
      surroundings.answer = try answering(engine.state.library, after: before)
    }
    let shelf = shelf(of: engine)
    switch deed {
    case .meet: step.note(step.encounter.spend(0, in: surroundings, shelf), at: engine.clock)
    case .start(let id):
      // Where they came to it before this process did, the book tells it.
      let seen = step.encounter.memory.habits.pages.last.map { PageView(url: $0.url) }
      guard let page = step.encounter.page ?? seen, let found = shelf.linked(id, from: page) else {
        throw Refusal(.missing(.no(.dialogue, id.text)))
      }
      try begin(found, &step, surroundings, at: engine.clock)
    case .tryOut(let id):
      guard let found = shelf.published.first(where: { $0.dialogue.id == id }), shelf.isOpen
      else { throw Refusal(.missing(.no(.dialogue, id.text))) }
      try begin(found, &step, surroundings, at: engine.clock)
    case .answer(let id, let version, let card, let answer, let ownID):
      guard let walk = step.encounter.walk, walk.dialogue.id == id, walk.version == version
      else { throw Refusal(.site(.notAsked)) }
      step.begin(in: walk)
      let deeds: [Encounter.Deed]
      do throws(Walk.Misstep) {
        deeds = try step.encounter.answer(answer, to: card, in: surroundings, at: engine.clock)
      } catch {
        throw Refusal(.site(.notAsked))
      }
      step.noteAnswer(card, answer, ownID, deeds, at: engine.clock)
    case .learn, .leaveMessage, .forget: return
    }
  }

  private func begin(
    _ found: PublishedDialogue, _ step: inout SiteStepping, _ surroundings: Surroundings,
    at now: Instant
  ) throws(Refusal) {
    guard step.known.openChat == nil else { throw Refusal(.site(.chatIsOpen)) }
    step.begin(in: nil)
    step.note(step.encounter.begin(found, in: surroundings, at: now), at: now)
  }

  /// What the desk knows of the person whose email is being given.
  private func known(
    byEmailIn deed: SiteCommand.Deed, _ step: SiteStepping, _ engine: RoutingEngine
  ) throws(Refusal) -> [Visitor.Attribute] {
    guard case .answer(_, _, let card, .value(let text), _) = deed,
      case .infoCapture(let capture)? = step.encounter.walk?.dialogue[card],
      capture.attribute == "email", EmailAddress.problem(in: EmailAddress.normal(text)) == nil
    else { return [] }
    var after = step.known
    let given = Visitor.Attribute(name: "email", value: EmailAddress.normal(text))
    let learned = VisitorLearned(visitor: after.mark, attributes: [given], source: .said)
    after.apply(.learned(learned), seq: after.seq, at: .distantPast)
    do throws(StoreError) { return try joined(after, engine.state.settings).attributes } catch {
      bookFailure = error
      throw Refusal(.site(.noBook))
    }
  }

  /// What a dialogue may ask about now.
  private func surroundings(
    of step: SiteStepping, _ engine: RoutingEngine
  ) throws(Refusal) -> Surroundings {
    let visitor: Visitor
    do throws(StoreError) { visitor = try joined(step.known, engine.state.settings) } catch {
      bookFailure = error
      throw Refusal(.site(.noBook))
    }
    let routing = engine
    return Surroundings(
      visitor: visitor, own: step.known.given.named, page: step.encounter.page ?? PageView(url: ""),
      device: step.device, visits: max(1, step.encounter.memory.habits.visits),
      isAgentAvailable: { route in routing.wouldOffer(visitor, on: route) })
  }

  /// The request that a dialogue's card comes to. Refused where the desk would refuse it.
  private func request(
    _ card: CardID, _ chat: Card.LiveChat, _ step: SiteStepping, _ engine: RoutingEngine
  ) throws(Refusal) -> VisitorRequest {
    let after = step.knownAfter
    guard after.openChat == nil, engine.state.chatOfVisitor[VisitorID(after.mark.text)] == nil
    else { throw Refusal(.site(.chatIsOpen)) }
    let visitor: Visitor
    do throws(StoreError) { visitor = try joined(after, engine.state.settings) } catch {
      bookFailure = error
      throw Refusal(.site(.noBook))
    }
    var request = VisitorRequest(
      visitor: visitor, route: engine.state.route(chat.route), wait: chat.wait, watched: true)
    request.origin = step.origin(card, chat)
    request.address = step.address
    try check(request, engine.state)
    return request
  }
}

extension DeskState {
  /// A route as it can still be gone: one whose agent or team is no more leads to everybody in turn.
  fileprivate func route(_ route: Route) -> Route {
    switch route {
    case .agent(let id): agent(id) == nil ? .roundRobin : route
    case .team(let id): teams.contains { $0.id == id } ? route : .roundRobin
    case .roundRobin, .customRules: route
    }
  }
}
