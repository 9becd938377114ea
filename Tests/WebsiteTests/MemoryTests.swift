import Desk
import Dialogues
import FrontDesk
import Hosting
import Store
import Testing

@testable import Website

/// How long a desk remembers, what stays on a page, and who is in a dialogue.
@Suite struct MemoryTests {
  private func book(_ room: SiteRoom) throws -> any VisitorBook {
    try #require(try room.place.open(toLook: false, isTold: false).visitors)
  }

  private func answer(
    _ room: SiteRoom, _ browser: Browser, _ card: CardID, _ answer: CardAnswer,
    version: Int = 1, id: MessageID = "answer-1"
  ) throws {
    let answer = SiteAnswer(
      id: id, dialogue: "welcome", version: version, card: card, answer: answer)
    _ = try room.ask { browser.answer(answer, $0) }
  }

  /// Lets time pass as a gateway does that nobody comes to: it wakes when it wants to.
  private func pass(_ room: SiteRoom, seconds: Int) throws {
    let end = room.clock.now + seconds
    while let next = room.browsers.wakesAt, next < end {
      room.clock.now = max(next, room.clock.now)
      try room.look()
    }
    room.clock.now = end
    try room.look()
  }

  /// Somebody has a chat with Ann, and a window in which it is shown.
  private func talks(_ room: SiteRoom) throws -> (Browser, ChatID) {
    _ = try room.desk.perform(
      .change(.setSettings(["inactivityTimeout": "604800", "visitorMemory": "2"])), by: .desk)
    let browser = try room.comes()
    try answer(room, browser, "ask", .choice(0))
    try answer(room, browser, "email", .value("mei@shop.example"), id: "answer-2")
    let chat = try #require(room.desk.state.chats.keys.first)
    _ = try room.agent(.accept(chat))
    try room.ask { browser.listen(after: browser.heard, in: TestWindow(), $0) }
    return (browser, chat)
  }

  @Test func whoWasNotSeenForLongIsForgotten() throws {
    let room = try SiteRoom()
    let gone = try room.comes().key
    let (talking, chat) = try talks(room)
    try pass(room, seconds: 47 * 3600)
    #expect(try book(room).visitor(gone.mark) != nil)
    try pass(room, seconds: 3 * 3600)
    #expect(try book(room).visitor(gone.mark) == nil)
    #expect(room.desk.state.chats[chat]?.holder == "ann")
    #expect(try book(room).visitor(talking.key.mark)?.openChat?.chat == chat)
    // The end of their chat is the last that was seen of them.
    _ = try room.agent(.end(chat, intervening: false))
    try pass(room, seconds: 47 * 3600)
    #expect(try book(room).visitor(talking.key.mark) != nil)
  }

  /// It is looked once an hour, also where no browser is there.
  @Test func itIsLookedOnceAnHour() throws {
    let room = try SiteRoom()
    _ = try room.comes()
    try pass(room, seconds: 1000)
    let next = try #require(room.browsers.wakesAt)
    #expect(next > room.clock.now + 2000 && next <= room.clock.now + 3600)
  }

  /// DIALOGUES, rows 13, 14 and 16.
  @Test func whatIsOpenedStaysAsLongAsThePageDoes() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    #expect(browser.takePicture().dialogue?.version == 1)
    try room.happen([.dialogue(.unpublished(DialogueUnpublished("welcome")))])
    #expect(try room.comes(browser.key, reloads: false).takePicture().dialogue?.id == "welcome")
    #expect(try room.comes(browser.key, reloads: true).takePicture().dialogue == nil)
    try room.publish(SiteRoom.welcome)
    #expect(try room.comes(browser.key, reloads: false).takePicture().dialogue == nil)
    #expect(try room.comes(browser.key, reloads: true).takePicture().dialogue?.version == 2)
    var changed = SiteRoom.welcome
    changed.name = "Changed"
    try room.publish(changed)
    #expect(try room.comes(browser.key, reloads: false).takePicture().dialogue?.version == 2)
    #expect(try room.comes(browser.key, reloads: true).takePicture().dialogue?.version == 3)
    // Another page is no page that stays.
    try room.publish(SiteRoom.welcome)
    let other = try room.comes(browser.key, to: "https://shop.example/other", reloads: false)
    #expect(other.takePicture().dialogue?.version == 4)
  }

  /// A place on a page is no other page: time goes on counting there, and it shows what it showed.
  @Test func aPlaceOnAPageIsNoOtherPage() throws {
    var late = SiteRoom.welcome
    late.when.timeOnPage = 30
    let room = try SiteRoom([late])
    let url = "https://shop.example/kettles?x=1"
    let browser = try room.comes(to: url + "#top")
    _ = try room.ask { browser.spend(20_000, on: url, scrolled: 0, $0) }
    #expect(try room.comes(browser.key, to: url + "#part", reloads: false) === browser)
    #expect(browser.habits.pages.count == 1)
    _ = try room.ask { browser.spend(10_000, on: url + "#part", scrolled: 0, $0) }
    #expect(browser.dialogue?.id == "welcome" && browser.habits.timeOnSite == 30_000)
    _ = try room.ask { browser.spend(5000, on: "https://shop.example/kettles", scrolled: 0, $0) }
    #expect(browser.habits.timeOnSite == 30_000)
  }

  /// A talk that pauses is no new visit, and what is said in it is a word.
  @Test func whoTalksIsStillThere() throws {
    let room = try SiteRoom()
    let (browser, _) = try talks(room)
    room.clock.now = room.clock.now + 20 * 60
    _ = try room.ask { browser.say("own-message-1", "Hm", $0) }
    room.clock.now = room.clock.now + 20 * 60
    _ = try room.comes(browser.key, to: "https://shop.example/other")
    #expect(browser.habits.visits == 1)
    #expect(browser.habits.pages.map(\.url).count == 2)
    room.clock.now = room.clock.now + 40 * 60
    _ = try room.comes(browser.key, to: "https://shop.example/third")
    #expect(browser.habits.visits == 2)
    #expect(browser.habits.pages.map(\.url) == ["https://shop.example/third"])
  }

  /// Whoever talks with them sees where they are, though nothing of it is history.
  @Test func whoTalksIsSeenToGoFromPageToPage() throws {
    let room = try SiteRoom()
    let early = try room.comes()
    let (browser, chat) = try talks(room)
    let agents = try LiveDesk(room.place, isTold: true, clock: room.clock)
    agents.signal.listenToSigns()
    let seq = room.desk.state.seq
    _ = try room.ask { browser.come(to: PageView(url: "https://shop.example/b", title: "B"), $0) }
    #expect(agents.signal.drain().contains(.signs))
    #expect(agents.signal.takeSigns() == [ChatSign(chat, .moved)])
    let sight = try #require(try agents.desk.sight(of: browser.key.mark))
    #expect(sight.pages.map(\.title) == ["Shop", "B"])
    #expect(sight.attributes.contains { $0.name == "email" && $0.source == .said })
    // Nobody is told of those who talk with nobody.
    _ = try room.ask { early.come(to: PageView(url: "https://shop.example/c"), $0) }
    #expect(agents.signal.takeSigns() == [])
    #expect(room.desk.state.seq == seq)
  }

  /// Where each thing that is known comes from.
  @Test func whatIsKnownSaysWhoseWordItIs() throws {
    let room = try SiteRoom()
    let first = try room.comes()
    let given: [Visitor.Attribute] = [
      .init(name: "email", value: "mei@shop.example"), .init(name: "city", value: "Taipei"),
      .init(name: "firstName", value: "Mei"),
    ]
    _ = try room.ask { first.learn(given, .said, $0) }
    let other = try room.comes()
    _ = try room.ask { other.learn([.init(name: "plan", value: "gold")], .signed, $0) }
    _ = try room.ask { other.learn([given[0]], .said, $0) }
    let sight = try #require(try room.desk.sight(of: other.key.mark))
    func source(_ name: String) throws -> AttributeSource? {
      try #require(sight.attributes.first { $0.name == name }).source
    }
    #expect(try source("plan") == .signed && source("email") == .said)
    #expect(try source("city") == nil && source("firstName") == nil && source("name") == nil)
    #expect(try room.desk.sight(of: VisitorKey("nobody").mark) == nil)
  }

  /// Who has answered and not come to an end would be left standing.
  @Test func aDialogueWithVisitorsInItIsNotRemoved() throws {
    let room = try SiteRoom()
    let remove = Command.change(.dialogues(.remove("welcome", force: false)))
    func refusal() throws -> Refusal.Reason? {
      // By another process, which has to find out.
      let desk = try LiveDesk(room.place, clock: room.clock).desk
      do throws(DeskError) {
        _ = try desk.perform(remove, by: .desk)
        return nil
      } catch {
        guard case .refused(let refusal) = error else { throw error }
        return refusal.reason
      }
    }
    let (one, other) = (try room.comes(), try room.comes())
    try answer(room, one, "ask", .choice(0))
    try answer(room, other, "ask", .choice(0))
    #expect(try refusal() == .setUp(.hasVisitors("welcome", chats: [], others: 2)))
    try answer(room, other, "email", .value("mei@shop.example"), id: "answer-2")
    let chat = try #require(room.desk.state.chats.keys.first)
    #expect(try refusal() == .setUp(.hasVisitors("welcome", chats: [chat], others: 1)))
    _ = try room.ask { other.leave($0) }
    _ = try room.ask { room.browsers.forget(one.key, $0) }
    #expect(try refusal() == nil)
    try room.look()
    #expect(room.desk.state.dialogues.isEmpty)
  }
}
