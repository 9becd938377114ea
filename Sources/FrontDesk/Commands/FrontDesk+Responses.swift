import Answers
public import Desk
public import Dialogues
import Routing
import Store

/// The library of answers, and what is decided of it against the newest state.
extension FrontDesk {
  /// The library as it is after everything taken in so far. Read when it is asked for: there may be
  /// many answers, and few ask.
  public func library() throws(DeskError) -> ResponseLibrary {
    let mark = state.library
    return try FrontDesk.reading { () throws(StoreError) in try responsePages.library(mark) }
  }

  /// What of the library is good for questions, as dialogues ask it.
  public func answering() throws(DeskError) -> @Sendable (String, String?) -> GivenAnswer? {
    let mark = state.library
    let index = try FrontDesk.reading { () throws(StoreError) in try responsePages.index(mark) }
    return { index.goodAnswer(to: $0, in: $1).map { GivenAnswer($0.answer, topics: $0.topics) } }
  }

  func answering(
    _ mark: LibraryMark, after before: [StampedEvent]
  ) throws(Refusal) -> @Sendable (String, String?) -> GivenAnswer? {
    do throws(StoreError) {
      let index = try responsePages.index(mark, after: before)
      return {
        index.goodAnswer(to: $0, in: $1).map { GivenAnswer($0.answer, topics: $0.topics) }
      }
    } catch {
      bookFailure = error
      throw Refusal(.site(.noBook))
    }
  }

  /// Has the library read, where it will be asked for, before that is done under the lock.
  func prepareLibrary(_ commands: some Sequence<Command>) {
    for command in commands {
      if case .change(.responses) = command {
        _ = try? library()
      } else if case .say(_, _, _, let answers) = command, !answers.isEmpty {
        _ = try? library()
      } else if case .site(let site) = command, site.deed.asks(in: site.encounter.walk) {
        _ = try? responsePages.index(state.library)
      } else {
        continue
      }
      return
    }
  }

  /// What answers of the library are about, each topic once. Of those that are no more, nothing; nor
  /// where the library cannot be read, which is no reason to keep words from a visitor.
  func topics(
    of answers: [ResponseID], after before: [StampedEvent], _ state: DeskState
  ) -> [String] {
    guard !answers.isEmpty,
      let library = try? responsePages.library(state.library, after: before)
    else { return [] }
    var topics: [String] = []
    for id in answers { topics.takeIn(library[id]?.topics ?? []) }
    return topics
  }

  func decide(
    _ change: ResponseChange, by principal: Principal, after before: [StampedEvent],
    _ engine: RoutingEngine
  ) throws(Refusal) -> [LibraryEvent] {
    switch change {
    case .add, .set, .approve, .takeIn, .remove, .settle:
      try require(.manageResponses, of: principal, to: .manageResponses, engine)
    case .ask: break
    }
    let library: ResponseLibrary
    do throws(StoreError) {
      library = try responsePages.library(engine.state.library, after: before)
    } catch {
      bookFailure = error
      throw Refusal(.site(.noBook))
    }
    switch change {
    case .add(let response, let question):
      return try add(response, answering: question, to: library, engine.state)
    case .set(let response):
      guard library[response.id] != nil else { throw unknown(response.id, library) }
      let response = try normal(response, engine.state)
      return response == library[response.id] ? [] : [.set(ResponseSet(response))]
    case .approve(let ids):
      var events: [LibraryEvent] = []
      for id in ids {
        guard var response = library[id] else { throw unknown(id, library) }
        guard !response.isApproved else { continue }
        response.status = .approved
        events.append(.set(ResponseSet(response)))
      }
      return events
    case .takeIn(let responses): return try take(responses, into: library, engine.state)
    case .remove(let id):
      guard library[id] != nil else { throw unknown(id, library) }
      return [.removed(ResponseRemoved(id))]
    case .ask(let question, let chat):
      return [.unanswered(try asked(question, chat, by: principal, engine))]
    case .settle(let numbers):
      for number in numbers where library.unanswered(number) == nil {
        throw Refusal(.missing(.noQuestion(number)))
      }
      return numbers.map { .settled(QuestionSettled($0)) }
    }
  }

  private func unknown(_ id: ResponseID, _ library: ResponseLibrary) -> Refusal {
    Refusal.unknown(.response, id.text, among: library.ids.map(\.text).sorted())
  }

  private func add(
    _ response: Response, answering number: Int64?, to library: ResponseLibrary, _ state: DeskState
  ) throws(Refusal) -> [LibraryEvent] {
    var response = response
    var settled: [LibraryEvent] = []
    if let number {
      guard let waiting = library.unanswered(number) else {
        throw Refusal(.missing(.noQuestion(number)))
      }
      if response.question.trimmed.isEmpty { response.question = waiting.question }
      settled = [.settled(QuestionSettled(number))]
    }
    var names = ResponseNames(library.ids)
    response = try normal(response, state, &names)
    guard library[response.id] == nil else {
      throw Refusal(.setUp(.exists(.response, response.id.text)))
    }
    try check(count: library.count + 1)
    return [.set(ResponseSet(response))] + settled
  }

  private func take(
    _ responses: [Response], into library: ResponseLibrary, _ state: DeskState
  ) throws(Refusal) -> [LibraryEvent] {
    var byQuestion: [String: ResponseID] = [:]
    if responses.contains(where: \.id.text.isEmpty) {
      for known in library.responses { byQuestion[known.question] = known.id }
    }
    var names = ResponseNames(library.ids)
    for response in responses { names.take(response.id) }
    var events: [LibraryEvent] = []
    var count = library.count
    for var response in responses {
      if response.id.text.isEmpty, let known = byQuestion[response.inNormalForm.question] {
        response.id = known
      }
      response = try normal(response, state, &names)
      guard library[response.id] != response else { continue }
      if library[response.id] == nil { count += 1 }
      byQuestion[response.question] = response.id
      events.append(.set(ResponseSet(response)))
    }
    try check(count: count)
    return events
  }

  private func check(count: Int) throws(Refusal) {
    guard count <= Response.most else {
      throw Refusal(.value(.tooManyResponses(most: Response.most)))
    }
  }

  private func normal(
    _ response: Response, _ state: DeskState, _ names: inout ResponseNames
  ) throws(Refusal) -> Response {
    var response = response
    if response.id.text.isEmpty { response.id = names.name(for: response.question) }
    return try normal(response, state)
  }

  /// As the desk keeps it, if it may be kept.
  private func normal(_ response: Response, _ state: DeskState) throws(Refusal) -> Response {
    let response = response.inNormalForm
    if let flaw = FrontDesk.flaw(of: response, state.settings) {
      throw Refusal(.value(.response(response.id, flaw)))
    }
    return response
  }

  /// Why an answer in its normal form cannot be kept; nil: it can.
  public static func flaw(of response: Response, _ settings: Settings) -> ResponseFlaw? {
    if !response.id.isValid { return .badID(response.id.text) }
    if response.question.isEmpty { return .noQuestion }
    if response.answer.isEmpty { return .noAnswer }
    if !isAtMost(Response.longestQuestion, response.question) {
      return .questionTooLong(most: Response.longestQuestion)
    }
    if !isAtMost(settings.maxMessageLength, response.answer) {
      return .answerTooLong(most: settings.maxMessageLength)
    }
    if response.topics.count > Response.mostTopics {
      return .tooManyTopics(most: Response.mostTopics)
    }
    for topic in response.topics {
      if !isAtMost(Response.longestTopic, topic) {
        return .topicTooLong(most: Response.longestTopic)
      }
      if topic.contains(where: Response.isBetweenTopics) { return .badTopic(topic) }
    }
    if let address = response.address {
      if address.utf8.count > Response.longestAddress || PageAddress(address) == nil {
        return .badAddress(String(address.prefix(100)))
      }
    }
    if let language = response.language, !isLanguageTag(language) {
      return .badLanguage(String(language.prefix(40)))
    }
    return TokenText(response.answer) == nil ? .brokenToken : nil
  }

  private func asked(
    _ question: String, _ chat: ChatID?, by principal: Principal, _ engine: RoutingEngine
  ) throws(Refusal) -> QuestionUnanswered {
    let question = String(question.onOneLine.prefix(Response.longestQuestion))
    guard !question.isEmpty else { throw Refusal(.value(.response("", .noQuestion))) }
    guard case .agent(let id) = principal else {
      if case .visitor = principal {
        throw Refusal(.permission(.visitorsMayNot(.manageResponses)))
      }
      return QuestionUnanswered(question, chat: chat)
    }
    guard let agent = engine.state.agent(id) else { throw Refusal(.missing(.no(.agent, id.text))) }
    guard !agent.permissions.withImplied.isDisjoint(with: [.liveChat, .manageResponses]) else {
      throw Refusal(.permission(.missing(id, .manageResponses, permission: "liveChat")))
    }
    if let chat, let open = engine.state.chats[chat] {
      try engine.state.check(id, maySee: open, id: chat)
    }
    return QuestionUnanswered(question, chat: chat, agent: id)
  }
}

extension SiteCommand.Deed {
  /// Whether a visitor asks the library something by it.
  func asks(in walk: Walk?) -> Bool {
    guard case .answer(_, _, let card, .value, _) = self else { return false }
    return walk?.dialogue.asksLibrary(card) ?? false
  }
}
