import Desk
import Foundation
import FrontDesk
import Randomness
import Terminal
import Testing

@testable import Screens

/// Several conversations side by side: which one has the hand is seen, and no key goes into another.
@Suite("Side by side")
struct SideBySideTests {
  private func story(_ columns: Int, _ names: [String] = ["Kim", "Mei", "Zoë", "Lea", "Noa"]) throws
    -> (Story, [ChatID])
  {
    let story = try Story(rows: 30, columns: columns, settings: ["capacity": "9"])
    let chats = try names.map { try story.talkWith($0) }
    story.model.select(chats[0])
    story.take(.timePassed)
    return (story, chats)
  }

  private func add(_ story: Story) { story.press(.alt("w"), .character("a")) }

  /// The name in the composer's frame.
  private func composerName(_ story: Story) -> String? {
    guard let composer = story.model.panes.composer else { return nil }
    let row = story.row(composer.row)
    guard let start = row.range(of: "─ to ") else { return nil }
    return row[start.upperBound...].prefix { $0 != "─" }.trimmingCharacters(in: .whitespaces)
  }

  @Test(arguments: [(100, 2), (136, 3), (173, 4), (300, 4), (80, 1)])
  func asManyAsHaveRoom(columns: Int, most: Int) throws {
    let (story, _) = try story(columns)
    story.press(.enter)
    for _ in 0..<4 { add(story) }
    #expect(max(1, story.model.columnChats.count) == most, "\(story.screen)")
    #expect(story.row(29).contains("There is no room"), "\(story.row(29))")
    for (_, rect) in story.model.sidePanes { #expect(rect.columns >= 36) }
    #expect(story.canvas == story.model.view())
  }

  /// What has the keys is always seen: no conversation is without its room, whatever the width.
  @Test func noneIsWithoutRoom() {
    for columns in 60...400 {
      let size = Size(rows: 30, columns: columns)
      for count in 2...4 where count <= Panes.columnsFitting(size) {
        for current in 0..<count {
          for focus in InboxModel.Focus.allCases {
            let panes = Panes(size, focus: focus, composerRows: 1, beside: count, current: current)
            #expect(panes.columns.count == count && panes.columns.allSatisfy { $0.columns >= 36 })
            #expect(panes.composer?.column == panes.columns[current].column)
          }
        }
      }
    }
  }

  @Test func eachHasItsDraftAndItsMark() throws {
    let (story, chats) = try story(136)
    story.press(.enter)
    story.type("Dear Kim")
    add(story)
    let second = try #require(story.model.selected)
    #expect(second != chats[0] && story.model.focus == .composer)
    story.type("To the second")
    add(story)
    #expect(story.draft(chats[0]) == "Dear Kim" && story.draft(second) == "To the second")
    #expect(story.screen.contains("Dear Kim") && story.screen.contains("To the second"))
    try story.says("I have been waiting", in: chats[0])
    try story.pass(seconds: 65)
    let titles = story.row(1)
    #expect(titles.contains("Kim · 1 new · 1 min") || titles.contains("1 new"), "\(titles)")
    #expect(story.screen.contains("I have been waiting"))
    #expect(story.model.unreadCount(chats[0]) == 1, "it is read when the hand goes there")
    story.press(.alt("w"), .character("h"), .alt("w"), .left)
    #expect(story.model.selected == chats[0])
    #expect(story.model.unreadCount(chats[0]) == 0)
    #expect(composerName(story) == "Kim")
  }

  @Test func theyAreMovedAndClosed() throws {
    let (story, chats) = try story(136)
    add(story)
    add(story)
    let order = story.model.columnChats
    #expect(order.count == 3 && order[0] == chats[0] && story.model.selected == order[2])
    story.press(.alt("w"), .character("H"))
    #expect(story.model.columnChats == [order[0], order[2], order[1]])
    #expect(story.model.selected == order[2])
    story.press(.alt("w"), .character("x"))
    #expect(story.model.columnChats == [order[0], order[1]])
    #expect(story.model.selected == order[1])
    // Its chat goes on.
    #expect(story.model.isMine(order[2]) && story.requests == [])
    story.press(.alt("w"), .character("x"))
    #expect(story.model.columnChats == [] && story.model.selected == order[0])
    story.press(.alt("w"), .character("x"))
    #expect(story.row(29).contains("but one conversation"))
  }

  @Test func anotherChatTakesThePlaceOfTheOneThatHadTheHand() throws {
    let (story, chats) = try story(136)
    add(story)
    let order = story.model.columnChats
    let other = try #require(chats.first { !order.contains($0) })
    story.model.select(other)
    story.take(.timePassed)
    #expect(story.model.columnChats == [order[0], other])
    // One that stands there already gets the hand.
    story.model.select(order[0])
    story.take(.timePassed)
    #expect(story.model.columnChats == [order[0], other])
    #expect(story.model.currentColumn == 0)
  }

  @Test func whatIsNarrowerShowsThoseAroundTheHand() throws {
    let (story, _) = try story(173)
    for _ in 0..<3 { add(story) }
    let all = story.model.columnChats
    #expect(all.count == 4)
    story.take(.resized(Size(rows: 30, columns: 100)))
    #expect(story.model.columnChats.count == 2)
    #expect(story.model.columnChats.contains(try #require(story.model.selected)))
    story.take(.resized(Size(rows: 30, columns: 70)))
    #expect(story.model.columnChats == [])
    story.take(.resized(Size(rows: 30, columns: 173)))
    #expect(story.model.columnChats == all)
  }

  @Test func oneThatIsOverGoesWhenItIsLeft() throws {
    let (story, _) = try story(136)
    add(story)
    add(story)
    let order = story.model.columnChats
    let aside = try #require(order.first { $0 != story.model.selected })
    try story.leaves(aside)
    #expect(story.model.columnChats.count == 3, "its end was not looked at yet")
    story.model.select(aside)
    story.take(.timePassed)
    let other = try #require(order.first { $0 != aside })
    story.model.select(other)
    story.take(.timePassed)
    story.take(.timePassed)
    #expect(!story.model.columnChats.contains(aside))
  }

  /// Whatever is pressed and whatever happens: what is handed in goes to the chat that the composer
  /// names, and the text that is typed stays with it.
  @Test(arguments: 0..<30)
  func aKeyNeverGoesIntoAnotherThanTheOnePainted(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let story = try Story(rows: 30, columns: 173, settings: ["capacity": "9"])
    var names: [ChatID: String] = [:]
    for name in ["Kim", "Mei", "Zoe", "Lea", "Noa"] { names[try story.talkWith(name)] = name }
    story.press(.enter)
    let moves: [Key] = [
      .alt("n"), .modified(.alt, .up), .modified(.alt, .down), .alt("j"), .escape, .enter, .tab,
      .alt("m"), .alt("z"), .alt("v"), .alt(":"), .up, .down, .alt("a"),
    ]
    let behind = "axhlHL"
    for step in 0..<250 {
      switch random.number(0...9) {
      case 0, 1, 2:
        story.press(.alt("w"))
        let letter = behind[behind.index(behind.startIndex, offsetBy: random.number(0...5))]
        story.press(.character(letter))
      case 3, 4:
        let painted = composerName(story)
        let before = story.screen
        let isWriting = story.model.focus == .composer && story.model.layers.isEmpty
        story.type("text \(step)")
        story.press(.enter)
        for case .say(let chat, _, _, _) in story.requests where isWriting {
          #expect(names[chat] == painted, "seed \(seed), step \(step):\n\(before)")
        }
      case 5, 6: story.press(moves[random.number(0...moves.count - 1)])
      case 7:
        let chats = story.desk.state.chats.keys.sorted()
        if !chats.isEmpty {
          try? story.says("hello", in: chats[random.number(0...chats.count - 1)])
        }
      case 8: try story.pass(seconds: Double(random.number(0...20)))
      default:
        let columns = [173, 136, 100, 80, 40][random.number(0...4)]
        story.take(.resized(Size(rows: 30, columns: columns)))
      }
      #expect(story.canvas == story.model.view(), "seed \(seed), step \(step)")
      try story.deliver()
      story.effects = []
      // Each chat stands there once, and the one that has the hand among them.
      let chats = story.model.columnChats
      #expect(Set(chats).count == chats.count)
      if !chats.isEmpty { #expect(story.model.shown.map(chats.contains) == true) }
    }
  }
}
