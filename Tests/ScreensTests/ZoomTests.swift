import Desk
import Foundation
import FrontDesk
import Terminal
import Testing

@testable import Screens

@Suite("Zoom")
struct ZoomTests {
  /// What is typed after going to somebody who waits is words for them.
  @Test(arguments: [Key.character("n"), .alt("n")])
  func goingToWhoWaitsLeavesZoom(key: Key) throws {
    let story = try Story()
    try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    for number in 0..<60 { try story.says("line \(number)", in: mei) }
    story.press(.character("z"), .pageUp, key)
    #expect(story.model.layers.isEmpty)
    story.type("ok")
    #expect(story.requests == [])
    #expect(story.draft(mei) == "ok")
    #expect(story.model.talks[mei]?.scroll.isFollowing == true)
  }

  @Test func zoomBeginsWhereOneReads() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    for number in 0..<60 { try story.says("line \(number).", in: mei) }
    story.press(.pageUp, .pageUp)
    try story.says("line 60.", in: mei)
    let first = try #require((0..<60).first { story.screen.contains("line \($0).") })
    story.press(.character("z"))
    #expect(story.row(0).contains("line \(first)."), "\(story.screen)")
    #expect(story.model.unreadCount(mei) > 0, "what is below was not read")
    #expect(story.row(23).contains("PgDn \u{2193} \(story.model.unreadCount(mei)) new"))
    try story.says("line 61.", in: mei)
    #expect(story.row(23).contains("PgDn \u{2193} \(story.model.unreadCount(mei)) new"))
    story.press(.end)
    #expect(!story.row(23).contains("PgDn"))
    #expect(story.model.unreadCount(mei) == 0)
  }

  @Test func theFooterOffersNothingThatWouldActUnseen() throws {
    let story = try Story(columns: 140)
    let gone = try story.talkWith("Gone")
    try story.talkWith("Mei")
    try story.leaves(gone)
    story.press(.character("z"))
    for words in ["p past", "v visitor", "z zoom", "c clear"] {
      #expect(!story.row(23).contains(words), "\(story.row(23))")
    }
    #expect(story.row(23).contains("Esc back"))
  }

  @Test func zoomOverTheVisitorLeadsBackToTheVisitor() throws {
    let story = try Story(columns: 120)
    try story.talkWith("Kim")
    story.press(.character("v"), .character("z"), .character("v"))
    #expect(story.model.layers.isEmpty)
    #expect(story.model.focus == .visitor)
  }

  @Test(arguments: [
    Key.character("v"), .character("p"), .character("c"), .tab, .backtab, .modified(.alt, .up),
    .modified(.alt, .down),
  ])
  func whatIsDoneToPanesLeavesZoom(key: Key) throws {
    let story = try Story(columns: 120)
    try story.talkWith("Kim")
    try story.talkWith("Mei")
    story.press(.character("z"), key)
    #expect(story.model.layers.isEmpty)
  }
}

extension ZoomTests {
  /// What is copied from zoom is whole: an address is broken at the screen's edge alone.
  @Test(arguments: [24, 40, 80])
  func anAddressIsBrokenAtTheEdgeAlone(columns: Int) throws {
    let story = try Story(rows: 30, columns: max(30, columns))
    let address =
      "https://shop.example/orders/2026-11-23/a-long-name/of-a-thing?with=parameters&and=more-of-them"
    let chat = try story.talkWith("Mei")
    try story.says("Look here: \(address) please", in: chat)
    story.press(.character("z"))
    let width = story.model.size.columns
    let rows = story.model.view().plainRows()
    let first = try #require(rows.firstIndex { $0.hasPrefix("https://") }, "\(story.screen)")
    var shown = ""
    for row in rows[first...] {
      shown += row
      if row.count < width { break }
    }
    #expect(shown.hasPrefix(address))
  }

  /// In a narrow pane too a path is broken nowhere but where the pane ends.
  @Test func aPathInTheConversationIsBrokenAtTheEdgeAlone() throws {
    let story = try Story(rows: 30, columns: 60)
    let path = "/tmp/deskbell-demo-of-a-long-name/and-more-of-it/still-more-of-it/here"
    let chat = try story.talkWith("Mei")
    try story.says("In a second terminal: deskbell watch --store \(path)", in: chat)
    let rows = story.model.view().plainRows()
    let pane = try #require(story.model.panes.conversation)
    let inner = rows[pane.row..<pane.row + pane.rows].map { row in
      String(Array(row).dropFirst(pane.column + 1).prefix(pane.columns - 2))
    }
    let first = try #require(inner.firstIndex { $0.contains("/tmp/") }, "\(story.screen)")
    let shown = inner[first...].prefix(3).map { $0.trimmingCharacters(in: .whitespaces) }.joined()
    #expect(shown.hasPrefix(path), "\(story.screen)")
    // The first row of it is full.
    let start = try #require(inner[first].range(of: "/tmp/"))
    #expect(!inner[first][start.lowerBound...].trimmingCharacters(in: .whitespaces).hasSuffix("-"))
  }
}
