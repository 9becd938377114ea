import Desk
import FrontDesk
import Store
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// Going anywhere, and to what calls next.
@Suite("Going anywhere")
struct JumpTests {
  private func row(_ story: Story, _ index: Int = 0) -> String {
    let rows = story.model.view().plainRows().drop {
      !$0.hasPrefix("─ Go to") && !$0.hasPrefix("─ Chats of")
    }
    return rows.dropFirst(1 + index).first ?? ""
  }

  @Test func anOpenChatIsGoneTo() throws {
    let story = try Story(rows: 24, columns: 100)
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei", saying: ["Hello"])
    story.model.select(kim)
    story.press(.ctrl("k"))
    story.type("mei")
    #expect(row(story).contains("Mei") && row(story).contains("chat"), "\(story.screen)")
    story.press(.enter)
    #expect(story.model.selected == mei && story.model.focus == .composer)
    #expect(story.model.layers.isEmpty)
    // While one writes, with Alt; the text stays.
    story.type("Dear Mei")
    story.press(.alt("j"))
    // Where one was comes first.
    #expect(row(story).contains("Kim"), "\(story.screen)")
    story.press(.enter)
    #expect(story.model.selected == kim && story.draft(mei) == "Dear Mei")
    story.press(.alt("j"), .escape)
    #expect(story.model.selected == kim && story.model.focus == .composer)
  }

  @Test func aChatThatIsOverIsGoneTo() throws {
    let story = try Story(rows: 24, columns: 100)
    let mei = try story.talkWith("王小明", saying: ["你好"])
    _ = try story.desk.perform(.end(mei, intervening: false), by: .agent("ann"))
    story.tell()
    let kim = try story.talkWith("Kim")
    story.press(.character("c"))
    story.model.select(kim)
    story.press(.character("c"))
    #expect(!story.screen.contains("王小明"))
    story.press(.ctrl("k"))
    try story.deliver()
    story.type("小明")
    #expect(row(story).contains("past"), "\(story.screen)")
    story.press(.enter)
    try story.deliver()
    #expect(story.model.selected == mei && story.model.focus == .reading)
    #expect(story.screen.contains("你好"), "\(story.screen)")
    // It is let go of with the selection.
    story.press(.escape)
    story.model.select(kim)
    story.take(.timePassed)
    #expect(!story.model.rows.contains { $0.id == mei })
  }

  @Test func whoGoesOnMeanwhileIsNotTakenAway() throws {
    let story = try Story(rows: 24, columns: 100)
    let mei = try story.talkWith("Mei")
    _ = try story.desk.perform(.end(mei, intervening: false), by: .agent("ann"))
    story.tell()
    let kim = try story.talkWith("Kim")
    for chat in [mei, kim] {
      story.model.select(chat)
      story.press(.character("c"))
    }
    story.press(.ctrl("k"))
    try story.deliver()
    story.type("Mei")
    story.press(.enter)
    #expect(story.model.goingTo == mei)
    story.press(.enter)
    story.type("Dear Kim")
    try story.deliver()
    #expect(story.model.selected == kim && story.draft(kim) == "Dear Kim")
  }

  @Test func theChatsOfAnAgentAndOfATeam() throws {
    let agents = [
      Agent(id: "ann", number: 0, name: "Ann", permissions: Profile.supervisor.permissions),
      Agent(id: "bo", number: 0, name: "Bo"), Agent(id: "cy", number: 0, name: "Cy"),
    ]
    let story = try Story(rows: 24, columns: 100, agents: agents)
    _ = try story.desk.perform(
      .change(.addTeam(Team(id: "sales", name: "Sales", agents: ["bo", "cy"]))), by: .desk)
    let mei = try story.visitor("Mei", to: "bo")
    _ = try story.desk.perform(.accept(mei), by: .agent("bo"))
    let kim = try story.visitor("Kim", to: "cy")
    _ = try story.desk.perform(.accept(kim), by: .agent("cy"))
    story.tell()
    try story.talkWith("Lea")
    story.press(.ctrl("k"))
    story.type("bo")
    #expect(row(story).contains("agent"), "\(story.screen)")
    story.press(.enter)
    #expect(story.screen.contains("Chats of Bo 1/1"), "\(story.screen)")
    #expect(row(story).contains("Mei"))
    story.press(.escape)
    #expect(story.screen.contains("Go to 1/"))
    story.type("sales")
    story.press(.enter)
    #expect(story.screen.contains("Chats of Sales 1/2"), "\(story.screen)")
    story.type("kim")
    story.press(.enter)
    #expect(story.model.shown == kim && story.model.focus == .reading)
    #expect(story.screen.contains("Kim · with Cy"), "\(story.screen)")
  }

  @Test func visitorsAndViews() throws {
    let story = try Story(rows: 30, columns: 120)
    let first = try story.talkWith("Mei")
    _ = try story.desk.perform(.end(first, intervening: false), by: .agent("ann"))
    let second = try story.talkWith("Mei")
    story.press(.ctrl("k"))
    try story.deliver()
    story.type("mei")
    let rows = (0..<4).map { row(story, $0) }
    let place = try #require(rows.firstIndex { $0.contains("visitor") && $0.contains("2 chats") })
    for _ in 0..<place { story.press(.down) }
    story.press(.enter)
    #expect(story.model.selected == second && story.model.focus == .visitor)
    story.press(.ctrl("k"))
    story.type("zoom")
    story.press(.enter)
    #expect(story.model.layers.isZoom)
  }

  /// What is selected stays so when the journal tells of more.
  @Test func nothingMovesUnderTheHand() throws {
    let story = try Story(rows: 24, columns: 100)
    for number in 0..<5 {
      let chat = try story.talkWith("Past \(number)")
      _ = try story.desk.perform(.end(chat, intervening: false), by: .agent("ann"))
      story.tell()
      story.press(.character("c"))
    }
    for name in ["Kim", "Mei", "Lea"] { try story.talkWith(name) }
    story.press(.ctrl("k"), .down, .down, .down, .down)
    let selected = try #require(story.model.layers.jump?.selected)
    let count = story.model.layers.jump?.count ?? 0
    try story.deliver()
    #expect(story.model.layers.jump?.selected == selected)
    #expect((story.model.layers.jump?.count ?? 0) > count)
  }

  @Test func theBoardGoesToo() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    try story.talk("Mei", with: "ann")
    let kim = try story.talk("Kim", with: "bo")
    story.press(.ctrl("k"))
    for letter in "kim" { story.press(.character(letter)) }
    story.press(.enter)
    #expect(story.model.inspected == kim && story.model.layers.isEmpty)
    story.press(.ctrl("k"))
    for letter in "ann" { story.press(.character(letter)) }
    story.press(.enter, .enter)
    #expect(
      story.model.inspected.flatMap { story.model.desk.chats[$0]?.visitor.displayName } == "Mei")
  }

  /// Of ten thousand chats that a key finds, only those on the screen are put into words.
  @Test func onlyWhatIsShownIsPutIntoWords() {
    let count = 10_000
    var places = JumpPlaces()
    for number in 0..<count {
      let visitor = Visitor(
        id: VisitorID("v\(number)"),
        attributes: [
          .init(name: "name", value: "Visitor \(number) 王小明"),
          .init(name: "email", value: "visitor\(number)@acme.example"),
        ])
      places.add(
        ChatSummary(
          id: ChatID("c\(number)"), requestSeq: Int64(number), closedSeq: Int64(number),
          visitor: visitor, route: .roundRobin, via: nil, agent: "ann", requestedAt: Story.start,
          acceptedAt: nil, endedAt: Story.start, outcome: .ended, messages: 1,
          lastActivityAt: Story.start))
    }
    var layer = JumpLayer(places.all)
    #expect(layer.count == 2 * count)
    var kills = KillRing()
    for letter in "v77小" {
      layer.type(.character(letter), width: 80, kills: &kills)
      var rows = 0
      var canvas = Canvas(Size(rows: 40, columns: 100))
      layer.draw(Tongue.english.words, &canvas) {
        rows += 1
        return PickList.Row(name: SafeText($0.name), text: "")
      }
      #expect(rows == min(PickList.rows, layer.count) && rows > 0)
    }
    #expect(layer.count < count)
  }

  // MARK: What calls next

  @Test func whatCallsMostComesFirst() throws {
    let story = try Story(rows: 30, columns: 120, settings: ["capacity": "9"])
    let early = try story.talkWith("Early")
    let late = try story.talkWith("Late")
    let read = try story.talkWith("Read")
    story.model.select(read)
    try story.pass(seconds: 5)
    try story.says("Hello", in: early)
    try story.pass(seconds: 5)
    try story.says("Hello", in: late)
    let patient = try story.visitor("Patient", wait: 300)
    try story.pass(seconds: 2)
    let hasty = try story.visitor("Hasty", wait: 20)
    try story.pass(seconds: 1)
    var seen: [ChatID] = []
    for _ in 0..<5 {
      story.press(story.model.focus == .composer ? .alt("n") : .character("n"))
      seen.append(try #require(story.model.selected))
    }
    #expect(seen.first == hasty || seen.first == patient)
    let deadlines = story.model.ringing.map(\.chat.id)
    #expect(Array(seen.prefix(4)) == deadlines + [early, late], "\(seen)")
    #expect(seen[4] == deadlines[0], "round and round: \(seen)")
  }

  @Test func whatIsUnreadCallsLast() throws {
    let story = try Story(rows: 30, columns: 120)
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei", saying: ["Hello"])
    let gone = try story.talkWith("Gone")
    story.model.select(kim)
    story.take(.timePassed)
    try story.leaves(gone)
    story.press(.character("n"))
    #expect(story.model.selected == mei && story.model.focus == .composer)
    story.press(.alt("n"))
    #expect(story.model.selected == gone && story.model.focus == .reading)
    _ = try story.desk.perform(.say(mei, id: nil, text: "Yes"), by: .agent("ann"))
    story.tell()
    story.press(.escape)
    story.model.select(kim)
    story.press(.character("n"))
    #expect(story.model.selected == kim)
    #expect(story.screen.contains("Nothing rings"), "\(story.screen)")
  }

  /// Who goes on writing answers nothing by it: letters mean no keys there until another key is pressed.
  @Test func lettersAfterItAnswerNothing() throws {
    for key in [Key.alt("n"), .character("n")] {
      let story = try Story(rows: 30, columns: 120)
      let kim = try story.talkWith("Kim")
      if key == .alt("n") {
        story.press(.enter)
        story.type("Dear")
      }
      let mei = try story.visitor("Mei")
      try story.pass(seconds: 1)
      story.press(key)
      #expect(story.model.selected == mei && story.model.focus == .reading)
      #expect(story.row(1).contains("Alt-a accept"), "\(story.row(1))")
      story.type("Hallo, just a moment: an ox quotes u be sure and y")
      #expect(story.requests == [] && story.model.layers.isEmpty && !story.effects.contains(.quit))
      #expect(story.model.selected == mei && story.model.answers.held == nil)
      #expect(story.draft(kim) == (key == .alt("n") ? "Dear" : ""))
      story.press(.alt("a"))
      #expect(story.requests == [.accept(mei)])
    }
  }

  @Test func otherKeysGiveLettersTheirMeaningBack() throws {
    let story = try Story()
    try story.talkWith("Kim", saying: ["Hello"])
    let mei = try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.press(.character("n"))
    #expect(story.model.selected == mei)
    // Pressed again at once it leads on.
    story.press(.character("n"))
    #expect(story.model.selected != mei && story.model.focus == .composer)
    story.press(.alt("n"), .escape, .character("a"))
    #expect(story.requests == [.accept(mei)])
  }
}
