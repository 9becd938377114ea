import Desk
import FrontDesk
import Terminal
import Testing
import Words

@testable import Screens

/// What keys do, and where drafts are, once a chat is the agent's no more.
@Suite("After a chat's end")
struct AfterTheEndTests {
  @Test func whoEndsAChatMeansTheDeskWithTheNextKey() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    story.press(.enter)
    let kim = try story.visitor("Kim")
    story.press(.alt("e"))
    story.type("y")
    try story.deliver()
    #expect(story.desk.state.chats[mei] == nil)
    #expect(story.model.focus == .list)
    story.clock.now = story.clock.now + 1
    story.type("a")
    try story.deliver()
    #expect(story.desk.state.chats[kim]?.agent == "ann")
    #expect(story.model.talks[mei]?.hasText != true)
  }

  @Test func aDraftIsFoundWhileItsChatIsAnothersAndReopened() throws {
    let story = try Story()
    let mei = try story.visitor("Mei", to: "bo")
    _ = try story.desk.perform(.accept(mei), by: .agent("bo"))
    story.model = InboxModel(
      me: "ann", tongue: .english, size: Size(rows: 24, columns: 80), now: story.clock.now,
      session: "next")
    story.take(.draftsFound(.message, [mei: "I will look"]))
    story.tell()
    #expect(story.model.rows.map(\.id) == [mei])
    #expect(story.screen.contains("ELSEWHERE"))
    #expect(story.screen.contains("draft"))
  }

  @Test func whatHasNoRoomInTheFooterIsNotToldOverTheComposer() throws {
    for size in [Size(rows: 12, columns: 40), Size(rows: 24, columns: 80)] {
      let story = try Story(rows: size.rows, columns: size.columns)
      try story.talkWith("Mei")
      story.press(.enter)
      story.type("my words")
      story.take(.deskWarned(String(repeating: "The desk is still writing. ", count: 8)))
      #expect(story.screen.contains("my words"))
      #expect(story.screen.contains("still writing"))
    }
  }

  @Test func whoComesTooLateIsToldWhoHasTheChat() throws {
    let story = try Story()
    let mei = try story.visitor("Mei", to: "bo")
    _ = try story.desk.perform(.setAvailable("bo", false), by: .desk)
    _ = try story.desk.perform(.decline(mei), by: .agent("bo"))
    story.tell()
    story.press(.down)
    #expect(story.model.selected == mei)
    _ = try story.desk.perform(.take(mei), by: .agent("bo"))
    story.tell()
    story.type("t")
    #expect(story.screen.contains("Mei is with Bo already."))
  }
}
