import Desk
import Dialogues
import FrontDesk
import Hosting
import Store
import Testing

@testable import Website

/// What goes on, what has come to its end, and what is shown of it again.
@Suite struct DialogueMemoryTests {
  private static let other = SiteRoom.dialogue(
    "other", priority: 200,
    ["hi": .message(.init(text: "Other", next: "well")), "well": question()])

  private static func question(
    _ text: String = "Well?", yes: CardID? = nil, no: CardID? = nil, attribute: String? = nil
  ) -> Card {
    .question(
      .init(
        text: text, choices: [.init(text: "Yes", next: yes), .init(text: "No", next: no)],
        attribute: attribute))
  }

  /// How many are in a dialogue, which therefore is not removed.
  private func count(_ room: SiteRoom, in dialogue: DialogueID) throws -> Int {
    _ = try room.desk.visitor("nobody")
    let book = try #require(try room.place.open(toLook: false, isTold: false).visitors)
    return try book.count(in: dialogue)
  }

  private func fresh(_ room: SiteRoom, _ browser: Browser) throws -> SiteDialogue? {
    room.browsers.keep([browser])
    let process = try LiveDeskOfSame(room)
    defer { withExtendedLifetime(process) {} }
    return try process.comes(browser.key, reloads: true).takePicture().dialogue
  }

  /// It is complete when its last card is offered, whether that is opened or not.
  @Test func openingADocumentAtTheEndRevivesNothing() throws {
    let paper = SiteRoom.dialogue(
      "paper",
      ["paper": .document(.init(title: "Read", url: "https://shop.example/paper.pdf"))])
    let room = try SiteRoom([paper, DialogueMemoryTests.other])
    let browser = try room.comes()
    #expect(browser.known.standings["paper"]?.completed != nil)
    try room.answer(browser, "paper", .opened, id: "answer-1")
    #expect(browser.known.standings["paper"]?.engaged != nil)
    #expect(browser.known.goingOn == nil && browser.encounter.memory.goingOn == nil)
    #expect(try room.comes(browser.key).takePicture().dialogue?.id == "other")
    #expect(try fresh(room, browser)?.id == "other")
    #expect(try count(room, in: "paper") == 0)
  }

  @Test func aDialogueBegunAgainComesToItsEnd() throws {
    let ask = SiteRoom.dialogue("ask", ["q": DialogueMemoryTests.question()])
    let room = try SiteRoom([ask])
    let browser = try room.comes()
    for time in 1...2 {
      if time > 1 { try room.start(browser, "ask") }
      try room.answer(browser, "q", .choice(0), id: MessageID("answer-\(time)"))
      #expect(browser.known.goingOn == nil)
      #expect(browser.dialogue?.stand == .completed)
    }
    #expect(try room.comes(browser.key).takePicture().dialogue == nil)
    #expect(try fresh(room, browser) == nil)
    #expect(try count(room, in: "ask") == 0)
    let counted = try room.events().filter {
      if case .site(.engaged) = $0.event { true } else { false }
    }
    #expect(counted.count == 1)
  }

  /// DIALOGUES: engaged is who has made a choice, given a value or opened a document. Who went on
  /// without a value has answered nothing yet, and meets the dialogue anew.
  @Test func whoOnlySkipsIsNotEngaged() throws {
    let first = Card.infoCapture(
      .init(attribute: "city", type: .text, prompt: "City?", isRequired: false, next: "q"))
    var asks = SiteRoom.dialogue(
      "asks",
      [
        "hi": .message(.init(text: "Hi", next: "city")), "city": first,
        "q": DialogueMemoryTests.question(yes: "r"), "r": DialogueMemoryTests.question("And?"),
      ])
    let room = try SiteRoom([asks])
    let browser = try room.comes()
    let step = try room.answer(browser, "city", .skipped, id: "answer-1")
    #expect(step.stand == .waiting("q"))
    // Sent again, it is answered as before.
    #expect(try room.answer(browser, "city", .skipped, id: "answer-1") == step)
    #expect(browser.known.standings["asks"]?.engaged == nil && browser.known.goingOn == nil)
    #expect(try count(room, in: "asks") == 0)
    asks.name = "Changed"
    try room.publish(asks)
    let again = try room.comes(browser.key)
    #expect(again.takePicture().dialogue?.version == 2)
    #expect(again.takePicture().dialogue?.stand == .waiting("city"))
    try room.answer(again, "city", .skipped, id: "answer-2")
    try room.answer(again, "q", .choice(0), id: "answer-3")
    // What was skipped and said before the first answer stays in view.
    let shown = try #require(try room.comes(browser.key).takePicture().dialogue?.shown)
    #expect(shown.first == .said("hi", "Hi") && shown.contains(.skipped("city")))
    #expect(try fresh(room, browser)?.shown == shown)
    #expect(again.known.standings["asks"]?.engaged != nil)
  }

  @Test func whatStoodBeforeTheFirstAnswerOfADialogueBegunAgainStays() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    let walk = try #require(browser.dialogue?.walk)
    try room.answer(browser, "ask", .choice(1), id: "answer-1")
    #expect(browser.dialogue?.walk == walk)
    try room.start(browser, "welcome")
    // The window tells one from the other.
    #expect(browser.dialogue?.walk != walk)
    let second = browser.dialogue?.walk
    try room.answer(browser, "ask", .choice(0), id: "answer-2")
    let shown = try #require(try room.comes(browser.key).takePicture().dialogue?.shown)
    #expect(shown.first == .said("hello", "Hello there!"))
    #expect(shown.contains(.answered("ask", "Yes")))
    #expect(try fresh(room, browser)?.shown == shown)
    #expect(try fresh(room, browser)?.walk == second)
    try room.answer(browser, "email", .value("mei@shop.example"), id: "answer-3")
    let origin = try #require(room.desk.state.chats.values.first?.origin)
    #expect(
      origin.answers == [
        .init(asked: "Talk to a person?", answer: "Yes"),
        .init(asked: "Your email?", answer: "mei@shop.example"),
      ])
  }

  /// A link begins one beside another that goes on, which is not lost by it.
  @Test func aLinkBeginsOneBesideAnother() throws {
    let room = try SiteRoom([SiteRoom.welcome, DialogueMemoryTests.other])
    let browser = try room.comes()
    try room.answer(browser, "ask", .choice(0), id: "answer-1")
    try room.start(browser, "other")
    #expect(browser.dialogue?.id == "other")
    // Whatever is learned meanwhile, the window stays as it is.
    try room.learn(browser, ["city": "Taipei"])
    #expect(browser.encounter.walk?.dialogue.id == "other")
    #expect(try fresh(room, browser)?.id == "welcome")
    try room.answer(browser, "well", .choice(0), id: "answer-2")
    #expect(browser.known.standings["other"]?.completed != nil)
    #expect(try room.comes(browser.key).takePicture().dialogue?.id == "welcome")
  }

  /// Where a dialogue begins with a person, what was said before stays in view.
  @Test func whatLeadsToAPersonUnaskedStaysInView() throws {
    let direct = SiteRoom.dialogue(
      "direct",
      [
        "hi": .message(.init(text: "Hi", next: "person")),
        "person": .liveChat(.init(route: .roundRobin, wait: 300)),
      ])
    let room = try SiteRoom([direct])
    let browser = try room.comes()
    #expect(browser.takePicture().chat?.state == .ringing)
    let shown: [Shown] = [.said("hi", "Hi"), .chat("person")]
    #expect(try room.comes(browser.key).takePicture().dialogue?.shown == shown)
    #expect(try fresh(room, browser)?.shown == shown)
  }

  /// A goal counts once a visitor, goal and session.
  @Test func aGoalCountsOnceASession() throws {
    let goal = SiteRoom.dialogue(
      "goal", ["q": DialogueMemoryTests.question(yes: "won"), "won": .goal(.init(name: "won"))])
    let room = try SiteRoom([goal])
    let browser = try room.comes()
    var number = 0
    func wins() throws -> Int {
      number += 1
      try room.start(browser, "goal")
      try room.answer(browser, "q", .choice(0), id: MessageID("answer-\(number)"))
      return try room.events().count {
        if case .site(.goalReached) = $0.event { true } else { false }
      }
    }
    #expect(try wins() == 1)
    #expect(try wins() == 1)
    room.clock.now = room.clock.now + 2400
    // They come, and win before their new session was kept.
    _ = try room.comes(browser.key)
    #expect(try wins() == 2)
    #expect(try wins() == 2)
  }

  // MARK: What is put into texts, and what is kept

  @Test func whoIsGreetedByNameIsGreetedSoAgain() throws {
    let greeting = SiteRoom.dialogue(
      "hi",
      [
        "hi": .message(.init(text: "Hello {{name:\"you\"}}", next: "q")),
        "q": DialogueMemoryTests.question(),
      ])
    let room = try SiteRoom([])
    let browser = try room.comes()
    try room.learn(browser, ["firstName": "Mei", "lastName": "Wu"], .signed)
    try room.publish(greeting)
    for _ in 0..<3 {
      let shown = try room.comes(browser.key).takePicture().dialogue?.shown
      #expect(shown?.first == .said("hi", "Hello Mei Wu"))
    }
  }

  @Test func aNameIsMadeOfFirstAndLast() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    try room.learn(browser, ["firstName": "Mei", "lastName": "Wu"])
    try room.answer(browser, "ask", .choice(0), id: "answer-1")
    try room.answer(browser, "email", .value("mei@shop.example"), id: "answer-2")
    #expect(room.desk.state.chats.values.first?.visitor.name == "Mei Wu")
  }

  /// Conditions may ask for what is known by an email alone; no text to the visitor may tell it.
  @Test func whatIsKnownByEmailAloneIsInNoText() throws {
    func text(_ place: String) -> String { "\(place) {{firstName:\"you\"}} {{plan:\"none\"}}." }
    let isGold = DialogueCondition.test(attribute: "plan", op: .is, values: ["gold"])
    let asks = SiteRoom.dialogue(
      "asks",
      [
        "email": .infoCapture(
          .init(attribute: "email", type: .email, prompt: "Email?", next: "fork")),
        "fork": .condition(.init(branches: [.init(when: isGold, next: "said")])),
        "said": .message(.init(text: text("said"), next: "paper")),
        "paper": .document(
          .init(title: text("paper"), url: "https://shop.example/p", next: "set")),
        "set": .action(.init(set: [.init(name: "greeting", value: text("set"))], next: "ask")),
        "ask": .question(
          .init(text: text("ask"), choices: [.init(text: text("choice"), next: "more")])),
        "more": .infoCapture(
          .init(
            attribute: "more", type: .choice([text("type")]), prompt: text("prompt"),
            placeholder: text("placeholder"), next: "person")),
        "person": .liveChat(
          .init(route: .roundRobin, waiting: text("waiting"), fallback: text("fallback"))),
      ])
    let room = try SiteRoom([])
    let first = try room.comes()
    try room.learn(
      first, ["email": "mei@shop.example", "firstName": "Secretia", "plan": "gold"], .signed)
    try room.publish(asks)
    let browser = try room.comes()
    try room.answer(browser, "email", .value("mei@shop.example"), id: "answer-1")
    // The condition knew it.
    try room.answer(browser, "ask", .choice(0), id: "answer-2")
    try room.answer(browser, "more", .value("type you none."), id: "answer-3")
    let chat = try #require(room.desk.state.chats.keys.first)
    #expect(room.desk.state.chats[chat]?.visitor["firstName"] == "Secretia")
    let talk = browser.takePicture()
    #expect(talk.chat?.lines.map(\.content) == [.told(.asked, text: "waiting you none.")])
    _ = try room.agent(.decline(chat))
    let picture = browser.takePicture()
    #expect(picture.chat?.lines.last?.content == .told(.fellBack, text: "fallback you none."))
    let texts = "\(picture) \(talk)"
    #expect(!texts.contains("Secretia") && !texts.contains("gold") && !texts.contains("{{"))
    for place in ["said", "paper", "ask", "choice", "type", "prompt", "placeholder"] {
      #expect(texts.contains("\(place) you none."), "\(place)")
    }
    #expect(browser.known["greeting"] == "set you none.")
  }

  @Test func whatIsSignedIsNotOverwrittenByADialogue() throws {
    let asks = SiteRoom.dialogue(
      "asks",
      [
        "plan": .infoCapture(
          .init(attribute: "plan", type: .text, prompt: "Plan?", overwrites: true, next: "set")),
        "set": .action(.init(set: [.init(name: "tier", value: "1")], next: "q")),
        "q": DialogueMemoryTests.question(attribute: "size"),
      ])
    let room = try SiteRoom([])
    let browser = try room.comes()
    try room.learn(browser, ["plan": "gold", "tier": "7", "size": "9"], .signed)
    try room.publish(asks)
    _ = try room.comes(browser.key)
    try room.answer(browser, "plan", .value("free"), id: "answer-1")
    try room.answer(browser, "q", .choice(0), id: "answer-2")
    #expect(browser.known.standings["asks"]?.completed != nil)
    for (name, value) in [("plan", "gold"), ("tier", "7"), ("size", "9")] {
      #expect(browser.known[name] == value)
      #expect(browser.known.attributes.first { $0.name == name }?.source == .signed)
    }
  }

  /// The page, the device and how often they came, as a dialogue asks for them.
  @Test func aDialogueMayAskForPageDeviceAndVisits() throws {
    func test(_ attribute: String, _ op: Condition.Operator, _ value: String) -> DialogueCondition {
      .test(attribute: attribute, op: op, values: [value])
    }
    var asks = SiteRoom.dialogue("asks", ["q": DialogueMemoryTests.question()])
    asks.audience = .all([
      test("page.url", .contains, "?from=mail"), test("page.title", .is, "Prices"),
      test("page.referrer", .contains, "search?q=chairs"), test("page.language", .is, "de"),
      test("device", .is, "phone"), test("visits", .greaterThan, "1"),
    ])
    let room = try SiteRoom([asks])
    let right = PageView(
      url: "https://shop.example/prices?from=mail#top", title: "Prices",
      referrer: "https://find.example/search?q=chairs", language: "de")
    func comes(
      _ key: VisitorKey?, _ page: PageView, _ device: Surroundings.Device = .phone
    ) throws -> Browser {
      let arrival = Arrival(page: page, device: device, isReload: true)
      return try room.ask { done in
        room.browsers.hello(key, arrival) { done($0.map { $0.0 }) }
      }
    }
    let browser = try comes(nil, right)
    #expect(browser.takePicture().dialogue == nil)
    room.clock.now = room.clock.now + 3600
    var others = [right, right, right, right]
    (others[0].url, others[1].title) = ("https://shop.example/prices", "Chairs")
    (others[2].referrer, others[3].language) = ("", "en")
    for page in others { #expect(try comes(browser.key, page).takePicture().dialogue == nil) }
    #expect(try comes(browser.key, right, .desktop).takePicture().dialogue == nil)
    #expect(try comes(browser.key, right).takePicture().dialogue?.id == "asks")
  }

  /// Of an address what stands behind the path is matched, and kept nowhere.
  @Test func whatStandsBehindThePathIsKeptNowhere() throws {
    let room = try SiteRoom()
    let url = "https://shop.example/pay?token=sesame#card"
    let browser = try room.comes(to: url)
    _ = try room.ask { browser.spend(3000, on: url, scrolled: 0, $0) }
    try room.answer(browser, "ask", .choice(0), id: "answer-1")
    try room.answer(browser, "email", .value("mei@shop.example"), id: "answer-2")
    room.browsers.keep([browser])
    let place = "https://shop.example/pay"
    #expect(room.desk.state.chats.values.first?.origin?.page == place)
    let known = try room.desk.visitor(browser.key.mark)
    #expect(known.habits.pages.map(\.url) == [place])
    #expect(!"\(known)".contains("sesame"))
    #expect(!"\(try room.events())".contains("sesame"))
  }

  /// Visitors of such a domain are told nothing but the fallback text, and leave no message.
  @Test func whoseEmailIsOfABlockedDomainMeetsTheFallbackAlone() throws {
    let room = try SiteRoom()
    _ = try room.desk.perform(
      .change(.setSettings(["blockedDomains": "spam.example"])), by: .desk)
    let browser = try room.comes()
    try room.answer(browser, "ask", .choice(0), id: "answer-1")
    try room.answer(browser, "email", .value("kim@spam.example"), id: "answer-2")
    let picture = browser.takePicture()
    #expect(picture.chat?.state == .fellBack && picture.chat?.takesMessage == false)
    #expect(
      picture.chat?.lines.last?.content
        == .told(.fellBack, text: room.desk.state.settings.fallbackText))
    #expect(!"\(picture)".lowercased().contains("block"))
    #expect(room.desk.state.missed.isEmpty && room.desk.state.chats.isEmpty)
    let left = SiteLeft(id: "left-one-1", name: "", email: "kim@x.example", text: "Please write")
    #expect(throws: SiteError.self) { try room.ask { browser.leaveMessage(left, $0) } }
  }
}
