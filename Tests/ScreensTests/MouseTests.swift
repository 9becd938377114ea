import Desk
import FrontDesk
import Terminal
import Testing

@testable import Screens

/// What a mouse does, where one is wanted.
@Suite("The mouse")
struct MouseTests {
  private func click(_ story: Story, _ row: Int, _ column: Int) {
    story.take(.mouse(MouseEvent(.press, at: Position(row: row, column: column))))
  }

  private func row(of text: String, _ story: Story) throws -> Int {
    try #require(story.model.view().plainRows().firstIndex { $0.contains(text) })
  }

  @Test func itIsSwitchedByName() throws {
    let story = try Story()
    story.press(.character(":"))
    story.type("mouse")
    story.press(.enter)
    #expect(story.effects.contains(.setMouse(true)))
    story.take(.mouseSet(true))
    #expect(story.row(23).contains("With Shift the terminal selects text"))
    story.press(.character(":"), .enter)
    #expect(story.effects.contains(.setMouse(false)))
    story.take(.mouseSet(false))
    #expect(story.row(23).contains("The mouse is off"))
    story.press(.character(":"), .enter)
    story.take(.mouseSet(false))
    #expect(story.row(23).contains("does not tell of a mouse"))
    story.press(.character("?"))
    story.type("mouse")
    #expect(story.screen.contains("Shift"))
  }

  @Test func aClickOpensAChat() throws {
    let story = try Story(rows: 40, columns: 120)
    let kim = try story.talkWith("Kim", saying: ["Hello"])
    let mei = try story.talkWith("Mei", saying: ["Hello"])
    story.model.select(kim)
    story.take(.timePassed)
    let list = try #require(story.model.panes.list)
    let place = try #require(
      (list.row..<list.endRow).first { story.row($0).prefix(list.columns).contains("Mei") })
    click(story, place, 5)
    #expect(story.model.selected == mei && story.model.focus == .composer)
    let conversation = try #require(story.model.panes.conversation)
    // Whoever writes goes on writing.
    click(story, conversation.row + 3, conversation.column + 3)
    #expect(story.model.focus == .composer)
    story.press(.escape)
    click(story, conversation.row + 3, conversation.column + 3)
    #expect(story.model.focus == .reading)
    let visitor = try #require(story.model.panes.visitor)
    click(story, visitor.row + 1, visitor.column + 3)
    #expect(story.model.focus == .visitor)
    #expect(story.requests == [])
  }

  @Test func theWheelScrollsWhatLiesUnderIt() throws {
    let story = try Story(rows: 24, columns: 80)
    let mei = try story.talkWith("Mei")
    for number in 0..<60 { try story.says("line \(number)", in: mei) }
    let kim = try story.talkWith("Kim")
    story.model.select(mei)
    story.press(.enter)
    story.type("Dear")
    let pane = try #require(story.model.panes.conversation)
    func wheel(_ deed: MouseEvent.Deed, _ column: Int) {
      story.take(.mouse(MouseEvent(deed, at: Position(row: pane.row + 2, column: column))))
    }
    #expect(story.model.talks[mei]?.scroll.isFollowing == true)
    for _ in 0..<4 { wheel(.wheelUp, pane.column + 5) }
    #expect(story.model.talks[mei]?.scroll.isFollowing == false)
    for _ in 0..<4 { wheel(.wheelDown, pane.column + 5) }
    #expect(story.model.talks[mei]?.scroll.isFollowing == true)
    // What is typed goes on to whom it was begun.
    wheel(.wheelUp, 3)
    wheel(.wheelDown, 3)
    story.type(" Mei")
    #expect(story.draft(mei) == "Dear Mei" && story.draft(kim) == "")
  }

  @Test func listsOverThePanesAreClicked() throws {
    let story = try Story(rows: 24, columns: 80)
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    story.model.select(kim)
    story.press(.ctrl("k"))
    click(story, try row(of: " Mei ", story) + 0, 4)
    if story.model.layers.jump != nil {
      let place = try #require(
        story.model.view().plainRows().lastIndex { $0.contains("Mei") && $0.contains("chat") })
      click(story, place, 4)
    }
    #expect(story.model.selected == mei && story.model.layers.isEmpty)
    // Below the last row there is nothing to do.
    story.press(.character(":"))
    story.type("suspend")
    let last = try row(of: "Everything by name", story) + PickList.height(on: story.model.size)
    click(story, last, 4)
    #expect(story.model.layers.palette != nil && !story.effects.contains(.suspend))
  }

  @Test func nothingIsAnsweredByAClick() throws {
    for (rows, columns) in [(24, 80), (40, 120), (12, 40)] {
      let story = try Story(rows: rows, columns: columns)
      try story.talkWith("Kim", saying: ["Hello"])
      try story.visitor("Mei")
      try story.pass(seconds: 1)
      for row in 0..<rows {
        for column in stride(from: 0, to: columns, by: 3) {
          click(story, row, column)
          story.take(.mouse(MouseEvent(.wheelUp, at: Position(row: row, column: column))))
          #expect(story.requests == [])
          #expect(story.canvas == story.model.view())
        }
      }
    }
  }

  @Test func theBoardHasItToo() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    let mei = try story.talk("Mei", with: "ann")
    let rows = story.model.view().plainRows()
    let row = try #require(rows.firstIndex { $0.contains("Mei") })
    story.take(.mouse(MouseEvent(.press, at: Position(row: row, column: 5))))
    #expect(story.model.inspected == mei)
  }
}
