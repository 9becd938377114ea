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
  private func story(
    rows: Int = 40, columns: Int = 120, tongue: Tongue = .english, past: Int = 12
  ) throws -> (Story, ChatID) {
    let story = try Story(rows: rows, columns: columns, tongue: tongue)
    try add(past, to: story)
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

  /// Chats that are over.
  private func add(_ past: Int, to story: Story) throws {
    for number in 0..<past {
      let past = try story.visitor("P\(number)", saying: ["Hello, the usual order"], to: "bo")
      _ = try story.desk.perform(.accept(past), by: .agent("bo"))
      _ = try story.desk.perform(.end(past, intervening: false), by: .agent("bo"))
    }
    story.tell()
  }

  /// A desk that has too little of a past is asked again once there may be more.
  @Test func aYoungDeskLearns() throws {
    let (story, chat) = try story(past: 3)
    let unfold = {
      story.model.select(chat)
      story.press(.character("+"))
      try story.deliver()
    }
    try unfold()
    #expect(story.screen.contains("Question") && !story.screen.contains("About: "))
    try add(10, to: story)
    story.press(.character("+"))
    try unfold()
    #expect(!story.screen.contains("About: "), "a moment later")
    story.press(.character("+"))
    try story.pass(seconds: 61)
    try unfold()
    #expect(story.screen.contains("About: ") && story.screen.contains("scanner"))
    // As it stands there it is not changed by what is told later.
    let rows = story.model.conversation.layout.heights
    try story.pass(seconds: 61)
    #expect(
      story.model.conversation.layout.heights == rows
        && story.effects.allSatisfy { $0 != .askTerms })
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
      "Began 14:02", "asks for Bo", "With Bo, then Ann Lee", "Questions (2):",
      "  Can I send it back?", "這台掃描器可以退貨嗎？", "About: ", "scanner", "broken",
    ] {
      #expect(screen.contains(text), "\(text)\n\(screen)")
    }
    #expect(!screen.contains("usual,") && !screen.contains("hello"))
    story.press(.character("+"))
    #expect(story.screen == before)
  }

  /// As much of a long question is shown as tells it, further in than what stands above it.
  @Test func aLongQuestionIsCut() throws {
    let (story, chat) = try story(rows: 24, columns: 80)
    let words = (1...40).map { "\($0)thing" }.joined(separator: " ")
    try story.says("Why \(words)?", in: chat)
    story.press(.character("+"))
    // Beside the list, which has the beginning of it too.
    let rows = story.screen.split(separator: "\n").compactMap {
      $0.split(separator: "\u{2502}").dropFirst().last
    }
    let first = try #require(rows.firstIndex { $0.hasPrefix("   Why 1thing") }, "\(rows)")
    let shown = rows[first..<first + 3]
    #expect(shown.last?.hasSuffix("\u{2026}") == true, "\(shown)")
    #expect(shown.allSatisfy { $0.hasPrefix("   ") && !$0.hasPrefix("    ") }, "\(shown)")
    #expect(!rows[first + 3].contains("thing"), "\(rows)")
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
    #expect(story.screen.contains("Questions (2):"))
    // The desk's past is asked for once.
    story.press(.character("+"), .character("+"))
    #expect(!story.effects.contains(.askTerms))
    #expect(story.screen.contains("Questions (3):"))
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
