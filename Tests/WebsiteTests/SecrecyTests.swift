import Desk
import Dialogues
import FrontDesk
import Randomness
import Routing
import Store
import Testing

@testable import Hosting
@testable import Website

/// Whatever agents say among themselves, nothing of it comes to a visitor: neither in a browser nor in
/// a terminal, neither as it happens nor when they come back. What is said to them comes.
@Suite struct SecrecyTests {
  /// A desk with Ann, who has the chat, and Sue, who looks after it; all they do is random.
  private final class Play {
    let room: SiteRoom
    var random: SplitMix64
    let screen: ScreenTeller
    let board: ScreenTeller
    private var count = 0
    /// What visitors are to be told of what was said to them.
    private(set) var open: [String] = []

    init(_ seed: UInt64) throws {
      random = SplitMix64(seed: seed)
      room = try SiteRoom()
      let sue = Agent(
        id: "sue", number: 0, name: "Sue", permissions: Profile.supervisor.permissions)
      _ = try room.desk.perform(.change(.addAgent(sue)), by: .desk)
      room.host.tell()
      screen = ScreenTeller(at: room.host, agent: "ann", wantsRoster: false) { _ in }
      board = ScreenTeller(at: room.host, agent: "sue", wantsRoster: true) { _ in }
    }

    private func next(_ word: String) -> String {
      count += 1
      return "\(word)-\(count) 悄悄"
    }

    /// Something that happens in a chat, mostly what its visitor is not to know.
    func act(in chat: ChatID) throws {
      let secret = next("SECRET")
      func by(_ agent: AgentID, _ command: Command) {
        // Whoever has handed it over may not do everything any more.
        _ = try? room.desk.perform(command, by: .agent(agent))
      }
      switch random.number(0...11) {
      case 0...2: by("sue", .whisper(chat, id: nil, text: secret))
      case 3: by("ann", .note(chat, id: nil, text: secret))
      case 4: by("sue", .note(chat, id: nil, text: secret))
      case 5: screen.write(secret, in: chat)
      case 6: board.follow(random.chance(0.7) ? chat : nil)
      case 7:
        by("ann", .mark(chat, [.tag("SECRET")]))
        by("sue", .transfer(chat, to: .queue, note: secret, intervening: true))
        by("ann", .accept(chat))
        by("ann", .take(chat))
      case 8, 9:
        let agent: AgentID = random.chance(0.5) ? "ann" : "sue"
        let text = next("OPEN")
        let command: Command =
          agent == "ann" ? .say(chat, id: nil, text: text) : .barge(chat, id: nil, text: text)
        guard (try? room.desk.perform(command, by: .agent(agent))) != nil else { break }
        open.append(text)
      case 10: room.clock.now = room.clock.now + random.number(1...20)
      default: screen.stopTyping(in: chat)
      }
      room.host.tell()
      try room.look()
    }
  }

  private func expectSecrecy(_ told: String, _ where: String, _ seed: UInt64) {
    #expect(!told.contains("SECRET"), "\(`where`) of \(seed): \(told)")
  }

  @Test(arguments: 1...40) func aBrowserIsToldNothingOfIt(_ seed: Int) throws {
    let seed = UInt64(seed)
    let play = try Play(seed)
    let room = play.room
    let browser = try room.comes()
    try room.answer(browser, "ask", .choice(0), id: "answer-1")
    try room.answer(browser, "email", .value("mei@shop.example"), id: "answer-2")
    let chat = try #require(room.desk.state.chats.keys.first)
    let window = TestWindow()
    try room.ask { browser.listen(after: browser.takePicture().seq, in: window, $0) }
    _ = try room.agent(.accept(chat))
    for _ in 0..<60 { try play.act(in: chat) }
    let picture = browser.takePicture()
    expectSecrecy("\(picture)", "picture", seed)
    // Another gateway reads it all from the journal.
    let other = try LiveDeskOfSame(room)
    let again = try other.comes(browser.key, reloads: true).takePicture()
    expectSecrecy("\(again)", "picture elsewhere", seed)
    let events = try #require(try room.desk.record(of: chat)).events
    let earlier = browser.earlier(events, before: .max, in: chat)
    expectSecrecy("\(earlier)", "earlier lines", seed)
    _ = try room.desk.perform(.end(chat, intervening: true), by: .agent("sue"))
    room.host.tell()
    expectSecrecy("\(window.news)", "window", seed)
    expectSecrecy("\(browser.takePicture())", "picture at the end", seed)
    for text in play.open {
      for told in ["\(window.news)", "\(picture)", "\(again)", "\(earlier)"] {
        #expect(told.contains(text), "\(text) of \(seed)")
      }
    }
    // Nobody who only looks on or whispers is said to be writing.
    let writes = window.news.contains { if case .typing = $0.what { true } else { false } }
    #expect(!writes)
  }

  @Test(arguments: 1...40) func aTerminalIsToldNothingOfIt(_ seed: Int) throws {
    let seed = UInt64(seed)
    let play = try Play(seed)
    let room = play.room
    let key = VisitorKey("a key of a test's")
    let visitor = try VisitorSession(
      at: room.host, VisitorRequest(visitor: Visitor(), wait: 300), key: key)
    _ = try room.agent(.accept(visitor.chat))
    _ = visitor.takeNews()
    var told: [VisitorSession.News] = []
    for _ in 0..<60 {
      try play.act(in: visitor.chat)
      told += visitor.takeNews()
    }
    expectSecrecy("\(told)", "news", seed)
    let again = try VisitorSession(at: room.host, resuming: visitor.chat, key: key)
    let back = again.takeNews()
    expectSecrecy("\(back)", "news on coming back", seed)
    #expect(!(told + back).contains { if case .typing = $0 { true } else { false } })
    let said = { (news: [VisitorSession.News]) in
      news.compactMap { if case .said(_, let text, _) = $0 { text } else { nil } }
    }
    #expect(said(told) == play.open && said(back) == play.open)
  }
}
