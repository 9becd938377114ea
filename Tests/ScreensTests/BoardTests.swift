import Desk
import FrontDesk
import Overview
import Store
import Terminal
import Testing
import Text
import Words

@testable import Screens

@Suite("Board")
struct BoardTests {
  @Test func theSelectionFollowsTheChatNotTheRow() throws {
    let story = try BoardStory()
    let mei = try story.waiter("Mei")
    let kim = try story.waiter("Kim")
    story.press(.down)
    #expect(story.model.selectedChat == kim)
    // Kim is taken, then ends: another section each time.
    try story.does(.take(kim), "ann")
    #expect(story.model.selectedChat == kim)
    try story.waiter("Leo")
    #expect(story.model.selectedChat == kim)
    try story.does(.end(kim, intervening: false), "ann")
    #expect(story.model.selectedChat == kim)
    #expect(story.row(with: "CLOSED TODAY 1") != nil)
    story.press(.up, .up)
    #expect(story.model.selectedChat == mei)
  }

  @Test func whatNobodyChoseStaysAtTheTop() throws {
    let story = try BoardStory()
    let mei = try story.waiter("Mei")
    let kim = try story.waiter("Kim")
    #expect(story.model.selectedChat == mei)
    try story.does(.leave(mei), nil)
    #expect(story.model.selectedChat == kim)
    // A key that was meant for Mei does nothing to Kim.
    story.press(.character("t"))
    #expect(story.requests == [])
    #expect(story.row(23).contains("The list has just changed"))
    try story.pass(seconds: 0.3)
    story.press(.character("t"), .character("y"))
    #expect(story.requests == [.take(kim)])
  }

  @Test func eventsNeverMoveTheFocus() throws {
    let story = try BoardStory()
    try story.waiter("Mei")
    story.press(.tab)
    #expect(story.model.focus == .agents)
    let before = story.model.selectedAgent
    try story.talk("Kim", with: "bo")
    #expect(story.model.focus == .agents)
    #expect(story.model.selectedAgent == before)
  }

  @Test func todaysCountsBeginWithThePast() throws {
    let story = try BoardStory(isDelivered: false)
    story.effects = []
    // Three of today and one of yesterday, all closed before the board opens.
    story.clock.now = try #require(Instant(iso8601: "2026-11-24T23:59:00Z"))
    try story.does(.leave(try story.visitor("Yesterday")), nil)
    story.clock.now = try #require(Instant(iso8601: "2026-11-25T08:00:00Z"))
    try story.does(.leave(try story.visitor("Left")), nil)
    try story.visitor("Nobody", route: .agent("wang"), wait: nil)
    let done = try story.visitor("Done", route: .agent("ann"))
    story.clock.now = story.clock.now + 20
    try story.does(.accept(done), "ann")
    try story.does(.end(done, intervening: false), "ann")
    story.effects = []
    story.model = BoardModel(
      me: "sue", tongue: .english, size: Size(rows: 24, columns: 80), now: story.clock.now)
    story.tell()
    #expect(story.row(1) == " Today: counting\u{2026}")
    try story.deliver()
    #expect(
      story.row(1)
        == " Today: 3 asked \u{00B7} 1 answered \u{00B7} 1 fell back \u{00B7} 1 abandoned \u{00B7} median wait 20 s"
    )
    // What happens from here on is counted as it happens, and nothing twice.
    let next = try story.visitor("Next", route: .agent("ann"))
    story.clock.now = story.clock.now + 40
    try story.does(.accept(next), "ann")
    #expect(story.row(1).contains("4 asked \u{00B7} 2 answered"))
    #expect(story.row(1).contains("median wait 20 s"))
  }

  @Test func aPastOfSeveralPagesIsCountedWhole() throws {
    let story = try BoardStory()
    for index in 0..<(Today.page + 5) {
      let id = try story.desk.perform(
        .request(VisitorRequest(visitor: Visitor(id: VisitorID("\(index)")))), by: .desk
      ).chat
      _ = try story.desk.perform(.leave(try #require(id)), by: .desk)
    }
    // What was missed is listed as that.
    _ = try story.desk.perform(
      .missed(.cleared(before: story.clock.now + 1)), by: .agent("sue"))
    _ = story.desk.takeNews()
    story.model = BoardModel(
      me: "sue", tongue: .english, size: Size(rows: 24, columns: 80), now: story.clock.now)
    story.tell()
    try story.deliver()
    #expect(story.row(1).contains("1005 asked"))
    #expect(story.row(1).contains("1005 abandoned"))
    #expect(story.row(with: "CLOSED TODAY")?.contains("last 50") == true)
  }

  @Test func atLocalMidnightADayBegins() throws {
    var agents = BoardStory.agents
    agents[0].timeZone = "Asia/Taipei"
    let story = try BoardStory(agents: agents)
    story.clock.now = try #require(Instant(iso8601: "2026-11-23T15:55:00Z"))
    try story.does(.leave(try story.visitor("Early")), nil)
    let kim = try story.talk("Kim", with: "ann")
    #expect(story.row(1).contains("2 asked \u{00B7} 1 answered"))
    // 14:02 UTC is 22:02 in Taipei.
    let midnight = try #require(Instant(iso8601: "2026-11-23T16:00:00Z"))
    story.clock.now = midnight + -1
    try story.does(.say(kim, id: nil, text: "still here"), nil)
    #expect(story.model.nextDeadline == midnight)
    try story.pass(seconds: 1)
    #expect(story.row(1).contains("0 asked \u{00B7} 0 answered"))
    #expect(story.row(with: "CLOSED TODAY") == nil)
  }

  @Test func whatHappensFirstOnANewDayIsOfThatDay() throws {
    let story = try BoardStory()
    story.clock.now = try #require(Instant(iso8601: "2026-11-23T23:59:59Z"))
    let kim = try story.waiter("Kim")
    try story.waiter("Leo")
    // The board hears of it before it looks at the clock.
    story.clock.now = story.clock.now + 2
    try story.does(.leave(kim), nil)
    let counts = try #require(story.model.today.counts)
    #expect(counts.asked == 0 && counts.abandoned == 1)
    #expect(story.model.today.isComplete)
  }

  @Test func lookingAtAChatShowsItsWordsAndItsReasons() throws {
    let story = try BoardStory(rows: 40, columns: 120)
    let mei = try story.waiter("Mei", saying: ["Is anybody there?"])
    story.press(.enter)
    #expect(story.model.inspected == mei)
    #expect(story.effects.contains(.askRecord(mei)))
    #expect(story.effects.contains(.askDecision(mei)))
    try story.deliver()
    #expect(story.screen.contains("Is anybody there?"))
    #expect(story.screen.contains("asked for the agent 王小明"))
    #expect(story.screen.contains("now      nobody could take it"))
    #expect(story.screen.contains("王小明 (not present)"))
    // Live: what is said and what happens comes by itself.
    try story.does(.say(mei, id: nil, text: "Hello??"), nil)
    try story.does(.take(mei), "bo")
    try story.deliver()
    #expect(story.screen.contains("Hello??"))
    #expect(story.screen.contains("Bo took it out of the queue"))
    #expect(!story.screen.contains("now      "))
    try story.does(.say(mei, id: nil, text: "Bye"), "bo")
    try story.does(.end(mei, intervening: false), "bo")
    #expect(story.model.inspected == mei)
    #expect(story.screen.contains("Bo ended the chat."))
    try story.deliver()
    #expect(story.screen.contains("ended by Bo"))
    #expect(story.row(0).contains("closed 14:02"))
    story.press(.escape)
    #expect(story.model.layers.isEmpty && story.model.inspected == nil)
    #expect(story.model.selectedChat == mei)
  }

  @Test func aChatThatIsOverCanBeLookedAt() throws {
    let story = try BoardStory(rows: 40, columns: 120)
    try story.waiter("Mei", saying: ["Anybody?"], wait: 10)
    try story.pass(seconds: 10)
    story.press(.enter)
    #expect(story.screen.contains("Reading the journal"))
    try story.deliver()
    #expect(story.screen.contains("Anybody?"))
    #expect(story.screen.contains("fell back: the visitor waited as long"))
  }

  @Test func oneQuestionAboutTheDecisionAtATime() throws {
    let story = try BoardStory()
    let mei = try story.waiter("Mei")
    story.press(.enter)
    for word in ["a", "b", "c"] { try story.does(.say(mei, id: nil, text: word), nil) }
    #expect(story.effects.count { $0 == .askDecision(mei) } == 1)
    try story.deliver()
    try story.does(.say(mei, id: nil, text: "d"), nil)
    #expect(story.effects.count { $0 == .askDecision(mei) } == 1)
  }

  @Test func readingBackStaysWhereItIs() throws {
    let story = try BoardStory(rows: 40, columns: 120)
    let mei = try story.waiter("Mei")
    for index in 0..<60 { try story.does(.say(mei, id: nil, text: "line \(index)"), nil) }
    story.press(.enter)
    try story.deliver()
    #expect(story.screen.contains("line 59"))
    story.press(.home)
    #expect(story.screen.contains("line 0"))
    try story.does(.say(mei, id: nil, text: "line 60"), nil)
    #expect(story.screen.contains("line 0"))
    #expect(story.screen.contains("1 new below"))
    story.press(.end)
    #expect(story.screen.contains("line 60"))
  }

  @Test func theNextChatIsOneKeyAway() throws {
    let story = try BoardStory()
    let mei = try story.waiter("Mei")
    let kim = try story.waiter("Kim")
    story.press(.enter)
    #expect(story.model.inspected == mei)
    story.press(.character("n"))
    #expect(story.model.inspected == kim)
    story.press(.character("n"))
    #expect(story.model.inspected == kim)
    story.press(.character("p"))
    #expect(story.model.inspected == mei)
  }

  @Test func endingAsksOnce() throws {
    let story = try BoardStory()
    let kim = try story.talk("Kim", with: "bo")
    story.press(.character("e"))
    #expect(story.screen.contains("End the chat of Kim with Bo?"))
    #expect(story.requests == [])
    story.press(.character("n"))
    #expect(story.model.layers.isEmpty && story.model.inspected == nil)
    story.press(.character("e"), .character("y"))
    #expect(story.requests == [.end(kim, intervening: true)])
    try story.deliver()
    #expect(story.desk.state.chats[kim] == nil)
    #expect(story.row(23).contains("The chat with Kim is ended."))
  }

  @Test func theQuestionIsAboutTheChatItNames() throws {
    let story = try BoardStory()
    let kim = try story.talk("Kim", with: "bo")
    story.press(.character("e"))
    try story.talk("Mei", with: "ann", saying: ["first in the list"])
    try story.does(.end(kim, intervening: false), "bo")
    story.press(.character("y"))
    #expect(story.requests == [])
    #expect(story.row(23).contains("The chat with Kim is not active any more."))
  }

  @Test func takingIsForThoseWhoTakeChats() throws {
    let story = try BoardStory()
    let mei = try story.waiter("Mei")
    story.attendance.agentsThere.insert(1)
    try story.desk.tend()
    story.tell()
    story.press(.character("t"))
    #expect(story.requests == [.take(mei)])
    story.effects = []
    for watcher in ["root", nil] as [AgentID?] {
      story.model = BoardModel(
        me: watcher, tongue: .english, size: Size(rows: 24, columns: 80), now: story.clock.now)
      story.tell()
      story.press(.character("t"))
      #expect(story.requests == [])
      #expect(story.row(23).contains("You may not take chats"))
    }
  }

  @Test func takingWithoutAnInboxIsAskedFirst() throws {
    let story = try BoardStory()
    let mei = try story.waiter("Mei")
    story.press(.character("t"))
    #expect(story.requests == [])
    #expect(story.screen.contains("You have no inbox open: nobody answers until you run"))
    #expect(story.screen.contains("Take the chat of Mei?"))
    story.press(.character("n"))
    #expect(story.model.layers.isEmpty && story.model.inspected == nil)
    story.press(.character("t"), .character("y"))
    #expect(story.requests == [.take(mei)])
    // The visitor left while the question was on the screen.
    story.effects = []
    story.press(.character("t"))
    try story.does(.leave(mei), nil)
    story.press(.character("y"))
    #expect(story.requests == [])
    #expect(story.row(23).contains("The chat with Mei does not wait any more."))
  }

  @Test func onAScreenTooSmallToSeeNothingIsDone() throws {
    let story = try BoardStory(rows: 7, columns: 29)
    try story.talk("Kim", with: "bo")
    story.press(.character("e"), .character("y"), .enter, .character("?"), .tab)
    #expect(story.requests == [])
    #expect(story.model.layers.isEmpty && story.model.inspected == nil)
    // A question that was asked while there was room is still to be seen, and so can be answered.
    story.take(.resized(Size(rows: 24, columns: 80)))
    story.press(.character("e"))
    story.take(.resized(Size(rows: 3, columns: 10)))
    #expect(story.screen.hasPrefix("End the\nchat? y/n"))
    story.press(.character("n"))
    #expect(story.model.layers.isEmpty && story.model.inspected == nil)
    story.press(.ctrl("c"))
    #expect(story.effects.contains(.quit))
  }

  @Test func aLookerOnEndsNothing() throws {
    let story = try BoardStory(watcher: nil)
    try story.talk("Kim", with: "bo")
    story.press(.character("e"))
    #expect(story.model.layers.isEmpty && story.model.inspected == nil)
    #expect(story.row(23).contains("the permission intervene is missing"))
  }

  @Test func whoMayNotSeeAllAnyMoreIsSentAway() throws {
    let story = try BoardStory()
    var change = AgentChange()
    change.permissions = [.liveChat, .viewMine]
    _ = try story.desk.perform(.change(.changeAgent("sue", change)), by: .desk)
    story.tell()
    #expect(story.effects.contains { if case .turnAway = $0 { true } else { false } })
  }

  @Test func anAgentsChatIsOneKeyAway() throws {
    let story = try BoardStory()
    try story.talk("Mei", with: "bo")
    let kim = try story.talk("Kim", with: "ann")
    let leo = try story.visitor("Leo", route: .agent("ann"))
    story.press(.tab)
    #expect(story.model.selectedAgent == "ann")
    story.press(.enter)
    #expect(story.model.selectedChat == kim)
    story.press(.enter)
    #expect(story.model.selectedChat == leo)
    #expect(story.model.focus == .agents)
  }

  @Test func agentsAreShownAsRoutingSeesThem() throws {
    let story = try BoardStory(rows: 40, columns: 120)
    #expect(story.row(with: "Ann Lee")?.contains("\u{25CF} Ann Lee") == true)
    #expect(story.row(with: "Ann Lee")?.contains("free") == true)
    #expect(story.row(with: "王小明")?.contains("\u{25CB} 王小明") == true)
    #expect(story.row(with: "王小明")?.contains("not here") == true)
    #expect(story.row(with: "root") == nil)
    try story.talk("Mei", with: "ann")
    try story.talk("Kim", with: "ann")
    #expect(story.row(with: "Ann Lee  ")?.contains("full, 2 of 2") == true)
    #expect(story.row(with: "full, 2 of 2")?.contains("Mei, Kim") == true)
    _ = try story.desk.perform(.setAvailable("bo", false), by: .agent("bo"))
    story.tell()
    #expect(story.row(with: "\u{25CF} Bo")?.contains("away") == true)
    // Ann's process dies.
    story.attendance.agentsThere = [3]
    try story.pass(seconds: 1)
    #expect(story.row(with: "\u{25CB} Ann Lee")?.contains("gone") == true)
    #expect(story.row(with: "with Ann Lee")?.contains("agent gone") == true)
  }

  @Test func whoHasNoChatIsShownWithHowManyTheyCouldHave() throws {
    for columns in [30, 40, 80, 120] {
      let story = try BoardStory(rows: 24, columns: columns)
      story.press(.tab)
      try story.does(.setAvailable("bo", false), "bo")
      #expect(
        story.row(with: "Ann Lee")?.contains("free, 0 of 2") == true, "\(columns)\n\(story.screen)")
      #expect(
        story.row(with: " Bo ")?.contains("away by hand, 0 of 10") == true,
        "\(columns)\n\(story.screen)")
    }
  }

  @Test func whoIsOffIsShownWithUntilWhen() throws {
    var schedule = WeeklySchedule()
    _ = schedule.set([try #require(ScheduleBlock("09:00-10:00"))], on: .mon)
    var agents = BoardStory.agents
    agents[1].schedule = schedule
    for columns in [30, 40, 80, 120] {
      let story = try BoardStory(rows: 24, columns: columns, agents: agents)
      story.press(.tab)
      #expect(
        story.row(with: "Ann Lee")?.contains("off till 30 Nov") == true,
        "\(columns)\n\(story.screen)")
    }
  }

  @Test func theMarkOfMoreHidesNothingAndCountsChats() throws {
    let story = try BoardStory(rows: 24, columns: 80)
    for index in 0..<20 { try story.waiter("Visitor \(index)") }
    for index in 0..<3 { try story.visitor("Ringing \(index)", route: .agent("bo")) }
    try story.pass(seconds: 31)
    for (rows, columns) in [(8, 30), (9, 30), (12, 40), (16, 74), (24, 80), (30, 120)] {
      story.take(.resized(Size(rows: rows, columns: columns)))
      for key in [Key.home, .end] + [Key](repeating: .up, count: 12) {
        story.press(key)
        let screen = story.model.view().plainRows()
        let left = screen.map { $0.prefix(story.model.panes.chats?.columns ?? 0) }
        let listed = left.filter { $0.contains("Visitor") || $0.contains("Ringing ") }
        #expect(listed.allSatisfy { $0.contains("30s") || $0.contains("69 s") }, "\(listed)")
        #expect(listed.allSatisfy { !$0.contains("more") }, "\(listed)")
        let hidden = story.model.chats.hidden
        #expect(listed.count + hidden.above + hidden.below == 23)
        if hidden.below > 0 {
          #expect(screen.contains { $0.contains("\u{2193} \(hidden.below) more") })
        }
        if hidden.above > 0 { #expect(screen.contains { $0.contains("\u{2191} \(hidden.above)") }) }
      }
    }
  }

  @Test func todaysFiguresAreAllThereHoweverNarrow() {
    let words = Tongue.english.words
    for (asked, answered, fellBack, abandoned) in [
      (8, 3, 1, 1), (118, 99, 14, 19), (1234, 1100, 76, 58), (12345, 11000, 876, 469),
    ] {
      let text = TodayText(
        TodayFigures(
          asked: asked, answered: answered, fellBack: fellBack, abandoned: abandoned, wait: 750),
        words)
      let figures = [asked, answered, fellBack, abandoned].map(String.init) + ["12 min"]
      for width in 28...74 {
        let rows = text.rows(width: width)
        #expect(rows.count == 2)
        #expect(rows.allSatisfy { $0.width <= width }, "\(rows) in \(width)")
        #expect(figures.allSatisfy { rows[0].string.contains($0) || rows[1].string.contains($0) })
      }
      for width in 73...120 {
        let row = text.row(width: width)
        #expect(row.width <= width)
        #expect(figures.allSatisfy { row.string.contains($0) }, "\(row) in \(width)")
      }
    }
  }

  @Test func commandsThatAreShownAreAboutThisDeskAndThisAgent() throws {
    let story = try BoardStory(rows: 30, columns: 120)
    story.model = BoardModel(
      me: "sue", storePath: "/my desk", tongue: .english, size: Size(rows: 30, columns: 120),
      now: story.clock.now)
    story.tell()
    let command = "deskbell inbox --as sue --store '/my desk'"
    let mei = try story.waiter("Mei")
    story.press(.character("t"))
    #expect(story.screen.contains("--as sue"))
    story.press(.character("y"))
    #expect(story.requests == [.take(mei)])
    try story.deliver()
    #expect(story.row(29).contains("is yours: \(command)"))
  }

  @Test func aLostDeskIsSaidAndLeft() throws {
    let story = try BoardStory()
    story.take(.deskFailed("The journal is gone."))
    #expect(story.row(1).contains("The desk is lost: The journal is gone."))
    #expect(story.model.nextDeadline == nil)
    story.press(.character("e"), .enter)
    #expect(story.model.layers.isEmpty && story.model.inspected == nil)
    story.effects = []
    story.press(.character("q"))
    #expect(story.effects == [.quit])
  }

  @Test func aLostDeskSaysWhatToDoHoweverLongTheReasonIs() throws {
    let story = try BoardStory()
    story.take(.deskFailed(String(repeating: "The disk is full. ", count: 10)))
    #expect(story.row(1).contains("q quits. The desk is lost: The disk"))
  }

  @Test func noKeyDoesTwoThings() {
    #expect(boardCommands.clashes.isEmpty)
  }

  @Test func helpIsLeftToWhereItWasAskedFor() throws {
    let story = try BoardStory()
    try story.waiter("Mei")
    story.press(.enter, .character("?"))
    for character in "q?" { story.press(.character(character)) }
    #expect(story.row(0).contains("q?"))
    story.press(.escape)
    #expect(story.model.layers.isEmpty && story.model.inspected != nil)
  }
}
