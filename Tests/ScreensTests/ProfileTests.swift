import Alerts
import Desk
import FrontDesk
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// What an agent says of themself, seen and changed in the inbox.
@Suite struct ProfileTests {
  private func story(
    rows: Int = 24, columns: Int = 80, permissions: Permissions = Profile.agent.permissions,
    tongue: Tongue = .english
  ) throws -> Story {
    var ann = Agent(id: "ann", number: 0, name: "王小明 👩‍🚀", timeZone: "Asia/Taipei")
    ann.permissions = permissions
    ann.schedule = WeeklySchedule().with([
      try ScheduleDays(reading: "mon-thu=09:00-12:00,13:00-17:00"),
      try ScheduleDays(reading: "fri=09:00-12:00"),
    ])
    let story = try Story(rows: rows, columns: columns, agents: [ann], tongue: tongue)
    open(story)
    return story
  }

  private func open(_ story: Story) {
    story.press(.character(":"))
    story.type("me")
    story.press(.enter)
  }

  /// Takes away what stands in the line.
  private func clear(_ story: Story) { story.press(.ctrl("u")) }

  private func me(_ story: Story) -> Agent? { story.desk.state.agent("ann") }

  @Test(arguments: [(24, 80), (40, 120), (12, 40)])
  func itShowsWhatIsKnown(rows: Int, columns: Int) throws {
    let story = try story(rows: rows, columns: columns)
    try expect(story.screen, looksLike: "profile-\(columns)")
    #expect(story.screen.contains("Asia/Taipei") && story.screen.contains("Esc back"))
    for _ in 0..<9 { story.press(.down) }
    #expect(story.screen.contains("notices"), "\(story.screen)")
    // It cannot be changed here.
    let before = story.screen
    story.press(.enter)
    #expect(story.screen == before && story.requests == [])
    story.press(.escape)
    #expect(!story.screen.contains("notices"))
  }

  @Test func inChinese() throws {
    let story = try story(tongue: .chinese)
    try expect(story.screen, looksLike: "profile-chinese")
  }

  @Test func eachThingIsChangedByTheCommandOfTheDesk() throws {
    let story = try story()
    story.press(.enter)
    clear(story)
    story.type("Ann L.")
    try expect(story.screen, looksLike: "profile-changing")
    story.press(.enter)
    var change = AgentChange()
    change.name = "Ann L."
    #expect(story.requests == [.change(.changeOwn(change))])
    try story.deliver()
    #expect(me(story)?.name == "Ann L." && story.screen.contains("Changed ann."))
    story.press(.down, .enter)
    clear(story)
    story.type("Europe/Berlin")
    story.press(.enter)
    try story.deliver()
    #expect(me(story)?.timeZone == "Europe/Berlin")
    story.press(.enter)
    clear(story)
    story.press(.enter)
    try story.deliver()
    #expect(me(story)?.timeZone == nil)
    story.press(.down, .enter)
    #expect(story.screen.contains("13:00-17:00 fri=09:00-12:00"), "\(story.screen)")
    clear(story)
    story.type("sat=10:00-14:00 sun=off")
    story.press(.enter)
    try story.deliver()
    #expect(me(story)?.schedule?.written == "sat=10:00-14:00")
    story.press(.enter)
    clear(story)
    story.press(.enter)
    try story.deliver()
    #expect(me(story)?.schedule == nil && me(story)?.name == "Ann L.")
  }

  /// What was not changed goes back as it was.
  @Test func aScheduleThatIsHandedInAsItStandsStays() throws {
    let story = try story()
    let before = me(story)?.schedule
    story.press(.down, .down, .enter, .enter)
    try story.deliver()
    #expect(me(story)?.schedule == before && before != nil)
  }

  @Test func whatIsWrongIsToldAndStaysToBeMended() throws {
    let story = try story()
    story.press(.down, .down, .enter)
    clear(story)
    story.type("mon=9-17")
    story.press(.enter)
    #expect(story.requests == [] && story.screen.contains("mon=9-17"), "\(story.screen)")
    #expect(story.screen.contains("9-17\" is"), "\(story.screen)")
    clear(story)
    story.type("mon=off mon-tue=off")
    story.press(.enter)
    #expect(story.screen.contains("mon is given twice"), "\(story.screen)")
    // Back leaves it as it was, and once more the whole.
    story.press(.escape)
    #expect(story.screen.contains("Your own settings") && !story.screen.contains("mon=off"))
    story.press(.escape)
    #expect(!story.screen.contains("Your own settings"))
    open(story)
    story.press(.down, .enter)
    clear(story)
    story.type("Mars/Base")
    story.press(.enter)
    try story.deliver()
    #expect(me(story)?.timeZone == "Asia/Taipei" && story.screen.contains("Mars/Base"))
  }

  @Test func whoMayNotIsToldByTheDesk() throws {
    let story = try story(permissions: [.liveChat, .viewMine])
    story.press(.enter)
    clear(story)
    story.type("Somebody")
    story.press(.enter)
    try story.deliver()
    #expect(me(story)?.name == "王小明 👩‍🚀" && story.screen.contains("ownProfile"))
  }

  @Test func aPictureIsKeptBeforeItIsTheirs() throws {
    let story = try story()
    for _ in 0..<3 { story.press(.down) }
    story.press(.enter)
    story.type("/pictures/ann.png")
    story.press(.enter)
    #expect(story.effects.contains(.keepPicture(path: "/pictures/ann.png")))
    #expect(story.requests == [])
    story.take(.pictureKept(nil, failure: "no such picture"))
    #expect(story.screen.contains("no such picture") && story.requests == [])
    let picture = PictureID(String(repeating: "ab", count: 32))
    story.take(.pictureKept(picture, failure: nil))
    var change = AgentChange()
    change.picture = .some(picture)
    #expect(story.requests == [.change(.changeOwn(change))])
    story.effects = []
    story.press(.enter, .enter)
    change.picture = .some(nil)
    #expect(story.requests == [.change(.changeOwn(change))])
  }

  /// A paste is text, and changes nothing by itself.
  @Test func nothingIsChangedByAPaste() throws {
    let story = try story()
    story.press(.enter)
    clear(story)
    story.take(.pasted("Ann\nLee\n"))
    #expect(story.requests == [] && story.screen.contains("Ann Lee"))
    story.strike([.character("x"), .enter], after: 1)
    #expect(story.requests == [])
  }
}
