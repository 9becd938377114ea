import Desk
import FrontDesk
import Routing
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// A conversation in short, above what was said.
@Suite("Conversations in short")
struct SummaryTests {
  @Test(arguments: [
    ("Where is it?", ["Where is it?"]),
    ("Hello. Where is my parcel? Thanks!", ["Where is my parcel?"]),
    ("你好。什麼時候到？可以退貨嗎？", ["什麼時候到？", "可以退貨嗎？"]), ("Really??", ["Really?"]),
    ("See https://a.example/?q=1 please", []), ("?", []), ("Version 2.5?", ["Version 2.5?"]),
    ("No\nHow\nmuch?", ["much?"]), ("He said \"why?\" and left", ["He said \"why?"]), ("", []),
    ("Hm... when?", ["when?"]), ("متى؟", ["متى؟"]),
  ])
  func whatAsks(text: String, questions: [String]) {
    #expect(ConversationSummary.questions(in: text) == questions)
  }

  /// A chat that Bo had and Ann has, at a desk with a past.
  private func story(rows: Int = 40, columns: Int = 120, tongue: Tongue = .english) throws
    -> (Story, ChatID)
  {
    let story = try Story(rows: rows, columns: columns, tongue: tongue)
    for number in 0..<12 {
      let past = try story.visitor("P\(number)", saying: ["Hello, the usual order"], to: "bo")
      _ = try story.desk.perform(.accept(past), by: .agent("bo"))
      _ = try story.desk.perform(.end(past, intervening: false), by: .agent("bo"))
    }
    let chat = try story.visitor(
      "李美 🎎", saying: ["Hello, the scanner is broken. Can I send it back?"], to: "bo")
    _ = try story.desk.perform(.accept(chat), by: .agent("bo"))
    _ = try story.desk.perform(
      .transfer(chat, to: .agent("ann"), note: nil), by: .agent("bo"))
    _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
    story.tell()
    try story.says("這台掃描器可以退貨嗎？", in: chat)
    story.model.select(chat)
    return (story, chat)
  }

  @Test func aKeyShowsItAndHidesItAgain() throws {
    let (story, _) = try story()
    try story.deliver()
    try story.deliver()
    let before = story.screen
    story.press(.character("+"))
    try story.deliver()
    let screen = story.screen
    for text in [
      "Began 14:02", "asks for Bo", "With Bo, then Ann Lee", "Asked (2 questions):",
      "  Can I send it back?", "這台掃描器可以退貨嗎？", "About: ", "scanner", "broken",
    ] {
      #expect(screen.contains(text), "\(text)\n\(screen)")
    }
    #expect(!screen.contains("usual,") && !screen.contains("hello"))
    story.press(.character("+"))
    #expect(story.screen == before)
  }

  /// It stays as it was unfolded: a message costs no more for it.
  @Test func aMessageDoesNotMakeItAnew() throws {
    let (story, chat) = try story()
    story.press(.character("+"))
    try story.deliver()
    let before = story.model.conversation.layout.heights
    try story.says("And when?", in: chat)
    let after = story.model.conversation.layout.heights
    #expect(after.dropLast() == before[...])
    #expect(story.screen.contains("Asked (2 questions):"))
    // The desk's past is asked for once.
    story.press(.character("+"), .character("+"))
    #expect(!story.effects.contains(.askTerms))
    #expect(story.screen.contains("Asked (3 questions):"))
  }

  @Test(arguments: [Tongue.english, .chinese], [(24, 80), (40, 120), (12, 40)])
  func itFits(_ tongue: Tongue, _ size: (rows: Int, columns: Int)) throws {
    let (story, _) = try story(rows: size.rows, columns: size.columns, tongue: tongue)
    story.press(.enter, .alt("+"))
    try story.deliver()
    let wide = tongue.words.wasWith(["Bo", "Ann Lee"])
    #expect(story.screen.contains(wide), "\(story.screen)")
    for row in story.model.view().plainRows() { #expect(SafeText(row).width <= size.columns) }
  }
}
