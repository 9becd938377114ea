import Terminal
import Testing
import Words

@testable import Screens

/// The screens in Chinese, whose characters are two cells wide.
@Suite("Screens in Chinese")
struct ChineseScreenTests {
  @Test(arguments: [
    ("zh-three-panes", 40, 120), ("zh-two-panes", 24, 80), ("zh-one-pane", 12, 40),
    ("zh-smallest", 8, 30), ("zh-too-small", 5, 20),
  ])
  func anInbox(name: String, rows: Int, columns: Int) throws {
    let story = try ScreenTests().busyDesk(rows: rows, columns: columns, in: .chinese)
    try expect(story.screen, looksLike: name)
  }

  @Test func writingOnANarrowScreen() throws {
    let story = try ScreenTests().busyDesk(rows: 12, columns: 40, in: .chinese)
    // Past who rings, to who waits for an answer.
    story.press(.character("n"), .character("n"))
    story.type("您好！請稍候，我馬上為您查詢這筆訂單的出貨狀況")
    try expect(story.screen, looksLike: "zh-one-pane-writing")
  }

  @Test func theVisitorOnANarrowScreen() throws {
    let story = try ScreenTests().busyDesk(rows: 12, columns: 40, in: .chinese)
    story.press(.character("n"), .character("n"), .alt("v"))
    try expect(story.screen, looksLike: "zh-one-pane-visitor")
  }

  @Test func aQuestion() throws {
    let story = try ScreenTests().busyDesk(rows: 24, columns: 80, in: .chinese)
    story.press(.ctrl("c"))
    try expect(story.screen, looksLike: "zh-question")
  }

  @Test func anEmptyDesk() throws {
    try expect(Story(rows: 24, columns: 80, tongue: .chinese).screen, looksLike: "zh-empty")
  }

  @Test func help() throws {
    let story = try Story(rows: 24, columns: 80, tongue: .chinese)
    story.press(.character("?"))
    try expect(story.screen, looksLike: "zh-help")
  }

  @Test(arguments: [
    ("zh-board-wide", 40, 120), ("zh-board-two-panes", 24, 80), ("zh-board-one-pane", 12, 40),
  ])
  func aBoard(name: String, rows: Int, columns: Int) throws {
    let story = try BoardScreenTests().busyDesk(rows: rows, columns: columns, in: .chinese)
    try expect(story.screen, looksLike: name)
  }

  @Test(arguments: [("zh-board-agents", 24, 80), ("zh-board-agents-small", 12, 40)])
  func agents(name: String, rows: Int, columns: Int) throws {
    let story = try BoardScreenTests().busyDesk(rows: rows, columns: columns, in: .chinese)
    story.press(.tab)
    try expect(story.screen, looksLike: name)
  }

  @Test(arguments: [("zh-board-chat", 24, 80), ("zh-board-chat-small", 12, 40)])
  func aChatThatWaits(name: String, rows: Int, columns: Int) throws {
    let story = try BoardScreenTests().busyDesk(rows: rows, columns: columns, in: .chinese)
    story.press(.enter)
    try story.deliver()
    try expect(story.screen, looksLike: name)
  }
}
