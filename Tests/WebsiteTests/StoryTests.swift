import Desk
import Dialogues
import FrontDesk
import Hosting
import Store
import Testing

@testable import Website

/// A visitor comes to a page, walks through a dialogue, and talks to a person.
@Suite struct StoryTests {
  private func answer(
    _ room: SiteRoom, _ browser: Browser, _ card: CardID, _ answer: CardAnswer,
    id: MessageID = "answer-1"
  ) throws -> SiteStep {
    let answer = SiteAnswer(
      id: id, dialogue: "welcome", version: 1, card: card, answer: answer)
    return try room.ask { browser.answer(answer, $0) }
  }

  /// Answers until a person is asked for.
  private func asks(_ room: SiteRoom) throws -> (browser: Browser, chat: ChatID) {
    let browser = try room.comes()
    _ = try answer(room, browser, "ask", .choice(0))
    _ = try answer(room, browser, "email", .value("Mei@Shop.example"), id: "answer-2")
    return (browser, try #require(room.desk.state.chats.keys.first))
  }

  @Test func aDialogueIsShownAndCounts() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    let picture = browser.takePicture()
    #expect(picture.dialogue?.shown.first == .said("hello", "Hello there!"))
    #expect(picture.dialogue?.stand == .waiting("ask"))
    #expect(picture.counted.map(\.what) == [.triggered])
    #expect(browser.takePicture().counted == [])
    // Once, also when it is shown again.
    let again = try room.comes(browser.key)
    #expect(again === browser)
    #expect(again.takePicture().counted == [])
    #expect(again.takePicture().dialogue == picture.dialogue)
  }

  @Test func anAnswerLeadsOnAndIsTakenOnce() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    let step = try answer(room, browser, "ask", .choice(0))
    #expect(step.stand == .waiting("email"))
    #expect(step.shown.first == .answered("ask", "Yes"))
    let seq = room.desk.state.seq
    let again = try answer(room, browser, "ask", .choice(0))
    #expect(again.shown == step.shown)
    #expect(room.desk.state.seq == seq)
    #expect(throws: SiteError.self) {
      try self.answer(room, browser, "ask", .choice(1), id: "answer-other")
    }
    #expect(browser.known["wantsPerson"] == "yes")
    #expect(browser.known.standings["welcome"]?.engaged != nil)
  }

  @Test func aValueThatWillNotDoIsAskedForAgain() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    _ = try answer(room, browser, "ask", .choice(0))
    let seq = room.desk.state.seq
    let step = try answer(room, browser, "email", .value("mei at shop"), id: "answer-2")
    #expect(step.shown == [.refused("email", .noEmail)])
    #expect(step.stand == .waiting("email"))
    #expect(room.desk.state.seq == seq)
  }

  /// Who writes is told to the other side, and at once that they have stopped.
  @Test func whoWritesAndWhoStopsIsTold() throws {
    let room = try SiteRoom()
    let (browser, chat) = try asks(room)
    _ = try room.agent(.accept(chat))
    let window = TestWindow()
    try room.ask { browser.listen(after: browser.heard, in: window, $0) }
    func typing() -> [Bool] {
      window.news.compactMap {
        if case .typing(let agent, let isOn) = $0.what, agent.name == "Ann Lee" {
          isOn
        } else {
          nil
        }
      }
    }
    for what: ChatSign.What in [
      .writing(.agent("ann")), .stopped(.agent("ann")), .stopped(.agent("bo")),
    ] { browser.hear(ChatSign(chat, what)) }
    #expect(typing() == [true, false])

    let ear = try room.place.open(toLook: true, isTold: true).signal
    ear.listenToSigns()
    for isOn in [false, true, true, false, false, true] { browser.type(isOn) }
    _ = ear.drain()
    #expect(
      ear.takeSigns().map(\.what) == [.writing(.visitor), .stopped(.visitor), .writing(.visitor)])
  }

  @Test func aPersonIsAskedForWithAllThatWasAnswered() throws {
    let room = try SiteRoom()
    let (browser, id) = try asks(room)
    let chat = try #require(room.desk.state.chats[id])
    #expect(chat.ringingAt == "ann")
    #expect(chat.key == browser.key.mark)
    #expect(chat.visitor.email == "Mei@shop.example")
    #expect(chat.origin?.answers.map(\.answer) == ["Yes", "Mei@shop.example"])
    #expect(chat.origin?.page == "https://shop.example/")
    let picture = browser.takePicture()
    #expect(picture.chat?.state == .ringing)
    #expect(picture.chat?.lines.map(\.content) == [.told(.asked, text: "A moment please.")])
    // Agents read what the visitor was told.
    let words = try #require(try room.desk.record(of: id)).words
    #expect(words.map(\.content) == [.system(.welcome("A moment please."))])
    #expect(picture.dialogue?.stand == .chatting("person"))
  }

  /// What the desk says of its own is for this visitor: in the language of the dialogue, else of their
  /// page, whenever they come back to it.
  @Test(arguments: [(nil, "zh-TW", "zh-TW"), ("en", "zh-TW", "en"), (nil, "", "")])
  func whatTheDeskSaysHasTheLanguageOfItsReader(
    _ language: String?, _ page: String, _ expected: String
  ) throws {
    var dialogue = SiteRoom.welcome
    dialogue.language = language
    let room = try SiteRoom([dialogue])
    let arrival = Arrival(
      page: PageView(url: "https://shop.example/", language: page), isReload: true)
    let browser = try room.ask { done in
      room.browsers.hello(nil, arrival) { done($0.map { $0.0 }) }
    }
    let window = TestWindow()
    try room.ask { browser.listen(after: browser.heard, in: window, $0) }
    _ = try answer(room, browser, "ask", .choice(0))
    _ = try answer(room, browser, "email", .value("Mei@Shop.example"), id: "answer-2")
    let heard = window.news.compactMap { news -> SiteLine? in
      if case .line(let line) = news.what { line } else { nil }
    }
    #expect(heard.map(\.language) == [expected])
    #expect(browser.takePicture().chat?.lines == heard)
    // Another gateway, to which they come from the same page.
    let other = try LiveDeskOfSame(room)
    let again = try other.ask { done in
      other.browsers.hello(browser.key, arrival) { done($0.map { $0.0 }) }
    }
    #expect(again.takePicture().chat?.lines == heard)
  }

  @Test func theyTalkAndItEnds() throws {
    let room = try SiteRoom()
    let (browser, chat) = try asks(room)
    let window = TestWindow()
    try room.ask { browser.listen(after: browser.takePicture().seq, in: window, $0) }
    _ = try room.agent(.accept(chat))
    _ = try room.agent(.say(chat, id: "m1", text: "Hello, 美!"))
    _ = try room.agent(.note(chat, id: "n1", text: "a secret"))
    let receipt = try room.ask { browser.say("own-message-1", "你好", $0) }
    let again = try room.ask { browser.say("own-message-1", "你好", $0) }
    #expect(receipt.seq == again.seq)
    _ = try room.agent(.end(chat, intervening: false))
    #expect(browser.known.goingOn == nil)
    #expect(browser.known.standings["welcome"]?.completed != nil)
    let news = window.news
    let agent = try #require(
      news.lazy.compactMap { news -> SiteAgent? in
        if case .line(let line) = news.what, case .notice(.connected(let agent)) = line.content {
          agent
        } else {
          nil
        }
      }.first)
    #expect(agent.name == "Ann Lee")
    let lines = news.compactMap { news -> SiteLine.Content? in
      if case .line(let line) = news.what { line.content } else { nil }
    }
    #expect(
      lines == [
        .notice(.connected(agent)), .heard(id: "m1", from: agent, text: "Hello, 美!"),
        .said(id: "own-message-1", text: "你好"), .notice(.ended(.agent)),
      ])
    let counts = news.compactMap { news -> SiteCount.What? in
      if case .counted(let count) = news.what { count.what } else { nil }
    }
    #expect(counts == [.chatStarted, .chatEnded, .completed])
    #expect(!news.contains { "\($0)".contains("secret") })
    #expect(throws: SiteError.self) {
      try room.ask { browser.say("own-message-2", "too late", $0) }
    }
  }

  /// What is known only by an email that somebody typed is never shown to them.
  @Test func whatAnotherBrowserSaidIsForAgentsAlone() throws {
    let room = try SiteRoom()
    let (first, chat) = try asks(room)
    _ = try room.ask { first.learn([.init(name: "firstName", value: "Mei")], .said, $0) }
    _ = try room.ask { first.leave($0) }
    #expect(room.desk.state.chats[chat] == nil)
    let other = try room.comes()
    _ = try answer(room, other, "ask", .choice(0))
    _ = try answer(room, other, "email", .value("Mei@shop.example"), id: "answer-2")
    let asked = try #require(room.desk.state.chats.values.first)
    #expect(asked.visitor["firstName"] == "Mei")
    #expect(asked.visitor.name == "Mei")
    #expect(!"\(other.takePicture())".contains("Hello Mei"))
  }

  @Test func whoComesBackGoesOnAfterTheProcessDied() throws {
    let room = try SiteRoom()
    let (browser, chat) = try asks(room)
    let before = browser.takePicture()
    // Another process at the same desk: nothing is known there but what is kept.
    let live = try LiveDeskOfSame(room)
    let again = try live.comes(browser.key)
    let picture = again.takePicture()
    #expect(picture.chat?.id == chat)
    #expect(picture.chat?.lines == before.chat?.lines)
    #expect(picture.dialogue?.shown == before.dialogue?.shown)
  }

  @Test func nobodyComesAndAMessageIsLeft() throws {
    let room = try SiteRoom()
    let (browser, chat) = try asks(room)
    _ = try room.agent(.decline(chat))
    room.clock.now = room.clock.now + 400
    try room.look()
    #expect(room.desk.state.chats[chat] == nil)
    let picture = browser.takePicture()
    #expect(picture.chat?.state == .fellBack)
    #expect(picture.chat?.takesMessage == true)
    let left = SiteLeft(
      id: "left-one-1", name: "Mei", email: "Mei@shop.example", text: "Please write")
    let receipt = try room.ask { browser.leaveMessage(left, $0) }
    let again = try room.ask { browser.leaveMessage(left, $0) }
    #expect(receipt.seq == again.seq)
    // It is on the list of what was missed, with what it takes to answer it.
    #expect(room.desk.state.missed[chat]?.seq == receipt.seq)
    #expect(room.desk.state.missed[chat]?.left == "Please write")
    #expect(room.desk.state.missed[chat]?.email == "Mei@shop.example")
    let other = SiteLeft(
      id: "left-one-2", name: "Mei", email: "Mei@shop.example", text: "Once more")
    #expect(throws: SiteError.self) { try room.ask { browser.leaveMessage(other, $0) } }
  }

  @Test func whoIsForgottenIsUnknown() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    _ = try answer(room, browser, "ask", .choice(1))
    try room.ask { room.browsers.forget(browser.key, $0) }
    guard case .failure(.unknownVisitor) = room.browsers.find(browser.key) else {
      Issue.record("still known")
      return
    }
  }

  /// What is shown without an event is not lost with the stream that was cut just then.
  @Test func whatIsShownWhileNobodyListensIsShownAfterwards() throws {
    var late = SiteRoom.welcome
    late.when.timeOnPage = 30
    let room = try SiteRoom([late])
    // Triggered before: to show it again is no event.
    let browser = try room.comes()
    _ = try room.ask { browser.spend(30_000, on: "https://shop.example/", scrolled: 0, $0) }
    #expect(browser.dialogue?.id == "welcome")
    _ = try room.ask { (done: @escaping Browser.Done<Void>) in
      browser.come(to: PageView(url: "https://shop.example/more", title: ""), done)
    }
    #expect(browser.dialogue == nil)
    let seq = browser.takePicture().seq
    _ = try room.ask { browser.spend(30_000, on: "https://shop.example/more", scrolled: 0, $0) }
    #expect(browser.takePicture().seq == seq)
    let window = TestWindow()
    try room.ask { browser.listen(after: seq, in: window, $0) }
    #expect(window.news == [SiteNews(.dialogue(browser.dialogue))])
    #expect(browser.dialogue?.id == "welcome")
  }

  /// A visitor whose windows are all closed is gone, though nothing else happens.
  @Test func whoClosesTheirWindowIsGone() async throws {
    let room = try SiteRoom()
    let (browser, chat) = try asks(room)
    let window = TestWindow()
    try room.ask { browser.listen(after: 0, in: window, $0) }
    _ = try room.agent(.accept(chat))
    let request = try #require(room.desk.state.chats[chat]).requestSeq
    for _ in 0..<10 {
      room.clock.now = room.clock.now + 5
      try room.look()
    }
    #expect(room.host.live.attendance.roll().visitors.contains(request))
    window.close()
    for _ in 0..<5 {
      room.clock.now = room.clock.now + 5
      try room.look()
    }
    #expect(!room.host.live.attendance.roll().visitors.contains(request))
    // Back in time: nothing else has happened.
    _ = try room.comes(browser.key)
    #expect(room.host.live.attendance.roll().visitors.contains(request))
    #expect(room.desk.state.chats[chat]?.holder == "ann")
  }
}
