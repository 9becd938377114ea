import Alerts
import Desk
import FrontDesk
import Hosting
import Overview
import Randomness
import Store
import Terminal
import Testing
import Words

@testable import Screens

/// Filters, orders, marks and what is done to all that are marked.
@Suite("Board listing")
struct BoardListingTests {
  private func type(_ text: String, _ story: BoardStory) {
    for character in text { story.press(.character(character)) }
  }

  private func listed(_ story: BoardStory) -> [String] {
    story.model.chats.lines.compactMap(\.id).compactMap {
      story.model.desk.chats[$0]?.visitor.displayName
    }
  }

  @Test func aFilterHoldsWhileItIsTypedAndEscapeShowsEverythingAgain() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    try story.waiter("Mei")
    try story.talk("Kim", with: "bo")
    #expect(listed(story) == ["Mei", "Kim"])
    story.press(.character("/"))
    type("agent:b", story)
    #expect(listed(story) == ["Mei", "Kim"], "what is no filter yet changes nothing")
    #expect(story.screen.contains("there is no agent b; did you mean bo?"))
    type("o", story)
    #expect(listed(story) == ["Kim"])
    #expect(story.row(23).contains("1 of 2"))
    story.press(.enter)
    #expect(story.row(0).contains("/agent:bo 1 of 2"))
    story.press(.escape)
    #expect(listed(story) == ["Mei", "Kim"])
    #expect(!story.row(0).contains("/agent"))
    story.press(.character("/"))
    type("state:waiting", story)
    story.press(.escape)
    #expect(listed(story) == ["Mei", "Kim"] && story.model.layers.isEmpty)
    // What is no filter stays to be mended.
    story.press(.character("/"))
    type("unanswerd", story)
    story.press(.enter)
    #expect(story.model.layers.line != nil)
    #expect(story.screen.contains("did you mean unanswered?"))
  }

  /// Who goes to the report and back finds the board as they left it: filter, order and marks, also of
  /// chats that are over, which are told later than the others.
  @Test func whoComesBackFindsTheBoardAsTheyLeftIt() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    let mei = try story.waiter("Mei")
    try story.talk("Ann", with: "bo")
    let kim = try story.talk("Kim", with: "bo")
    try story.does(.end(kim, intervening: false), "bo")
    for chat in [mei, kim] {
      story.model.chats.select(chat)
      story.press(.character(" "))
    }
    story.press(.character("/"))
    type("visitor:m", story)
    story.press(.enter, .character("s"), .character("R"))
    let left = BoardListing(filter: "visitor:m", order: .deadline, marked: [mei, kim])
    #expect(story.effects.contains(.leave(.report(left))), "\(story.effects)")
    let header = story.row(0)
    let again = try BoardStory(rows: 24, columns: 100, isDelivered: false)
    again.model = BoardModel(
      me: "sue", storePath: "/desk", tongue: .english, size: Size(rows: 24, columns: 100),
      now: BoardStory.start)
    again.model.firstListing = left
    again.effects = []
    again.take(
      .deskChanged(
        DeskView(
          state: story.desk.state, time: story.desk.time, me: nil,
          roster: story.desk.agentStatuses()), events: []))
    #expect(again.model.chats.marked == [mei] && listed(again) == ["Mei"])
    // Before all is told one may go there again.
    #expect(again.model.listing == left)
    for case .askHistory(let query) in again.effects {
      again.take(.historyArrived(query, try story.desk.history(query)))
    }
    #expect(again.model.chats.marked == [mei, kim])
    #expect(again.row(0) == header)
    #expect(again.model.chats.rule == story.model.chats.rule)
  }

  @Test func aWaitIsListedWhenItIsReached() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    try story.waiter("Mei")
    story.press(.character("/"))
    type("wait>2m", story)
    story.press(.enter)
    #expect(listed(story) == [])
    #expect(story.screen.contains("Nothing fits the filter."))
    let due = try #require(story.model.chats.listed.nextTurn)
    #expect(due == BoardStory.start + 120)
    #expect(story.model.nextDeadline.map { $0 <= due } == true)
    try story.pass(seconds: 120)
    #expect(listed(story) == ["Mei"])
  }

  @Test func theOrderIsChangedByAKey() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    try story.waiter("Zoe", wait: 900)
    try story.waiter("Ann", wait: 300)
    try story.waiter("Mia", wait: 600)
    #expect(listed(story) == ["Zoe", "Ann", "Mia"])
    var seen: [ChatOrder] = []
    for _ in ChatOrder.allCases {
      story.press(.character("s"))
      seen.append(story.model.chats.rule.order)
      switch story.model.chats.rule.order {
      case .deadline: #expect(listed(story) == ["Ann", "Mia", "Zoe"])
      case .visitor: #expect(listed(story) == ["Ann", "Mia", "Zoe"])
      case .urgency, .longest, .agent: #expect(listed(story) == ["Zoe", "Ann", "Mia"])
      }
    }
    #expect(Set(seen) == Set(ChatOrder.allCases))
  }

  /// What is kept as things happen is what listing everything anew would show, whatever the order and the
  /// filter.
  @Test(arguments: 0..<12) func whatIsListedIsWhatListingAnewWouldShow(seed: UInt64) throws {
    var random = SplitMix64(seed: 700 + seed)
    let story = try BoardStory(rows: 24, columns: 100)
    let filters = ["", "wait>1m", "unanswered", "state:active agent:bo", "wait<40s", "agent:wang"]
    var open: [ChatID] = []
    for step in 0..<120 {
      switch random.next() % 6 {
      case 0: open.append(try story.waiter("w\(step)", wait: Int(30 + random.next() % 200)))
      // What is refused changes nothing: somebody may have as many as they may, a chat may stand there.
      case 1:
        if step % 3 == 0, let chat = try? story.talk("t\(step)", with: "bo") { open.append(chat) }
      case 2:
        if let chat = open.randomElement(using: &random), story.desk.state.chats[chat] != nil {
          try story.does(.say(chat, id: nil, text: "hi"), nil)
        }
      case 3:
        let waiting = open.filter { story.desk.state.chats[$0]?.state == .waiting }
        if let chat = waiting.randomElement(using: &random) {
          _ = try? story.does(.move(chat, to: random.next() % 2 == 0 ? .first : .last), "sue")
        }
      case 4: try story.pass(seconds: Double(random.next() % 30))
      default:
        var rule = ListedChats.Rule()
        rule.order = ChatOrder.allCases[Int(random.next() % 5)]
        rule.filter = try BoardFilter(filters[Int(random.next() % 6)], in: story.desk.state)
        story.model.list(by: rule)
      }
      // Once the hand rests.
      story.take(.timePassed)
      var anew = ListedChats()
      anew.begin(story.model.desk, story.model.chats.rule, at: story.model.now)
      for section in WatchedChats.Section.allCases {
        #expect(story.model.chats.listed[section] == anew[section], "seed \(seed), step \(step)")
      }
    }
  }

  @Test func whatIsMarkedIsDoneTogetherAfterOneQuestion() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    let mei = try story.waiter("Mei")
    let kim = try story.talk("Kim", with: "bo")
    let leo = try story.talk("Leo", with: "ann")
    story.press(.home, .character(" "), .character(" "), .character(" "))
    #expect(story.model.chats.marked == [mei, kim, leo])
    #expect(story.row(0).contains("3 marked"))
    story.press(.character("e"))
    #expect(story.screen.contains("End 3 chats?"))
    #expect(story.requests == [])
    story.press(.character("y"))
    #expect(Set(story.requests) == Set([mei, kim, leo].map { .end($0, intervening: true) }))
    try story.deliver()
    #expect(story.desk.state.chats.isEmpty)
    #expect(story.row(23).contains("Ended: 3 chats."))
    #expect(story.model.chats.marked.isEmpty)
  }

  @Test func whatCannotBeDoneIsListedByRow() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    let mei = try story.waiter("Mei")
    let kim = try story.talk("Kim", with: "bo")
    let leo = try story.talk("Leo", with: "ann")
    story.press(.home, .character(" "), .character(" "), .character(" "))
    story.press(.character("r"))
    #expect(story.screen.contains("Send 2 chats back to the queue?"))
    // Said in two rows of the box.
    #expect(story.screen.contains("For 1 more that is"))
    #expect(story.screen.contains("marked it cannot be."))
    // One of them is over before the answer.
    _ = try story.desk.perform(.end(kim, intervening: false), by: .agent("bo"))
    story.press(.character("y"))
    try story.deliver()
    #expect(story.desk.state.chats[leo]?.state == .waiting)
    let list = try #require(story.model.layers.outcome)
    #expect(Set(list.rows.map(\.name)) == ["Mei", "Kim"])
    #expect(story.screen.contains("2 of 3 could not be done"))
    #expect(story.screen.contains("nobody has it"))
    story.press(.escape)
    #expect(story.model.layers.isEmpty)
    // What could not be done stays marked, as far as it is listed.
    #expect(story.model.chats.marked.contains(mei))
    #expect(!story.model.chats.marked.contains(leo))
  }

  /// What is done next while the desk has not answered takes nothing away of what is told of the first.
  @Test func whatCannotBeDoneOfASecondDeedIsToldAfterTheFirst() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    try story.waiter("Mei")
    let kim = try story.talk("Kim", with: "bo")
    let leo = try story.talk("Leo", with: "ann")
    story.press(.home, .character(" "), .character(" "), .character(" "))
    story.press(.character("r"), .character("y"), .character("e"), .character("y"))
    #expect(story.requests.count == 5)
    _ = try story.desk.perform(.end(kim, intervening: false), by: .agent("bo"))
    try story.deliver()
    #expect(story.desk.state.chats[leo] == nil)
    let first = try #require(story.model.layers.outcome)
    #expect(Set(first.rows.map(\.name)) == ["Mei", "Kim"])
    #expect(story.screen.contains("2 of 3 could not be done"))
    story.press(.escape)
    let second = try #require(story.model.layers.outcome)
    #expect(second.rows.map(\.name) == ["Kim"])
    #expect(story.screen.contains("1 of 3 could not be done"))
    story.press(.escape)
    #expect(story.model.layers.isEmpty)
  }

  /// One alone is told in the last row, unless something that is told next would take it away.
  @Test func whatCannotBeDoneToOneIsNotTakenAwayByTheNextDeed() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    let kim = try story.talk("Kim", with: "bo")
    let leo = try story.talk("Leo", with: "ann")
    story.press(.home, .character(" "), .character("r"), .character("y"))
    story.press(.character("*"), .character("e"), .character("y"))
    _ = try story.desk.perform(.end(kim, intervening: false), by: .agent("bo"))
    try story.deliver()
    #expect(story.desk.state.chats[leo] == nil)
    for _ in 0..<2 {
      let list = try #require(story.model.layers.outcome)
      #expect(list.rows.map(\.name) == ["Kim"])
      story.press(.escape)
    }
    #expect(story.model.layers.isEmpty)
  }

  @Test func severalAreHandedOverToOnePlace() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    let mei = try story.waiter("Mei")
    let kim = try story.talk("Kim", with: "ann")
    story.press(.home, .character("*"), .end, .character(" "), .character("h"))
    type("bo", story)
    story.press(.enter)
    #expect(story.screen.contains("Hand 2 chats over to Bo?"))
    story.press(.character("y"))
    try story.deliver()
    #expect(story.desk.state.chats[mei]?.ringingAt == "bo")
    #expect(story.desk.state.chats[kim]?.ringingAt == "bo")
  }

  @Test func aChatThatIsOverMeanwhileIsSaidToBe() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    let kim = try story.talk("Kim", with: "ann")
    story.press(.home, .character("h"))
    try story.does(.end(kim, intervening: false), "ann")
    type("bo", story)
    story.press(.enter)
    #expect(story.requests == [])
    #expect(story.row(23).contains("Kim"), "\(story.row(23))")
  }

  @Test func whatIsMarkedIsHandedOverAndNothingElse() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    let kim = try story.talk("Kim", with: "ann")
    try story.does(.end(kim, intervening: false), "ann")
    let mei = try story.talk("Mei", with: "ann")
    story.press(.end, .character(" "), .home)
    #expect(story.model.chats.marked == [kim] && story.model.selectedChat == mei)
    story.press(.character("h"))
    #expect(story.model.layers.handOver == nil)
    #expect(story.row(23).contains("Only a chat that somebody has can be handed over."))
  }

  @Test func capacityIsExceededOnlyWhenItIsSaid() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    try story.talk("A", with: "ann")
    try story.talk("B", with: "ann")
    let mei = try story.waiter("Mei")
    story.model.chats.select(mei)
    // Whoever comes has moved the selection: no key steps in at once.
    try story.pass(seconds: 1)
    story.press(.character("a"))
    #expect(story.model.layers.handOver != nil)
    type("ann", story)
    story.press(.enter)
    #expect(story.requests == [], "ann has as many as she may")
    story.press(.escape, .character("O"))
    #expect(story.screen.contains("beyond capacity"))
    story.press(.character("y"))
    try story.deliver()
    #expect(story.desk.state.chats[mei]?.ringingAt == "ann")
  }

  @Test func theQueueIsMovedAndAgentsAreTold() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    try story.waiter("Mei")
    let kim = try story.waiter("Kim")
    story.model.chats.select(kim)
    story.press(.character("["))
    try story.deliver()
    #expect(story.desk.waitingChats.first == kim)
    try story.pass(seconds: 4)
    #expect(listed(story) == ["Kim", "Mei"])
    story.press(.character("b"))
    type("Lunch at noon 🍜", story)
    story.press(.enter)
    try story.deliver()
    #expect(story.desk.state.broadcasts.last?.text == "Lunch at noon 🍜")
    #expect(story.row(23).contains("Said to 4 agents"), "\(story.row(23))")
    story.press(.tab, .character("u"), .character("y"))
    try story.deliver()
    let agent = try #require(story.model.selectedAgent)
    #expect(story.desk.state.toggles[agent]?.available == false)
  }

  // MARK: Thresholds

  @Test func aThresholdLightsUpAndCallsOnce() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    try story.waiter("Mei")
    story.effects = []
    try story.pass(seconds: 119)
    #expect(!story.effects.contains(.ringBell))
    #expect(!story.row(1).hasPrefix(" !"))
    #expect(story.model.nextDeadline == BoardStory.start + 120)
    try story.pass(seconds: 1)
    #expect(story.effects.count { $0 == .ringBell } == 1)
    #expect(story.row(1).contains("! Mei has waited for 2 min"))
    #expect(story.row(with: "Mei")?.contains("!Mei") == true || story.screen.contains("!"))
    #expect(
      story.model.alarms.nextChange(oldest: story.model.oldest, after: story.clock.now)
        == BoardStory.start + 180)
    try story.pass(seconds: 60)
    #expect(story.effects.count { $0 == .ringBell } == 1)
    // How long it is, not how long it was to be at the most.
    #expect(story.row(1).contains("! Mei has waited for 3 min"), "\(story.row(1))")
    for index in 0..<4 { try story.waiter("w\(index)") }
    try story.pass(seconds: 5)
    #expect(story.effects.count { $0 == .ringBell } == 2)
    #expect(story.row(1).contains("5 wait in the queue"))
  }

  @Test func inQuietHoursNothingIsSaidButShown() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    var preferences = ScreenPreferences()
    preferences.thresholds.waiting = 1
    preferences.calls.quiet = [try #require(QuietHours("00:00-23:59"))]
    story.model.use(preferences)
    try story.waiter("Mei")
    #expect(!story.effects.contains(.ringBell))
    #expect(story.row(1).contains("1 wait"))
  }

  // MARK: The desk

  @Test func whoseTurnIsNextIsShown() throws {
    let story = try BoardStory(rows: 24, columns: 100)
    try story.does(.change(.addTeam(Team(id: "sales", name: "Sales", agents: ["ann", "bo"]))), nil)
    story.press(.tab, .tab)
    #expect(story.model.focus == .desk)
    #expect(story.row(with: "team Sales")?.contains("next Ann Lee") == true)
    let chat = try story.visitor("Mei", route: .team("sales"))
    try story.does(.accept(chat), "ann")
    #expect(story.row(with: "team Sales")?.contains("next Bo") == true)
    story.press(.tab)
    #expect(story.model.focus == .chats)
  }

  @Test func missedOffersOfTodayAreToldOfAnAgent() throws {
    let story = try BoardStory(rows: 24, columns: 120)
    try story.visitor("Mei", route: .agent("ann"), wait: 600)
    try story.pass(seconds: 101)
    try story.deliver()
    #expect(story.model.today.agents.missedOffers(of: "ann") == 1)
    #expect(story.row(with: "Ann Lee")?.contains("!1") == true)
    // Also those of before the board opened.
    story.model = BoardModel(
      me: "sue", tongue: .english, size: Size(rows: 24, columns: 120), now: story.clock.now)
    story.tell()
    #expect(story.model.today.agents.missedOffers(of: "ann") == 0)
    try story.deliver()
    #expect(story.model.today.agents.missedOffers(of: "ann") == 1)
  }
}
