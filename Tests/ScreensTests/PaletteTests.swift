import Desk
import FrontDesk
import Terminal
import Testing
import Text

@testable import Screens

/// What is done by name, from help and from the list of everything, and what is shown of keys that
/// others follow.
@Suite("By name")
struct PaletteTests {
  @Test func whatIsTypedIsDone() throws {
    let story = try Story(rows: 24, columns: 100)
    let mei = try story.talkWith("Mei")
    story.press(.character(":"))
    #expect(story.screen.contains("accept"))
    story.type("hand-")
    let row = try #require(story.model.view().plainRows().first { $0.contains("hand-over") })
    #expect(row.contains(" h ") && row.contains("an agent, a team"), "\(row)")
    story.press(.enter)
    #expect(story.model.layers.handOver?.chat == mei)
  }

  @Test func aFewLettersWillDo() throws {
    for (typed, action) in [
      ("togav", InboxAction.toggleAvailability), ("zo", .zoom), (":zoom", .zoom),
      ("CLEAR", .clearMissed),
      ("list everybody", .switchScope), ("z", .zoom), ("next c", .nextChat), ("suspend", .suspend),
    ] {
      let story = try Story(rows: 24, columns: 100)
      story.press(.character(":"))
      story.type(typed)
      #expect(story.selectedName == action.name, "\(typed): \(story.screen)")
    }
  }

  @Test func nothingIsFoundAndNothingDone() throws {
    let story = try Story()
    story.press(.character(":"))
    story.type("xyzzy")
    #expect(story.screen.contains("Nothing is called that."))
    story.press(.enter)
    #expect(story.model.layers.palette != nil && story.requests == [])
    story.press(.escape)
    #expect(story.model.layers.isEmpty)
  }

  @Test func whatWasDoneLastComesFirst() throws {
    let story = try Story(rows: 24, columns: 100)
    try story.talkWith("Mei")
    for name in ["visitor", "zoom"] {
      story.press(.character(":"))
      story.type(name)
      story.press(.enter)
    }
    #expect(story.model.layers.isZoom)
    story.press(.character(":"))
    let rows = story.model.view().plainRows().drop { !$0.contains("Everything by name") }
    #expect(rows.dropFirst().first?.contains(" zoom ") == true, "\(story.screen)")
    #expect(rows.dropFirst(2).first?.contains(" visitor ") == true)
    story.press(.down, .enter)
    #expect(story.model.focus == .visitor && story.model.layers.isEmpty)
  }

  /// Every action has its name in the list, but for those that answer what is asked.
  @Test func everyActionIsThere() {
    let asked: Set<InboxAction> = [.yes, .no, .run]
    #expect(Set(KeyMap(inboxCommands).actions).union(asked) == Set(InboxAction.allCases))
    #expect(
      Set(KeyMap(boardCommands).actions).union([.yes, .no, .run]) == Set(BoardAction.allCases))
    #expect(Set(KeyMap(reportCommands).actions).union([.run]) == Set(ReportAction.allCases))
    #expect(Set(InboxAction.allCases.map(\.name)).count == InboxAction.allCases.count)
    for action in InboxAction.allCases { #expect(InboxAction(named: action.name) == action) }
    #expect(InboxAction.handOver.name == "hand-over")
  }

  @Test func whileOneWritesItIsThereToo() throws {
    let story = try Story(rows: 24, columns: 100)
    let mei = try story.talkWith("Mei")
    story.press(.enter)
    story.type("a:b")
    story.press(.alt(":"))
    story.type("end")
    story.press(.enter)
    #expect(story.model.layers.question == .command(.end(mei, intervening: false)))
    story.press(.escape, .alt(":"))
    story.type("send")
    #expect(story.requests == [])
    story.press(.enter)
    #expect(story.requests.map(\.text) == ["a:b"])
  }

  @Test func whatCannotBeDoneHereSaysSo() throws {
    let story = try Story()
    try story.talkWith("Mei")
    story.press(.character(":"))
    story.type("save-note")
    story.press(.enter)
    #expect(story.row(23).contains("save-note does nothing here"))
    #expect(story.model.layers.isEmpty)
  }

  @Test func helpDoesWhatIsSelected() throws {
    let story = try Story(rows: 24, columns: 80)
    let mei = try story.talkWith("Mei")
    story.press(.character("?"))
    story.type("hand the selected")
    story.press(.enter)
    #expect(story.model.layers.handOver?.chat == mei)
    story.press(.escape, .character("?"))
    story.type("page")
    story.press(.down, .up, .enter)
    #expect(story.model.layers.isEmpty)
    // What edits a text is not done by name.
    story.press(.character("?"))
    story.type("cut the word after")
    #expect(!story.row(23).contains("run"), "\(story.row(23))")
    story.press(.enter)
    #expect(story.model.layers.help != nil)
  }

  @Test func theSelectedKeyOfHelpIsAlwaysShown() throws {
    for rows in [8, 12, 24] {
      let story = try Story(rows: rows, columns: 60)
      story.press(.character("?"))
      let lines = story.model.helpContent.groups.flatMap(\.lines)
      for (place, line) in lines.enumerated() {
        let isShown = story.screen.contains(
          line.text.string.split(separator: " ").prefix(3).joined(separator: " "))
        #expect(isShown, "\(rows) rows, \(place): \(line.text.string)\n\(story.screen)")
        #expect(story.model.layers.help?.place == place)
        story.press(.down)
      }
      for _ in lines { story.press(.up) }
      #expect(story.model.layers.help?.place == 0)
      #expect(story.screen.contains("A chat rings"))
      for _ in lines { story.press(.pageDown) }
      #expect(story.model.layers.help?.place == lines.count - 1)
      for _ in lines { story.press(.pageUp) }
      #expect(story.model.layers.help?.place == 0)
    }
  }

  @Test func theBoardHasItToo() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    let mei = try story.talk("Mei", with: "ann")
    story.press(.character(":"))
    for character in "take-ov" { story.press(.character(character)) }
    #expect(story.row(with: "take-over") != nil)
    story.press(.enter)
    #expect(story.model.layers.question == .command(.takeOver(mei)))
    story.press(.escape, .character("?"))
    for character in "take the selected chat over" { story.press(.character(character)) }
    story.press(.enter)
    #expect(story.model.layers.question == .command(.takeOver(mei)))
  }

  @Test func whatRingsIsSeenAndAnsweredUnderIt() throws {
    let story = try Story(rows: 12, columns: 40)
    let mei = try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.press(.character(":"))
    #expect(story.row(1).contains("Mei"), "\(story.screen)")
    story.press(.alt("a"))
    #expect(story.requests == [.accept(mei)])
    #expect(story.model.layers.isEmpty)
  }

  @Test func aBurstRunsNothing() throws {
    let story = try Story()
    try story.talkWith("Mei")
    story.press(.character(":"))
    story.strike([.character("e"), .character("n"), .character("d"), .enter], after: 100)
    #expect(story.model.layers.palette?.list.search == "end ")
    #expect(story.model.layers.question == nil)
  }

  // MARK: Keys that others follow

  @Test func whoHesitatesIsShownWhatFollows() throws {
    let story = try Story(rows: 24, columns: 80)
    try story.talkWith("Mei")
    let before = story.screen
    story.press(.character("w"))
    #expect(story.screen == before)
    let due = try #require(story.model.nextDeadline)
    #expect(due - Story.start <= 500)
    try story.pass(seconds: 0.499)
    #expect(story.screen == before)
    try story.pass(seconds: 0.001)
    #expect(story.screen != before)
    #expect(story.screen.contains("v  visitor") && story.screen.contains("z  zoom"))
    story.press(.escape)
    #expect(story.screen == before && story.model.notice == nil)
    story.press(.character("w"), .character("z"))
    #expect(story.model.layers.isZoom)
  }

  @Test func aSecondKeyThatMeansNothingDoesNothing() throws {
    let story = try Story()
    let mei = try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.press(.character("w"), .character("q"))
    #expect(!story.effects.contains(.quit), "left \(mei)")
    #expect(story.row(23).contains("w q does nothing here"), "\(story.row(23))")
    story.press(.character("a"))
    #expect(story.requests == [.accept(mei)])
  }

  @Test func theyAreTextWhereTextIsTyped() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    story.press(.enter)
    story.type("wz wv")
    #expect(story.draft(mei) == "wz wv")
    story.press(.alt("w"))
    #expect(story.model.shell.prefix != nil)
    story.press(.character("z"))
    #expect(story.model.layers.isZoom && story.draft(mei) == "wz wv")
    story.press(.escape, .alt("w"))
    story.take(.pasted("w"))
    story.type("z")
    #expect(story.draft(mei) == "wz wvwz" && story.model.layers.isEmpty)
  }

  /// The same on a Russian layout.
  @Test func theyAnswerOnOtherLayouts() throws {
    let story = try Story()
    try story.talkWith("Mei")
    story.press(.character("ц"), .character("я"))
    #expect(story.model.layers.isZoom)
  }

  // MARK: Hints

  @Test(arguments: [(24, 80), (40, 120), (50, 200)])
  func aFooterHintsAtFiveToEightKeys(rows: Int, columns: Int) throws {
    let story = try Story(rows: rows, columns: columns)
    let kim = try story.talkWith("Kim", saying: ["Hello"])
    try story.talkWith("Mei", saying: ["Hello"])
    try story.visitor("Zoë")
    try story.pass(seconds: 1)
    story.model.select(kim)
    for focus in InboxModel.Focus.allCases {
      story.model.focus = focus
      story.take(.timePassed)
      let hints = story.row(rows - 1).split(separator: "  ").filter {
        !$0.allSatisfy(\.isWhitespace)
      }
      #expect((5...8).contains(hints.count), "\(focus) at \(columns): \(hints)")
      #expect(hints.last?.contains("help") == true, "\(hints)")
    }
  }
}

extension Story {
  /// The name that is selected in the list by name.
  fileprivate var selectedName: String? {
    let row = model.view().plainRows().first { $0.hasPrefix("\u{258C} ") && $0.contains("  ") }
    return row?.dropFirst(2).prefix { $0 != " " }.description
  }
}

extension Command {
  fileprivate var text: String {
    if case .say(_, _, let text, _) = self { text } else { "" }
  }
}
