import Desk
import FrontDesk
import Routing
import Terminal
import Testing
import Words

@testable import Screens

/// A chat handed over, as those see it whom it concerns.
@Suite struct HandOverStoryTests {
  /// Bo talks with Mei and hands the chat to Ann, whose inbox it is.
  private func story(rows: Int = 24, columns: Int = 80) throws -> (Story, ChatID) {
    let story = try Story(rows: rows, columns: columns)
    let chat = try story.visitor("Mei", saying: ["My parcel?"], to: "bo")
    _ = try story.desk.perform(.accept(chat), by: .agent("bo"))
    _ = try story.desk.perform(
      .transfer(chat, to: .agent("ann"), note: "knows the carrier"), by: .agent("bo"))
    story.tell()
    return (story, chat)
  }

  @Test func itRingsAndAsksInTheBanner() throws {
    let (story, _) = try story(columns: 100)
    #expect(story.bells == 1)
    #expect(story.row(1).contains("Accept chat from Mei, handed over by Bo? 100 s"))
    try story.pass(seconds: 13)
    #expect(story.row(1).contains("87 s"))
    // What was said so far is there to be read, and the note.
    story.press(.enter)
    #expect(story.screen.contains("My parcel?") && story.screen.contains("knows the carrier"))
  }

  /// What is asked is there to be read in every language and size, and the cursor where one types.
  @Test(arguments: [Tongue.english, .chinese], [(24, 80), (40, 120), (12, 40)])
  func allThatTheBoxSaysIsThere(_ tongue: Tongue, _ size: (rows: Int, columns: Int)) throws {
    let story = try Story(rows: size.rows, columns: size.columns, tongue: tongue)
    try story.talkWith("Mei")
    story.press(.escape)
    story.press(.character("h"))
    try #require(story.model.layers.handOver != nil)
    let words = tongue.words
    for text in [
      words.handOver(of: "Mei"), words.handOverPrompt, "\u{25CF} Bo", "0/10",
      words.ringsNow(at: nil), words.theQueue, words.waitsInQueue(at: 1),
    ] {
      #expect(story.screen.contains(text), "\(text)\n\(story.screen)")
    }
    story.type("qu")
    #expect(story.screen.contains("qu") && !story.screen.contains("0/10"))
    story.press(.tab)
    story.type("by 5 pm")
    for text in [words.noteForThem, "by 5 pm"] {
      let end = tongue == .english ? text.split(separator: " ").last ?? "" : text.suffix(2)
      #expect(story.screen.contains(end), "\(story.screen)")
    }
  }

  /// What was said of a key that did nothing is not true any more.
  @Test func aHintGoesOnceAChatRings() throws {
    let story = try Story()
    story.press(.character("a"))
    #expect(story.screen.contains("No chat is ringing."))
    try story.visitor("Mei")
    #expect(!story.screen.contains("No chat is ringing."))
  }

  @Test func oneKeyAcceptsIt() throws {
    let (story, chat) = try story()
    try story.pass(seconds: 1)
    story.press(.character("a"))
    #expect(story.requests == [.accept(chat)])
    try story.deliver()
    #expect(story.desk.state.chats[chat]?.holder == "ann")
    #expect(story.model.focus == .composer && story.model.banner == nil)
  }

  @Test func declinedItStaysWhereItWas() throws {
    let (story, chat) = try story()
    try story.pass(seconds: 1)
    story.press(.character("x"))
    try story.pass(seconds: 4)
    #expect(story.requests == [.decline(chat)])
    try story.deliver()
    #expect(story.desk.state.chats[chat]?.holder == "bo")
    #expect(story.desk.state.chats[chat]?.ringingAt == nil)
    #expect(story.model.banner == nil)
  }

  @Test func theBoardTellsWhereItRings() throws {
    let story = try BoardStory(rows: 24, columns: 120)
    let chat = try story.talk("Kim", with: "ann", saying: ["Hello?"])
    try story.does(.transfer(chat, to: .agent("bo"), note: nil), "ann")
    #expect(story.row(with: "Kim")?.contains("\u{2192} Bo?") == true)
    try story.does(.decline(chat), "bo")
    #expect(story.row(with: "Kim")?.contains("\u{2192}") == false)
  }
}
