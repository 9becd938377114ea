import Desk
import FrontDesk
import Terminal
import Testing
import Text

@testable import Screens

/// How a visitor of the website came to ask for somebody, and where they are.
@Suite("The walk that led to a chat")
struct WalkTests {
  private static let key = VisitorKey("mei")

  private static func origin(_ answers: Int = 6) -> ChatOrigin {
    let all: [(String, String)] = [
      ("Talk to a person?", "Yes, please"), ("Where can we reach you?", "mei@acme.example"),
      ("公司名稱？", "王小明股份有限公司 🏭"), ("How many boxes, and what for?", "14, for the head office"),
      ("Which plan?", "gold"),
      ("Anything else? \u{1B}[31m\u{202E}", "\u{1B}]0;owned\u{07}No\nthanks"),
    ]
    return ChatOrigin(
      dialogue: "welcome", version: 3, card: "person",
      page: "https://shop.example/pricing/plans?from=mail&campaign=autumn", pageTitle: "Plans 方案",
      answers: all.prefix(answers).map { .init(asked: $0.0, answer: $0.1) })
  }

  private func story(
    rows: Int = 24, columns: Int = 80, answers: Int = 6, accepts: Bool = true
  ) throws -> (Story, ChatID) {
    let story = try Story(rows: rows, columns: columns)
    let chat = try story.visitor(
      "Mei", saying: accepts ? ["Hello?"] : [], [("email", "mei@acme.example"), ("plan", "gold")],
      key: WalkTests.key, origin: WalkTests.origin(answers))
    if accepts {
      _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
      story.tell()
    }
    return (story, chat)
  }

  private func sight(in chat: ChatID) -> VisitorSight {
    func page(_ url: String, _ title: String, _ minutes: Int, _ time: Int64)
      -> VisitorHabits.SeenPage
    {
      .init(url: url, title: title, at: Story.start + -minutes * 60, time: time)
    }
    return VisitorSight(
      of: WalkTests.key.mark,
      attributes: [
        .init(name: "email", value: "mei@acme.example", source: .said),
        .init(name: "plan", value: "gold", source: .signed),
        .init(name: "city", value: "Taipei", source: nil),
        .init(name: "topic", value: "orders", source: .dialogue),
      ],
      pages: [
        page("https://shop.example/", "Shop", 12, 65_000),
        page("https://shop.example/pricing", "", 10, 4000),
        page("https://shop.example/pricing/plans?x", "Plans 方案 🏭", 8, 300_000),
      ], visits: 2, chats: [chat])
  }

  @Test func foldedItIsThreeRows() throws {
    let (story, _) = try story()
    try expect(story.screen, looksLike: "walk-folded")
    let first = try #require(story.screen.split(separator: "\n").first { $0.contains("Came by") })
    #expect(first.contains("welcome, version 3 · Plans 方案"))
    #expect(story.screen.contains("(+ for all)"))
    #expect(!story.screen.contains("gold →"))
    let rows = WalkLayout(WalkTests.origin(), in: story.desk.state, key: "+", story.model.texts)
      .rows(width: 47, isUnfolded: false, isPlain: false)
    #expect(rows.count == 3)
  }

  @Test func aKeyUnfoldsAndFoldsIt() throws {
    let (story, _) = try story()
    let folded = story.screen
    #expect(folded.contains("+ walk"))
    story.press(.character("+"))
    try expect(story.screen, looksLike: "walk-unfolded")
    for answer in WalkTests.origin().answers.prefix(5) {
      #expect(story.screen.contains(answer.answer.prefix(8)))
    }
    #expect(story.screen.contains("(+ for less)"))
    story.press(.character("+"))
    #expect(story.screen == folded)
    // While one writes it is the same with Alt, and the bare key is text.
    story.press(.enter, .character("+"))
    #expect(!story.screen.contains("(+ for less)"))
    story.press(.alt("+"))
    #expect(story.screen.contains("(+ for less)"))
  }

  /// Who supervises sees it as the agent does, live and of chats that have closed.
  @Test(arguments: [(40, 120), (24, 80), (12, 40)])
  func theBoardShowsItToo(rows: Int, columns: Int) throws {
    let story = try BoardStory(rows: rows, columns: columns)
    let chat = try story.visitor(
      "李美 🎎", saying: ["Hello?"], route: .agent("wang"), origin: WalkTests.origin())
    story.press(.enter)
    try story.deliver()
    try expect(story.screen, looksLike: "board-walk-\(columns)")
    story.press(.home)
    let folded = story.screen
    #expect(folded.contains("Came by welcome") && folded.contains("(+ for all)"), "\(folded)")
    story.press(.character("+"))
    #expect(!story.screen.contains("(+ for all)"), "\(story.screen)")
    try expect(story.screen, looksLike: "board-walk-unfolded-\(columns)")
    // What is said meanwhile does not fold it.
    try story.does(.say(chat, id: nil, text: "Anybody?"), nil)
    #expect(!story.screen.contains("(+ for all)"))
    story.press(.character("+"), .home)
    #expect(story.screen.contains("Came by welcome") && story.screen.contains("(+ for all)"))
    try story.does(.leave(chat), nil)
    try story.deliver()
    story.press(.home)
    #expect(story.screen.contains("Came by welcome"), "\(story.screen)")
    // Another chat begins folded; one that came otherwise has none, and the key does nothing.
    let other = try story.waiter("Kim", saying: ["Hello"])
    story.press(.escape)
    story.model.chats.select(other)
    story.press(.enter)
    try story.deliver()
    #expect(!story.screen.contains("Came by") && !story.screen.contains("+ walk"))
    let before = story.screen
    story.press(.character("+"))
    #expect(story.screen == before)
  }

  /// Where there is none the key is not named, and shows the chat in short alone.
  @Test func whoCameOtherwiseHasNone() throws {
    let story = try Story()
    try story.talkWith("Kim", saying: ["Hello"])
    #expect(!story.screen.contains("+ walk") && !story.screen.contains("Came by"))
    let before = story.screen
    story.press(.character("+"))
    #expect(story.screen.contains("Began 14:02") && !story.screen.contains("Came by"))
    story.press(.character("+"))
    #expect(story.screen == before)
  }

  @Test func anOfferBeginsWithIt() throws {
    let (story, chat) = try story(accepts: false)
    #expect(story.row(1).contains("Yes, please"), "\(story.screen)")
    // Nobody has said a word yet; what led here is there to be read before one answers.
    while story.model.shown != chat { story.press(.down) }
    #expect(story.screen.contains("Came by welcome"), "\(story.screen)")
    #expect(story.screen.contains("Talk to a person? → Yes, please"), "\(story.screen)")
    let (roomy, _) = try self.story(rows: 40, columns: 120, accepts: false)
    #expect(roomy.row(2).contains("Yes, please · mei@acme.example · 王小明"), "\(roomy.screen)")
  }

  @Test(arguments: [(24, 80), (40, 120), (12, 40), (8, 30)])
  func itFitsEverywhere(rows: Int, columns: Int) throws {
    for answers in 0...6 {
      for isUnfolded in [false, true] {
        let (story, _) = try story(rows: rows, columns: columns, answers: answers)
        story.press(.enter)
        if isUnfolded { story.press(.alt("+")) }
        let layout = story.model.conversation.layout
        let width = try #require(layout.setting?.width)
        let walk = layout.rows(ofItem: 0)
        #expect(walk.contains { $0.text.string.contains("Came by") })
        #expect(walk.allSatisfy { $0.indent + $0.text.width <= width })
        #expect(isUnfolded || walk.count <= WalkLayout.folded)
        #expect(!story.screen.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
  }

  @Test func onANarrowScreen() throws {
    let (story, _) = try story(rows: 12, columns: 40)
    story.press(.enter, .pageUp)
    try expect(story.screen, looksLike: "walk-narrow")
    story.press(.alt("+"))
    try expect(story.screen, looksLike: "walk-narrow-unfolded")
  }

  /// What is said later is laid out below it, row for row as if it came with the rest.
  @Test func whatIsSaidLaterStandsBelow() throws {
    let (story, chat) = try story(rows: 40, columns: 120)
    for number in 0..<30 {
      try story.says("line \(number)", in: chat, by: WalkTests.key)
      if number == 10 { story.press(.character("+")) }
      if number == 20 { story.press(.character("+")) }
      let layout = story.model.conversation.layout
      let summary = story.model.summary(of: chat, try #require(story.model.words[chat]))?() ?? []
      var anew = ConversationLayout()
      _ = anew.update(
        try #require(layout.setting),
        walk: {
          WalkLayout(
            WalkTests.origin(), summary: summary, in: story.desk.state, key: "+", story.model.texts)
        },
        lines: try #require(story.model.words[chat]), pending: [], names: { $0.text })
      #expect(layout.heights == anew.heights)
      for item in anew.heights.indices {
        #expect(layout.rows(ofItem: item) == anew.rows(ofItem: item))
      }
    }
  }

  @Test func theVisitorsPaneSaysWhereTheyAre() throws {
    let (story, chat) = try story(rows: 40, columns: 120)
    story.sights[WalkTests.key.mark] = sight(in: chat)
    try story.deliver()
    try expect(story.screen, looksLike: "walk-visitor")
    #expect(story.screen.contains("mei@acme.example") && story.screen.contains("(said)"))
    #expect(story.screen.contains("gold (signed)") && story.screen.contains("Taipei (by email)"))
    #expect(story.screen.contains("Page now") && story.screen.contains("Pages before: 2"))
    // They go on: it is asked again, once.
    story.sights[WalkTests.key.mark]?.pages.append(
      .init(url: "https://shop.example/cart", title: "Cart", at: Story.start))
    story.tell()
    try story.deliver()
    #expect(!story.screen.contains("Cart"))
    story.moves[chat] = 1
    story.tell()
    #expect(story.effects.count { $0 == .askVisitor(WalkTests.key.mark) } == 1)
    try story.deliver()
    #expect(story.screen.contains("Cart") && story.screen.contains("Pages before: 3"))
    // The last page of who is gone is no longer where they are.
    try story.leaves(chat, by: WalkTests.key)
    #expect(story.screen.contains("Last page"), "\(story.screen)")
  }

  /// Nobody is asked who needs no answer, and nothing asks while words are said.
  @Test func itIsAskedOnceAndNotForEveryWord() throws {
    let (story, chat) = try story(rows: 40, columns: 120)
    let ask = ScreenEffect.askVisitor(WalkTests.key.mark)
    #expect(story.effects.count { $0 == ask } == 1)
    try story.deliver()
    for number in 0..<5 {
      try story.says("line \(number)", in: chat, by: WalkTests.key)
    }
    #expect(!story.effects.contains(ask))
  }

  @Test func onANarrowScreenThePaneHasItToo() throws {
    let (story, chat) = try story(rows: 12, columns: 40)
    story.sights[WalkTests.key.mark] = sight(in: chat)
    story.press(.character("v"))
    try story.deliver()
    for _ in 0..<2 { story.press(.pageDown) }
    #expect(story.screen.contains("Page now") || story.screen.contains("Pages before"))
    let canvas = story.model.view()
    #expect(canvas.plainRows().count == 12)
  }
}
