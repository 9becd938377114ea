import Desk
import FrontDesk
import Store
import Terminal
import Testing
import Words

@testable import Screens

/// Whole boards as text, one for each layout, beside what they should look like in `Screens`.
/// `DESKBELL_RECORD=1 swift test` writes them anew, to be looked at before they are kept.
@Suite("Board screens")
struct BoardScreenTests {
  @Test(arguments: [
    ("board-wide", 40, 120), ("board-two-panes", 24, 80), ("board-one-pane", 12, 40),
    ("board-smallest", 8, 30), ("board-too-small", 5, 20),
  ])
  func aBusyDesk(name: String, rows: Int, columns: Int) throws {
    let story = try busyDesk(rows: rows, columns: columns)
    try expect(story.screen, looksLike: name)
  }

  @Test(arguments: [
    ("board-agents-two-panes", 24, 80), ("board-agents-one-pane", 12, 40),
  ])
  func agents(name: String, rows: Int, columns: Int) throws {
    let story = try busyDesk(rows: rows, columns: columns)
    story.press(.tab)
    try expect(story.screen, looksLike: name)
  }

  @Test(arguments: [
    ("board-chat-wide", 40, 120), ("board-chat-stacked", 24, 80), ("board-chat-small", 12, 40),
  ])
  func aChatThatWaits(name: String, rows: Int, columns: Int) throws {
    let story = try busyDesk(rows: rows, columns: columns)
    story.press(.enter)
    try story.deliver()
    try expect(story.screen, looksLike: name)
  }

  @Test func itsReasonsOnASmallScreen() throws {
    let story = try busyDesk(rows: 12, columns: 40)
    story.press(.enter, .tab)
    try story.deliver()
    try expect(story.screen, looksLike: "board-why-small")
  }

  @Test func aQuestion() throws {
    let story = try busyDesk(rows: 24, columns: 80)
    let active = try #require(story.desk.state.chats.values.first { $0.visitor.name == "Kim" })
    story.model.chats.select(active.id)
    story.press(.character("e"))
    try expect(story.screen, looksLike: "board-question")
  }

  @Test func anEmptyDesk() throws {
    try expect(BoardStory(agents: [], watcher: nil).screen, looksLike: "board-no-agents")
  }

  @Test func aQuietDesk() throws {
    let story = try BoardStory(rows: 24, columns: 80)
    story.attendance.agentsThere = []
    try story.pass(seconds: 1)
    try expect(story.screen, looksLike: "board-quiet")
  }

  @Test func help() throws {
    let story = try BoardStory(rows: 24, columns: 80)
    story.press(.character("?"))
    for character in "chat" { story.press(.character(character)) }
    try expect(story.screen, looksLike: "board-help")
  }

  /// Two who wait, one of them hostile; one who rings; two who talk; three who are gone.
  func busyDesk(rows: Int, columns: Int, in tongue: Tongue = .english) throws -> BoardStory {
    let story = try BoardStory(rows: rows, columns: columns, tongue: tongue)
    try story.does(.leave(try story.visitor("Gone 👋🏽")), nil)
    try story.visitor("Nobody for her", route: .agent("wang"), wait: nil)
    let done = try story.talk("Done", with: "bo")
    try story.pass(seconds: 12)
    try story.does(.end(done, intervening: false), "bo")
    try story.talk("林美玲", with: "ann", saying: ["你好，我想問退款的事情", "請問有人嗎？"])
    try story.pass(seconds: 75)
    let kim = try story.talk("Kim", with: "bo", saying: ["Hello"])
    try story.does(.say(kim, id: "reply", text: "Hello Kim! What can I do for you?"), "bo")
    try story.waiter(
      "\u{1B}[31mRed\u{7}\u{202E}", saying: ["\u{1B}]0;owned\u{7} hi", "zwei 👩‍👩‍👧‍👦 Zeilen\nhier"],
      wait: 100)
    try story.pass(seconds: 31)
    try story.waiter("Ana María de los Ángeles", saying: ["¿Hay alguien?"], wait: 3600)
    try story.visitor("Leo", route: .agent("ann"))
    try story.pass(seconds: 3)
    return story
  }
}
