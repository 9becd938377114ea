import Desk
import Dialogues
import FrontDesk
import Hosting
import Store
import Testing

@testable import Website

/// What one visitor may cost in memory, and what their window is told of agents.
@Suite struct BoundsTests {
  private func talks(_ room: SiteRoom) throws -> (Browser, ChatID) {
    let browser = try room.comes()
    func answer(_ card: CardID, _ answer: CardAnswer, _ id: MessageID) throws {
      let answer = SiteAnswer(id: id, dialogue: "welcome", version: 1, card: card, answer: answer)
      _ = try room.ask { browser.answer(answer, $0) }
    }
    try answer("ask", .choice(0), "answer-1")
    try answer("email", .value("mei@shop.example"), "answer-2")
    let chat = try #require(room.desk.state.chats.keys.first)
    _ = try room.agent(.accept(chat))
    return (browser, chat)
  }

  /// Messages may be long and many: what is kept of them for a window is bounded by bytes, and what is
  /// told is what happened last, whole.
  @Test func longMessagesTakeNoMemory() throws {
    let room = try SiteRoom()
    let (browser, chat) = try talks(room)
    _ = try room.desk.perform(.change(.setSettings(["messagesPerMinute": "1000"])), by: .desk)
    let window = TestWindow()
    try room.ask { browser.listen(after: browser.heard, in: window, $0) }
    // Three bytes a character.
    let text = String(repeating: "字", count: 7990)
    for number in 1...60 {
      _ = try room.ask { browser.say(MessageID("own-message-\(number)"), "\(text)\(number)", $0) }
    }
    #expect(browser.listeners.bytes <= Listeners.mostBytes)
    let shown = try #require(browser.takePicture().chat)
    let bytes = shown.lines.reduce(0) { $0 + $1.weight }
    #expect(bytes <= SiteChat.shownBytes && shown.hasMore)
    let weight = browser.talk?.lines.reduce(0) { $0 + $1.weight } ?? 0
    #expect(weight <= SiteChat.shownBytes * 2 + 40_000)
    // The last is there, in order.
    let numbers = shown.lines.compactMap { line -> Int? in
      guard case .said(_, let text) = line.content else { return nil }
      return Int(text.drop { $0 == "字" })
    }
    #expect(numbers == Array((61 - numbers.count)...60) && !numbers.isEmpty)
    // Whoever saw the last but one is told the last, and whoever saw nothing begins anew.
    let seqs = shown.lines.map(\.seq)
    let (late, early) = (TestWindow(), TestWindow())
    try room.ask { browser.listen(after: seqs[seqs.count - 2], in: late, $0) }
    try room.ask { browser.listen(after: 1, in: early, $0) }
    #expect(late.news.compactMap(\.seq) == [seqs[seqs.count - 1]])
    #expect(early.news == [SiteNews(.resync)])
    // The window that was there all the time was told all of them.
    let told = window.news.count { if case .line = $0.what { true } else { false } }
    #expect(told == 60)
    withExtendedLifetime(chat) {}
  }

  /// A page stays where it is though the gateway was begun anew behind it: its links go on as before.
  @Test func aLinkOutlivesTheProcess() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    room.browsers.keep([browser])
    let elsewhere = Browsers(HostedDesk(try LiveDesk(room.place, clock: room.clock)))
    let again = try elsewhere.find(browser.key).get()
    func start(_ id: DialogueID) -> Bool {
      var isBegun = false
      again.start(id) { if case .success = $0 { isBegun = true } }
      elsewhere.host.doDeferred()
      return isBegun
    }
    #expect(start("welcome"))
    var other = SiteRoom.welcome
    other.id = "other"
    other.targets = PageTargets(include: ["https://shop.example/other"])
    try room.publish(other)
    try elsewhere.host.tend()
    #expect(!start("other"))
  }

  /// A line that is longer than all that is shown at once is shown.
  @Test func oneLongLineIsShown() {
    let line = SiteLine(
      seq: 1, at: .distantPast,
      content: .said(id: "m", text: String(repeating: "x", count: 1_000_000)))
    #expect([line, line].last(within: 1000, most: 5).count == 1)
    #expect([SiteLine]().last(within: 1000, most: 5).isEmpty)
  }

  /// Whoever knows a chat cannot find out its agent's id by trying: it is in nothing that is sent.
  @Test func anAgentsTagSaysNothingOfThem() throws {
    let room = try SiteRoom()
    var bo = Agent(id: "bo", number: 0, name: "Bo")
    bo.permissions = Profile.supervisor.permissions
    _ = try room.desk.perform(.change(.addAgent(bo)), by: .desk)
    let (browser, chat) = try talks(room)
    let ann = try #require(browser.takePicture().chat?.agent)
    #expect(ann.tag != String(VisitorKey("\(chat.text)/ann").mark.text.prefix(8)))
    _ = try room.desk.perform(.takeOver(chat), by: .agent("bo"))
    room.host.tell()
    let other = try #require(browser.takePicture().chat?.agent)
    #expect(other.name == "Bo" && other.tag != ann.tag)
    // Another process tells them apart by the same.
    let elsewhere = try LiveDeskOfSame(room)
    let there = try #require(try elsewhere.comes(browser.key).takePicture().chat)
    #expect(there.agent == other)
    let came = there.lines.compactMap { line -> SiteAgent? in
      switch line.content {
      case .notice(.connected(let agent)), .notice(.handedOver(let agent)): agent
      case .said, .heard, .told, .notice: nil
      }
    }
    #expect(came.map(\.tag) == [ann.tag, other.tag])
  }
}
