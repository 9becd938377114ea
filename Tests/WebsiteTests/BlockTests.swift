import Desk
import FrontDesk
import Hosting
import Store
import Testing

@testable import Website

/// Whom nobody wants to talk to, at the website's door.
@Suite struct BlockTests {
  /// Answers until a person is asked for.
  private func asks(_ room: SiteRoom, _ browser: Browser, _ time: Int = 1) throws {
    for (card, answer) in [("ask", CardAnswer.choice(0)), ("email", .value("mei@shop.example"))] {
      let answer = SiteAnswer(
        id: MessageID("\(card)-answer-\(time)"), dialogue: "welcome", version: 1,
        card: CardID(card), answer: answer)
      let _: SiteStep = try room.ask { browser.answer(answer, $0) }
    }
  }

  private func block(_ room: SiteRoom, _ target: Block.Target) throws {
    var boss = Agent(id: "boss", number: 0)
    boss.permissions = Profile.administrator.permissions
    _ = try room.desk.perform(.change(.addAgent(boss)), by: .desk)
    _ = try room.desk.perform(
      .block(.block(target, seconds: 3600, reason: "")), by: .agent("boss"))
    room.host.tell()
  }

  /// Meets the dialogue as ever, then the fallback and nothing else: no agent rings, no message is
  /// taken, nothing is missed.
  private func expectTurnedAway(_ room: SiteRoom, _ browser: Browser) throws {
    #expect(browser.takePicture().dialogue?.shown.isEmpty == false)
    try asks(room, browser)
    let chat = try #require(browser.takePicture().chat)
    #expect(chat.state == .fellBack && !chat.takesMessage)
    #expect(
      chat.lines.map(\.content).last
        == .told(
          .fellBack, text: room.desk.state.settings.fallbackText))
    #expect(room.desk.state.chats.isEmpty && room.desk.state.missed.isEmpty)
    let left = SiteLeft(
      id: "left-one-1", name: "Mei", email: "mei@shop.example", text: "Please write")
    #expect(throws: SiteError.self) { try room.ask { browser.leaveMessage(left, $0) } }
    #expect(room.desk.state.missed.isEmpty)
  }

  @Test func aBrowserThatIsBlocked() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    try block(room, .visitor(browser.key.mark))
    try expectTurnedAway(room, browser)
  }

  @Test func anAddressThatIsBlockedWhateverTheBrowser() throws {
    let room = try SiteRoom()
    try block(room, .addresses(try #require(AddressRange("203.0.113.0/24"))))
    let browser = try room.comes()
    browser.address = IPAddress("203.0.113.7")
    try expectTurnedAway(room, browser)
    let other = try room.comes()
    other.address = IPAddress("203.0.114.7")
    try asks(room, other)
    #expect(other.takePicture().chat?.state == .ringing)
    // Nobody's address is kept.
    let events = try room.desk.events(from: 1, limit: 1000).flatMap(\.events)
    for stamped in events {
      if case .block = stamped.event { continue }
      #expect(!"\(stamped.event)".contains("IPAddress"))
    }
  }

  @Test func anAgentBlocksTheVisitorOfTheirChat() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    try asks(room, browser)
    let chat = try #require(room.desk.state.chats.keys.first)
    _ = try room.agent(.accept(chat))
    _ = try room.agent(.block(.blockVisitor(of: chat, seconds: 3600, reason: "insults")))
    #expect(browser.takePicture().chat?.state == .ended)
    // Of what was done they are told nothing.
    #expect(!"\(browser.takePicture())".contains("lock"))
    #expect(room.desk.state.isBlocked(.visitor(browser.key.mark), at: room.clock.now))
  }

  /// A message that was asked for before is not taken either.
  @Test func whoIsBlockedAfterTheFallbackLeavesNoMessage() throws {
    let room = try SiteRoom()
    let browser = try room.comes()
    try asks(room, browser)
    let chat = try #require(room.desk.state.chats.keys.first)
    _ = try room.agent(.decline(chat))
    room.clock.now = room.clock.now + 400
    try room.look()
    #expect(browser.takePicture().chat?.takesMessage == true)
    #expect(room.desk.state.missed[chat] != nil)
    try block(room, .visitor(browser.key.mark))
    let left = SiteLeft(
      id: "left-one-1", name: "Mei", email: "mei@shop.example", text: "Please write")
    #expect(throws: SiteError.self) { try room.ask { browser.leaveMessage(left, $0) } }
    #expect(room.desk.state.missed[chat]?.isMessageLeft == false)
  }
}
