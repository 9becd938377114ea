import Desk
import FrontDesk
import Store
import Terminal
import Testing
import Text

@testable import Screens

/// Looking for words: in a conversation, and in all of them.
@Suite("Finding")
struct FindingTests {
  private func marked(_ story: Story) -> [String] {
    let canvas = story.model.view()
    guard let pane = story.model.panes.conversation else { return [] }
    var found: [String] = []
    for row in pane.row..<pane.endRow {
      var text = ""
      for column in pane.column..<pane.endColumn {
        let ground = canvas[row, column].style.ground
        if ground == .selection || ground == .dimSelection {
          text += canvas[row, column].glyph.text
        } else if !text.isEmpty {
          found.append(text)
          text = ""
        }
      }
    }
    return found
  }

  private func talk(_ lines: Int) throws -> (Story, ChatID) {
    let story = try Story(rows: 24, columns: 80)
    let mei = try story.talkWith("Mei", saying: ["My Order A-4711 is late"])
    for number in 0..<lines { try story.says("line \(number)", in: mei) }
    try story.says("請問可以改訂單嗎？", in: mei)
    try story.says("the order, the order!", in: mei)
    return (story, mei)
  }

  @Test func theLatestIsShownFirstAndAllAreMarked() throws {
    let (story, mei) = try talk(60)
    story.press(.character("/"))
    story.type("order")
    #expect(
      story.row(23).hasPrefix(" /order") && story.row(23).hasSuffix("1/2"), "\(story.row(23))")
    #expect(marked(story) == ["order", "order"])
    story.press(.enter)
    #expect(story.model.layers.isEmpty && story.model.focus == .reading)
    story.press(.character("n"))
    #expect(story.screen.contains("My Order A-4711"))
    #expect(marked(story) == ["Order"])
    story.press(.character("n"))
    #expect(story.row(23).contains("on from the end"))
    #expect(marked(story) == ["order", "order"])
    story.press(.character("N"))
    #expect(marked(story) == ["Order"])
    story.press(.escape)
    #expect(marked(story) == [] && story.model.focus == .reading)
    // Then the key means what it always means.
    story.press(.character("n"))
    #expect(story.model.selected == mei && story.model.focus == .composer)
  }

  @Test func capitalsAndChinese() throws {
    let (story, _) = try talk(3)
    story.press(.character("/"))
    story.type("Order")
    #expect(marked(story) == ["Order"])
    story.press(.ctrl("u"))
    story.type("訂單")
    #expect(marked(story) == ["訂單"])
    story.press(.ctrl("u"))
    story.type("xyzzy")
    #expect(marked(story) == [] && story.row(23).hasSuffix("0/0"))
    story.press(.enter)
    #expect(story.row(23).contains("xyzzy is nowhere in this conversation."))
    #expect(!story.model.isFinding)
  }

  @Test func whoGivesUpIsWhereTheyWere() throws {
    let (story, mei) = try talk(60)
    story.press(.pageUp, .pageUp)
    let before = story.model.talks[mei]?.scroll
    story.press(.character("/"))
    story.type("my order")
    #expect(story.model.talks[mei]?.scroll != before)
    story.press(.escape)
    #expect(story.model.talks[mei]?.scroll == before && story.model.layers.isEmpty)
  }

  @Test func inTheComposerItIsText() throws {
    let (story, mei) = try talk(1)
    story.press(.enter)
    // At its beginning it opens the library of answers.
    story.type("a/n")
    #expect(story.draft(mei) == "a/n" && story.model.layers.isEmpty)
  }

  @Test func anotherChatHasNothingMarked() throws {
    let (story, mei) = try talk(1)
    let kim = try story.talkWith("Kim", saying: ["my order"])
    story.model.select(mei)
    story.press(.character("/"))
    story.type("order")
    story.press(.enter)
    story.press(.modified(.alt, .down))
    #expect(story.model.selected == kim || story.model.selected == mei)
    story.model.select(kim)
    story.take(.timePassed)
    #expect(marked(story) == [])
  }

  // MARK: In all chats

  private func deliverSearches(_ story: Story) throws {
    while let index = story.effects.firstIndex(where: {
      if case .askSearch = $0 { true } else { false }
    }) {
      guard case .askSearch(let search, let end, let limit) = story.effects.remove(at: index) else {
        return
      }
      let page = try story.desk.search(search, before: end, limit: limit, for: "ann")
      story.take(.searchArrived(search, page))
    }
  }

  @Test func whatWasSaidIsFoundAndOpenedAtItsPlace() throws {
    let story = try Story(rows: 24, columns: 100)
    let mei = try story.talkWith("Mei", saying: ["A refund, please"])
    for number in 0..<60 { try story.says("line \(number)", in: mei) }
    _ = try story.desk.perform(.end(mei, intervening: false), by: .agent("ann"))
    story.tell()
    let kim = try story.talkWith("Kim", saying: ["退款"])
    for chat in [mei, kim] {
      story.model.select(chat)
      story.press(.character("c"))
    }
    story.press(.character(":"))
    story.type("search refund from:visitor")
    story.press(.enter)
    try deliverSearches(story)
    #expect(story.screen.contains("What was said 1/1"), "\(story.screen)")
    #expect(story.screen.contains("< A refund, please"))
    story.press(.enter)
    try story.deliver()
    #expect(story.model.selected == mei && story.model.focus == .reading)
    #expect(marked(story) == ["refund"], "\(story.screen)")
    story.press(.ctrl("f"))
    #expect(story.screen.contains("before:2026-11-23"))
    story.type("退款")
    story.press(.enter)
    try deliverSearches(story)
    story.press(.enter)
    #expect(story.model.selected == kim)
    #expect(marked(story) == ["退款"])
  }

  @Test func whatIsTypedWrongSaysSo() throws {
    let story = try Story(rows: 24, columns: 100)
    try story.talkWith("Mei")
    story.press(.ctrl("f"))
    story.type("before:yesterday")
    story.press(.enter)
    #expect(story.screen.contains("before:yesterday is no day"), "\(story.screen)")
    #expect(story.effects.isEmpty || !story.screen.contains("Looking"))
    story.press(.ctrl("u"))
    story.type("xyzzy")
    story.press(.enter)
    #expect(story.screen.contains("Looking"))
    try deliverSearches(story)
    #expect(story.screen.contains("Nothing is found."))
    story.press(.enter, .escape)
    #expect(story.model.layers.isEmpty)
  }

  @Test func whoGoesOnMeanwhileIsNotTakenAway() throws {
    let story = try Story(rows: 24, columns: 100)
    let mei = try story.talkWith("Mei", saying: ["A refund, please"])
    _ = try story.desk.perform(.end(mei, intervening: false), by: .agent("ann"))
    story.tell()
    let kim = try story.talkWith("Kim")
    for chat in [mei, kim] {
      story.model.select(chat)
      story.press(.character("c"))
    }
    story.press(.ctrl("f"))
    story.type("refund")
    story.press(.enter)
    try deliverSearches(story)
    story.press(.enter, .up)
    try story.deliver()
    #expect(story.model.selected == kim)
  }
}
