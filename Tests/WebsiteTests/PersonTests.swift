import Desk
import Dialogues
import FrontDesk
import Hosting
import Store
import Testing

@testable import Website

/// Who a visitor is: one person or another, known at every gateway, forgotten at every gateway, and
/// kept from nothing by what others typed.
@Suite struct PersonTests {
  private func book(_ room: SiteRoom) throws -> any VisitorBook {
    try #require(try room.place.open(toLook: false, isTold: false).visitors)
  }

  /// Has the book take in all that happened: what came last is in it once something more has come.
  private func settle(_ room: SiteRoom) throws {
    _ = try room.desk.perform(.change(.setSettings(["maxUnread": "77"])), by: .desk)
    room.host.tell()
    _ = try room.desk.visitor("nobody")
  }

  // MARK: Another person

  @Test func pagesAndChatsBeforeStayWithWhoWasThere() throws {
    let room = try SiteRoom()
    let browser = try room.comes(to: "https://shop.example/a")
    _ = try room.ask { browser.come(to: PageView(url: "https://shop.example/b", title: "B"), $0) }
    try room.answer(browser, "ask", .choice(0), id: "answer-1")
    try room.answer(browser, "email", .value("mei@shop.example"), id: "answer-2")
    _ = try room.ask { browser.say("own-message-1", "A secret", $0) }
    _ = try room.ask { browser.leave($0) }
    #expect(browser.takePicture().chat != nil)
    let window = TestWindow()
    try room.ask { browser.listen(after: browser.heard, in: window, $0) }
    try room.learn(browser, ["email": "kim@acme.example"])
    // Windows begin anew, and see nothing of the other one's talk.
    #expect(window.news.contains { $0.what == .resync })
    #expect(browser.takePicture().chat == nil)
    #expect(!"\(browser.takePicture())".contains("secret"))
    room.clock.now = room.clock.now + 10
    try room.look()
    let known = try room.desk.visitor(browser.key.mark)
    #expect(browser.habits.pages.map(\.url) == ["https://shop.example/b"])
    #expect(known.habits.pages.map(\.url) == ["https://shop.example/b"])
    #expect(known.chats == [] && known.email == "kim@acme.example")
    try settle(room)
    let before = try #require(try book(room).visitors(email: "mei@shop.example", limit: 9).first)
    #expect(before.mark != browser.key.mark && before.chats.count == 1)
    #expect(browser.earlierInMemory(before: .max) == nil)
  }

  // MARK: What strangers type

  private func floods(_ room: SiteRoom, _ email: String, attributes: Int) throws {
    let stranger = try room.comes()
    var given = [Visitor.Attribute(name: "email", value: email)]
    for number in 1..<attributes { given.append(.init(name: "x\(number)", value: "y")) }
    _ = try room.ask { stranger.learn(given, .said, $0) }
  }

  @Test func noStrangerKeepsSomebodyFromAChat() throws {
    let room = try SiteRoom()
    let most = room.desk.state.settings.maxAttributes
    try floods(room, "mei@shop.example", attributes: most)
    let browser = try room.comes()
    try room.learn(browser, ["firstName": "Mei", "city": "Taipei"])
    try room.answer(browser, "ask", .choice(0), id: "answer-1")
    try room.answer(browser, "email", .value("mei@shop.example"), id: "answer-2")
    let visitor = try #require(room.desk.state.chats.values.first?.visitor)
    #expect(visitor.attributes.count <= most)
    for (name, value) in [("firstName", "Mei"), ("city", "Taipei"), ("email", "mei@shop.example")] {
      #expect(visitor[name] == value)
    }
  }

  /// Also not where the page itself has told as much as may be told.
  @Test func whoseAttributesAreManyIsMetAsWell() throws {
    let room = try SiteRoom()
    let most = room.desk.state.settings.maxAttributes
    let browser = try room.comes()
    let given = (0..<most).map { Visitor.Attribute(name: "x\($0)", value: "y") }
    _ = try room.ask { browser.learn(given, .said, $0) }
    try room.answer(browser, "ask", .choice(0), id: "answer-1")
    try room.answer(browser, "email", .value("mei@shop.example"), id: "answer-2")
    let visitor = try #require(room.desk.state.chats.values.first?.visitor)
    #expect(visitor.attributes.count == most && visitor.email == "mei@shop.example")
  }

  @Test func browsersToThrowAwayPushNobodyOutWhoIsVouchedFor() throws {
    let room = try SiteRoom()
    let first = try room.comes()
    try room.learn(first, ["email": "mei@shop.example", "plan": "gold"], .signed)
    for _ in 0..<25 {
      room.clock.now = room.clock.now + 1
      try floods(room, "mei@shop.example", attributes: 2)
    }
    let browser = try room.comes()
    try room.learn(browser, ["email": "mei@shop.example"])
    #expect(try room.desk.person(browser.known)["plan"] == "gold")
  }

  // MARK: Several gateways

  @Test func whoIsNewIsKnownAtOnceEverywhere() throws {
    let room = try SiteRoom([])
    let browser = try room.comes(to: "https://shop.example/a")
    let other = try LiveDeskOfSame(room)
    // Without a single event, and in the same moment.
    #expect(room.desk.state.seq == other.host.desk.state.seq)
    let there = try other.comes(browser.key, to: "https://shop.example/b")
    #expect(there.known.mark == browser.known.mark)
    func spend(_ browser: Browser, _ page: String, _ milliseconds: Int64) throws {
      try room.ask { browser.spend(milliseconds, on: page, scrolled: 0, $0) }
    }
    room.clock.now = room.clock.now + 1
    try spend(browser, "https://shop.example/a", 3000)
    try spend(there, "https://shop.example/b", 4000)
    room.clock.now = room.clock.now + 10
    for _ in 0..<2 {
      try room.look()
      try other.look()
      room.clock.now = room.clock.now + 10
      for browser in [browser, there] { browser.isHere() }
    }
    let habits = try #require(try book(room).visitor(browser.key.mark)).habits
    #expect(habits.timeOnSite == 7000 && habits.visits == 1)
    #expect(habits.pages.map(\.url) == ["https://shop.example/a", "https://shop.example/b"])
    #expect(habits.pages.map(\.time) == [3000, 4000])
    #expect(habits.timeOnPage.values.sorted() == [3000, 4000])
    // Each knows what the other saw: a dialogue that waits for time on the site counts all of it.
    #expect(browser.habits.timeOnSite == 7000 && there.habits.timeOnSite == 7000)
  }

  @Test func whoIsForgottenIsForgottenEverywhere() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    let other = try LiveDeskOfSame(room)
    let there = try other.comes(browser.key)
    try room.learn(browser, ["email": "mei@shop.example"])
    try room.learn(browser, ["email": "kim@acme.example"])
    try other.look()
    try room.ask { room.browsers.forget(browser.key, $0) }
    // Before the other one has heard of it: what it keeps revives nobody.
    other.browsers.keep([there])
    try other.look()
    guard case .failure(.unknownVisitor) = other.browsers.find(browser.key) else {
      Issue.record("still known there")
      return
    }
    room.clock.now = room.clock.now + 10
    try room.look()
    try other.look()
    try settle(room)
    let book = try book(room)
    #expect(try book.visitor(browser.key.mark) == nil)
    // Nor is anything left of who had this browser before.
    for email in ["mei@shop.example", "kim@acme.example"] {
      #expect(try book.visitors(email: email, limit: 9) == [])
    }
    #expect(throws: SiteError.self) { _ = try other.comes(browser.key) }
  }
}
