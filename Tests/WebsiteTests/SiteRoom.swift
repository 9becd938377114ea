import Desk
import Dialogues
import FrontDesk
import Hosting
import Store
import Synchronization
import Testing

@testable import Website

/// A desk with an agent who is there, a dialogue that meets visitors, and a clock that moves when it is
/// told to: all that browsers come to.
final class SiteRoom {
  let place: any DeskPlace
  let clock = ManualClock(Instant(seconds: 1_795_424_400))
  let host: HostedDesk
  let browsers: Browsers
  var desk: FrontDesk { host.desk }

  init(
    _ dialogues: [Dialogue] = [SiteRoom.welcome], at place: any DeskPlace = MemoryPlace()
  ) throws {
    self.place = place
    let live = try LiveDesk(place, clock: clock)
    host = HostedDesk(live)
    browsers = Browsers(host)
    var ann = Agent(id: "ann", number: 0, name: "Ann Lee")
    ann.permissions = Profile.agent.permissions
    _ = try desk.perform(.change(.addAgent(ann)), by: .desk)
    let number = try #require(desk.state.agent("ann")).number
    try live.enter(agent: number)
    for dialogue in dialogues { try publish(dialogue) }
    host.tell()
  }

  /// Writes a dialogue into the journal as published.
  func publish(_ dialogue: Dialogue) throws {
    let version = (desk.state.dialogue(dialogue.id)?.lastVersion ?? 0) + 1
    try happen([
      .dialogue(.set(DialogueSet(dialogue))),
      .dialogue(.published(DialoguePublished(dialogue.id, version: version))),
    ])
  }

  /// Writes events into the journal, as another process does.
  func happen(_ events: [Event]) throws {
    let other = try place.open(toLook: false, isTold: false).store
    let state = try other.open().state
    try other.lock(timeoutMilliseconds: 1000)
    _ = try other.catchUp()
    let stamped = events.enumerated().map {
      StampedEvent(seq: state.seq + 1 + Int64($0.offset), at: clock.now, event: $0.element)
    }
    _ = try other.append(stamped, at: clock.now, by: .desk)
    other.unlock()
    try look()
  }

  /// Takes in what others did.
  func look() throws {
    try host.tend()
    host.doDeferred()
  }

  /// What a wish is answered.
  func ask<Value>(
    _ body: (@escaping (Result<Value, SiteError>) -> Void) -> Void
  ) throws -> Value {
    var answer: Result<Value, SiteError>?
    body { answer = $0 }
    host.doDeferred()
    host.tell()
    return try #require(answer).get()
  }

  /// A browser at a page.
  func comes(
    _ key: VisitorKey? = nil, to url: String = "https://shop.example/", reloads: Bool = true
  ) throws -> Browser {
    let arrival = Arrival(page: PageView(url: url, title: "Shop"), isReload: reloads)
    return try ask { done in
      browsers.hello(key, arrival) { done($0.map { $0.0 }) }
    }
  }

  /// They do what a card of the dialogue that is shown waits for.
  @discardableResult
  func answer(
    _ browser: Browser, _ card: CardID, _ answer: CardAnswer, id: MessageID
  ) throws -> SiteStep {
    let dialogue = try #require(browser.dialogue)
    let answer = SiteAnswer(
      id: id, dialogue: dialogue.id, version: dialogue.version, card: card, answer: answer)
    return try ask { browser.answer(answer, $0) }
  }

  func start(_ browser: Browser, _ dialogue: DialogueID) throws {
    try ask { browser.start(dialogue, $0) }
  }

  func learn(
    _ browser: Browser, _ attributes: KeyValuePairs<String, String>,
    _ source: AttributeSource = .said
  ) throws {
    let given = attributes.map { Visitor.Attribute(name: $0.key, value: $0.value) }
    _ = try ask { browser.learn(given, source, $0) }
  }

  /// All that happened.
  func events() throws -> [StampedEvent] {
    try desk.events(from: 1, limit: 100_000).flatMap(\.events)
  }

  func agent(_ command: Command) throws -> Receipt {
    defer { host.tell() }
    return try desk.perform(command, by: .agent("ann"))
  }

  static var welcome: Dialogue {
    let dialogue = Dialogue(
      id: "welcome", name: "Welcome", start: "hello",
      cards: [
        .init("hello", .message(.init(text: "Hello {{firstName:\"there\"}}!", next: "ask"))),
        .init(
          "ask",
          .question(
            .init(
              text: "Talk to a person?",
              choices: [
                .init(text: "Yes", value: "yes", next: "email"), .init(text: "No", value: "no"),
              ], attribute: "wantsPerson"))),
        .init(
          "email",
          .infoCapture(
            .init(attribute: "email", type: .email, prompt: "Your email?", next: "person"))),
        .init(
          "person",
          .liveChat(
            .init(
              route: .roundRobin, wait: 300, takesMessage: true, waiting: "A moment please."))),
      ])
    return everywhere(dialogue)
  }

  /// A dialogue of all pages.
  static func everywhere(_ dialogue: Dialogue, priority: Int = 100) -> Dialogue {
    var dialogue = dialogue
    dialogue.targets = PageTargets(include: ["https://shop.example/*"])
    dialogue.priority = priority
    return dialogue
  }

  static func dialogue(
    _ id: DialogueID, priority: Int = 100, _ cards: KeyValuePairs<CardID, Card>
  ) -> Dialogue {
    let entries = cards.map { Dialogue.Entry($0.key, $0.value) }
    let dialogue = Dialogue(id: id, name: id.text, start: entries[0].id, cards: entries)
    return everywhere(dialogue, priority: priority)
  }
}

/// A window that remembers what it was told, until it is closed.
final class TestWindow: SiteWindow {
  private struct State {
    var news: [SiteNews] = []
    var isOpen = true
  }

  private let state = Mutex(State())

  var news: [SiteNews] { state.withLock { $0.news } }
  var isOpen: Bool { state.withLock { $0.isOpen } }
  func tell(_ news: SiteNews) { state.withLock { $0.news.append(news) } }
  func end() { close() }
  func close() { state.withLock { $0.isOpen = false } }
}

/// Another process at the desk of a room.
final class LiveDeskOfSame {
  let host: HostedDesk
  let browsers: Browsers

  init(_ room: SiteRoom) throws {
    host = HostedDesk(try LiveDesk(room.place, clock: room.clock))
    browsers = Browsers(host)
  }

  func comes(
    _ key: VisitorKey?, to url: String = "https://shop.example/", reloads: Bool = false
  ) throws -> Browser {
    let arrival = Arrival(page: PageView(url: url, title: "Shop"), isReload: reloads)
    return try ask { done in
      browsers.hello(key, arrival) { done($0.map { $0.0 }) }
    }
  }

  /// What a wish is answered.
  func ask<Value>(
    _ body: (@escaping (Result<Value, SiteError>) -> Void) -> Void
  ) throws -> Value {
    var answer: Result<Value, SiteError>?
    body { answer = $0 }
    host.doDeferred()
    host.tell()
    return try #require(answer).get()
  }

  /// Takes in what others did.
  func look() throws {
    try host.tend()
    host.doDeferred()
  }
}
