import Desk
import FrontDesk
import Hosting
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// How screens are laid out, beyond what the pictures in `Screens` show.
@Suite("Design")
struct DesignTests {
  @Test(arguments: [(24, 80), (40, 120), (12, 40)])
  func aShortConversationStandsBesideTheComposer(rows: Int, columns: Int) throws {
    let story = try Story(rows: rows, columns: columns)
    let chat = try story.talkWith("Mei", saying: ["Hello"])
    story.press(.enter)
    let composer = try #require(story.model.panes.composer)
    #expect(story.row(composer.row - 1).contains("Ann Lee has joined."))
    try story.says("the last words", in: chat)
    #expect(story.row(composer.row - 1).contains("the last words"))
    // It grows upwards until it fills the pane, and follows then.
    for number in 0..<60 {
      try story.says("line \(number).", in: chat)
      #expect(story.row(composer.row - 1).contains("line \(number)."))
    }
  }

  @Test func noTextIsWiderThanNinetyColumns() throws {
    let story = try Story(rows: 40, columns: 260)
    let words = String(repeating: "A long story about an order. ", count: 30)
    let chat = try story.talkWith("Mei", saying: [words])
    story.press(.enter)
    story.type(words)
    let pane = try #require(story.model.panes.conversation)
    #expect(pane.columns > 110)
    let canvas = story.model.view()
    for row in pane.row..<40 - 1 {
      for column in pane.column + 91..<pane.endColumn {
        let glyph = canvas[row, column].glyph.text
        #expect(glyph == " " || row == story.model.panes.composer?.row, "\(row), \(column)")
      }
    }
    #expect(canvas.plainRows().contains { $0.contains(words.prefix(80)) })
    // Copied from, it is as wide as the screen.
    story.press(.alt("z"))
    #expect(story.row(4).count > 200, "\(story.screen)")

    let board = try BoardStory(rows: 40, columns: 260)
    try board.talk("Mei", with: "ann", saying: [words])
    board.press(.enter)
    try board.deliver()
    #expect(board.model.inspected != nil && chat != "")
    let layout = try #require(board.model.inspection?.conversation)
    let rows = layout.heights.indices.flatMap { layout.rows(ofItem: $0) }
    let widest = try #require(rows.map { $0.indent + $0.text.width }.max())
    #expect((60...90).contains(widest))
  }

  @Test(arguments: [(12, 1), (18, 1), (19, 2), (24, 2), (30, 3), (60, 3)])
  func aComposerHasRowsWhereThereIsRoom(height: Int, rows: Int) throws {
    let story = try Story(rows: height, columns: 80)
    try story.talkWith("Mei")
    story.press(.enter)
    let before = story.model.panes
    #expect(before.composer?.rows == rows + 1)
    // Nothing moves until they are full.
    for line in 1..<max(2, rows) {
      if line > 1 { story.press(.ctrl("j")) }
      story.type("line \(line)")
      #expect(story.model.panes == before)
    }
  }

  @Test func theBannerAlwaysNamesItsKeys() throws {
    for columns in [60, 80, 100, 120] {
      let story = try Story(columns: columns, settings: ["capacity": "30"])
      let kim = try story.talkWith("Kim")
      for number in 0..<12 {
        try story.visitor(
          String(repeating: "Maximilian ", count: 9) + "\(number)",
          saying: [String(repeating: "words ", count: 40)])
      }
      #expect(story.row(1).contains("a accept  x decline"), "\(columns): \(story.row(1))")
      #expect(story.row(1).contains("Maximil"), "\(story.row(1))")
      story.model.select(kim)
      story.press(.enter)
      #expect(story.row(1).contains("Alt-a accept  Alt-x decline"), "\(columns): \(story.row(1))")
      story.press(.alt("z"))
      #expect(story.row(0).contains("a accept  x decline"), "\(columns): \(story.row(0))")
    }
  }

  @Test(arguments: [100, 110, 120, 200])
  func aLongEmailIsShownWhole(columns: Int) throws {
    let emails = [
      "maria.fernandez-gonzalez@customer-service.subsidiary.example-company.example",
      String(repeating: "x", count: 64) + "@" + String(repeating: "label.", count: 25) + "example",
      "short@acme.example",
    ]
    for email in emails {
      let story = try Story(rows: 50, columns: columns)
      try story.visitor("Mei", [("email", email)])
      let pane = try #require(story.model.panes.visitor)
      let canvas = story.model.view()
      let rows = (pane.row..<pane.endRow).map { row in
        (pane.column..<pane.endColumn).map { canvas[row, $0].glyph.text }.joined()
      }
      let shown = rows.joined().filter { $0 != " " }
      #expect(shown.contains("Email" + email), "\(story.screen)")
      // What is not known is there, and said not to be.
      for label in ["Job title", "Phone", "CRM status"] {
        #expect(rows.contains { $0.contains(label) && $0.contains(" -") })
      }
    }
  }

  @Test func anUnboundKeySaysSoOnce() throws {
    let story = try Story()
    story.press(.character("#"))
    #expect(story.row(23).contains("# does nothing here: ? lists every key."))
    story.press(.character("#"))
    #expect(!story.row(23).contains("does nothing"))
    let chat = try story.talkWith("Mei")
    story.press(.enter, .function(9))
    #expect(story.row(23).contains("F9 does nothing here: F1 lists every key."))
    // Keys of an empty text mean something, though nothing happens.
    for key in [Key.up, .left, .backspace, .ctrl("w"), .escape, .enter] {
      story.press(key)
      #expect(!story.row(23).contains("does nothing"), "\(key.name)")
    }
    story.type("#")
    #expect(story.draft(chat) == "#")

    let board = try BoardStory()
    board.press(.character("#"))
    #expect(board.row(23).contains("# does nothing here: ? lists every key."))
    board.press(.character("#"))
    #expect(!board.row(23).contains("does nothing"))
  }

  /// Why something failed is said at the end of a long sentence, and can be read.
  @Test(arguments: [(24, 80), (12, 40), (8, 30)])
  func aFailureIsToldToItsEnd(rows: Int, columns: Int) throws {
    let story = try Story(rows: rows, columns: columns)
    let chat = try story.talkWith(String(repeating: "Maximilian ", count: 2))
    story.press(.enter)
    story.type("Hi")
    story.press(.enter)
    let request = try #require(story.requests.first)
    #expect(request == .say(chat, id: "session-1", text: "Hi"))
    story.take(
      .answered(request, failure: "cannot write /srv/desk/journal-1.jsonl: the disk is FULL"))
    #expect(story.screen.contains("FULL"), "\(story.screen)")
  }

  @Test func theBoardSaysWhoWatches() throws {
    let story = try BoardStory(rows: 24, columns: 120)
    #expect(story.row(with: "Sue")?.contains("watching, 0 of 10") == true, "\(story.screen)")
    #expect(story.row(with: "王小明")?.contains("not here") == true)
    story.press(.tab, .end)
    while story.model.selectedAgent != "sue" { story.press(.up) }
    #expect(story.screen.contains("Sue (sue): watching, available"), "\(story.screen)")
  }

  @Test func commandsNameTheDeskWhereTheyMust() throws {
    let path = "/srv/a-desk/of-the-house/named-at-length"
    for (store, columns) in [("", 80), (path, 80), (path, 60), ("", 40)] {
      var model = InboxModel(
        me: "ann", storePath: store, tongue: .english, size: Size(rows: 24, columns: columns),
        now: Story.start,
        session: "session")
      let story = try Story()
      _ = model.update(
        .deskChanged(
          .init(state: story.desk.state, time: Story.start, me: nil), events: []),
        at: Story.start)
      let screen = model.view().plainRows().joined(separator: "\n")
      #expect(screen.contains("deskbell visit --name Mei"), "\(screen)")
      #expect(screen.contains("--store") == !store.isEmpty)
      if columns >= 80 { #expect(screen.contains(store)) }
    }
  }

  /// A command that is shown works where it is pasted: no row ends within a word of it.
  @Test func aPathIsNotBroken() throws {
    let path = "/srv/desk-of/the-house"
    for columns in 62...130 {
      var model = InboxModel(
        me: "ann", storePath: path, tongue: .english, size: Size(rows: 40, columns: columns),
        now: Story.start,
        session: "session")
      let story = try Story()
      _ = model.update(
        .deskChanged(.init(state: story.desk.state, time: Story.start, me: nil), events: []),
        at: Story.start)
      #expect(model.view().plainRows().contains { $0.contains(path) }, "\(columns)")
    }
  }
}
