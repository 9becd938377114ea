import Desk
import FrontDesk
import Terminal
import Testing

@testable import Screens

/// A key that blocks a visitor, in an inbox.
@Suite("Blocking")
struct BlockTests {
  @Test func itAsksOnceAndTheChatEnds() throws {
    let story = try Story(rows: 40, columns: 120)
    let chat = try story.visitor("Mei", [("email", "mei@shop.example")])
    _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
    story.tell()
    story.model.select(chat)
    story.press(.escape, .character("b"))
    #expect(story.requests == [])
    #expect(story.screen.contains("Mei reaches nobody. Block Mei for 30"))
    story.press(.character("n"))
    #expect(story.requests == [])
    story.press(.character("b"), .character("y"))
    #expect(story.requests == [.block(.blockVisitor(of: chat, seconds: 30 * 86_400, reason: ""))])
    try story.deliver()
    #expect(story.desk.state.chats[chat] == nil)
    #expect(story.screen.contains("Blocked: Mei. Lifted with: deskbell"))
    #expect(story.screen.contains("unblock email:mei@shop.example"))
    #expect(
      story.desk.state.isBlocked(Block.Target(email: "mei@shop.example"), at: story.clock.now))
    // Asked for again, nothing rings.
    story.effects = []
    try story.visitor("Mei", [("email", "mei@shop.example")])
    #expect(story.bells == 0)
    #expect(story.desk.state.chats.isEmpty && story.desk.state.missed.isEmpty)
  }

  @Test func aRefusalIsSaid() throws {
    let story = try Story()
    let chat = try story.visitor("Mei", to: "bo")
    _ = try story.desk.perform(.leave(chat), by: .desk)
    story.tell()
    story.model.select(chat)
    story.press(.character("b"), .character("y"))
    try story.deliver()
    #expect(story.screen.contains("gave nothing by which they would be known"))
  }

  @Test func aPasteBlocksNobody() throws {
    let story = try Story()
    let chat = try story.visitor("Mei", to: "bo", [("email", "mei@shop.example")])
    try story.leaves(chat)
    story.model.select(chat)
    story.strike([.character("b"), .character("y")], after: 0)
    #expect(story.requests == [])
  }
}
