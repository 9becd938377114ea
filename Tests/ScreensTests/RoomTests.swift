import Desk
import FrontDesk
import Hosting
import Terminal
import Testing

@testable import Screens

/// What is said where there is little room.
@Suite("Room")
struct RoomTests {
  @Test func theHeaderKeepsWordsAsLongAsTheyFit() throws {
    let story = try Story(settings: ["capacity": "3"])
    for _ in 0..<2 {
      story.press(.character("o"))
      try story.deliver()
    }
    try story.talkWith("Kim")
    try story.visitor("Mei", wait: nil)
    try story.pass(seconds: 100)
    try story.visitor("Uma")
    #expect(story.row(0).contains("1 of 3 chats \u{00B7} 0 waiting \u{00B7} 1 missed"))
    story.take(.resized(Size(rows: 24, columns: 72)))
    #expect(story.row(0).contains("1 ringing \u{00B7} 1/3 chats \u{00B7} 1 missed"))
    for columns in 30...130 {
      story.take(.resized(Size(rows: 24, columns: columns)))
      #expect(story.row(0).contains("1 ringing"), "\(columns): \(story.row(0))")
    }
  }

  @Test func aCrowdedListShowsAllSections() throws {
    let story = try Story(
      agents: [
        Agent(id: "ann", number: 0, name: "Ann Lee", capacity: 20),
        Agent(id: "bo", number: 0, name: "Bo", capacity: 1),
      ])
    let left = try story.talkWith("Left")
    for index in 1...6 { try story.talkWith("Chat \(index)") }
    #expect(story.screen.contains("(nothing said yet)"))
    try story.leaves(left)
    try story.visitor("Full", to: "bo")
    for index in 1...3 { try story.visitor("Waiting \(index)", to: "bo") }
    try story.visitor("Ringing")
    for title in ["ACTIVE 6", "ENDED 1", "WAITING 3"] {
      #expect(story.screen.contains(title), "\(story.screen)")
    }
    // A chat that goes does not make the rows swell again at once.
    #expect(story.model.list.lines.isTight)
    story.take(.resized(Size(rows: 50, columns: 80)))
    #expect(!story.model.list.lines.isTight)
  }

  @Test func missedChatsNobodyCameToSayTheSame() throws {
    let story = try Story(settings: ["missedOffers": "5"])
    for name in ["Mei", "Kim"] {
      try story.visitor(name, wait: nil)
      try story.pass(seconds: 100)
    }
    let rows = (0..<24).map(story.row)
    #expect(rows.count { $0.hasPrefix("  nobody came") || $0.hasPrefix("▌ nobody came") } == 2)
    #expect(!story.screen.contains("over"))
  }

  @Test func aNoticeThatDoesNotFitGoesOnInAnotherRow() throws {
    let story = try Story(rows: 24, columns: 40)
    for name in ["Mei", "Kim"] {
      try story.visitor(name, wait: nil)
      try story.pass(seconds: 100)
    }
    #expect(story.row(22).contains("Unavailable after 2 missed offers:"))
    #expect(story.row(23).contains("you are back."))
  }

  @Test func theBannerQuotesTheVisitorAlone() throws {
    let story = try Story()
    let kim = try story.visitor("Kim", saying: ["Hello"])
    var state = story.desk.state
    let event = Event.message(MessageSent(chat: kim, id: "m", from: .agent("bo"), text: "Hi Kim"))
    state.apply(StampedEvent(seq: state.seq + 1, at: state.at, event: event))
    var view = story.picture
    view.state = state
    story.take(.deskChanged(view, events: []))
    #expect(story.row(1).contains("\u{201C}Hello\u{201D}"))
  }

  @Test(arguments: [60, 80, 100, 110, 120])
  func anEmailIsNotBrokenInAWord(columns: Int) throws {
    let story = try Story(rows: 40, columns: columns)
    try story.visitor(
      "Kim", [("email", "kim@acme.example"), ("jobTitle", "Buyer"), ("site", "a")])
    story.press(.escape, .character("v"))
    #expect(story.screen.contains("kim@acme.example"), "\(story.screen)")
    try story.visitor("Long", [("email", "a-very.long-name@a-company.of-some-length.example")])
    story.press(.escape, .down, .character("v"))
    let rows = story.screen.split(separator: "\n").map { $0.split(separator: "│").last ?? "" }
    #expect(!rows.contains { $0.hasSuffix("exampl") })
  }

  @Test func whoeverTakesNoChatsIsToldWhatWorks() throws {
    let story = try Story(
      rows: 24, columns: 100,
      agents: [
        Agent(id: "ann", number: 0, name: "Ann", permissions: Profile.administrator.permissions)
      ])
    #expect(story.row(0).contains("supervising: takes no chats"))
    #expect(!story.row(0).contains("of 3 chats"))
    #expect(!story.row(0).contains("\u{25CF} available"))
    #expect(!story.row(23).contains("on/off"))
    #expect(story.screen.contains("deskbell agent add ann"))
    #expect(!story.screen.contains("--profile agent"))
  }

  /// However the list is gone through while a chat rings, the selected row is to be seen.
  @Test(arguments: [(12, 40), (9, 40), (24, 80), (29, 120), (40, 120)])
  func theBannerHidesNoRow(rows: Int, columns: Int) throws {
    let story = try Story(
      rows: rows, columns: columns,
      agents: [
        Agent(id: "ann", number: 0, name: "Ann Lee", capacity: 20),
        Agent(id: "bo", number: 0, name: "Bo", capacity: 20),
      ])
    for index in 1...9 { try story.talkWith("Chat \(index)") }
    try story.visitor("Rings", saying: ["Hello"])
    func check() {
      #expect(story.row(1).contains("Rings"), "the banner is there")
      let selected = story.screen.split(separator: "\n").filter { $0.hasPrefix("\u{258C}") }
      let name = story.model.selected.flatMap(story.model.visitor)?.displayName ?? "?"
      #expect(selected.contains { $0.contains(name) }, "\(name)\n\(story.screen)")
    }
    story.press(.character("g"))
    check()
    #expect(story.screen.contains("RINGING 1"))
    story.press(.character("G"))
    check()
    for _ in 0..<10 {
      story.press(.up)
      check()
    }
  }

  @Test func theListSaysHowManyMoreThereAre() throws {
    let story = try Story(
      rows: 12, columns: 40,
      agents: [Agent(id: "ann", number: 0, name: "Ann Lee", capacity: 20)])
    for index in 1...9 { try story.talkWith("Chat \(index)") }
    #expect(story.row(10).hasSuffix("\u{2193} 2 more"), "\(story.screen)")
    // Nine lines: all but the last are for the title and eight chats.
    story.press(.character("G"))
    #expect(story.row(10).hasSuffix("\u{2191} 1 more"), "\(story.screen)")
    #expect(story.row(9).contains("Chat 9"))
    story.take(.resized(Size(rows: 13, columns: 40)))
    #expect(!story.screen.contains("more"))
  }

  @Test func aRowSaysBothThatThereIsNewsAndADraft() throws {
    let story = try Story(columns: 120)
    try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    story.press(.down, .enter)
    story.type("Dear")
    story.press(.escape, .up)
    try story.says("one", in: mei)
    #expect(story.screen.contains("1 new, draft"))
  }

  @Test func aVisitorWhoIsAwayIsShownSoAlsoBeforeTheySaidAnything() throws {
    let story = try Story()
    let kim = try story.talkWith("Kim")
    var state = story.desk.state
    let gone = Event.visitorGone(VisitorGone(chat: kim))
    state.apply(StampedEvent(seq: state.seq + 1, at: state.at, event: gone))
    let view = DeskView(
      state: state, time: story.desk.time, me: story.desk.agentStatus(of: "ann"))
    story.take(.deskChanged(view, events: []))
    #expect(story.screen.contains("\u{258C} (away)"), "\(story.screen)")
  }

  @Test func aMissedChatThatWaitsIsMarkedAndCounted() throws {
    let story = try Story()
    try story.visitor("Mei", saying: ["Hello?"])
    try story.pass(seconds: 101)
    #expect(story.model.list.count(.waiting) == 1)
    #expect(story.screen.contains("missed 14:03"), "\(story.screen)")
    #expect(story.row(0).contains("1 waiting \u{00B7} 1 missed"))
    // In a list with one line a chat there is still room for the name.
    story.take(.resized(Size(rows: 12, columns: 62)))
    #expect(story.screen.contains("Mei"))
    #expect(story.screen.contains("missed 1m"), "\(story.screen)")
    story.press(.character("c"))
    #expect(!story.screen.contains("missed"))
    #expect(story.model.list.count(.waiting) == 1)
  }

  @Test func theHeaderSaysMidnight() throws {
    var schedule = WeeklySchedule()
    let block = try #require(ScheduleBlock("09:00-17:00"))
    let isSet = schedule.set([block], on: .mon)
    #expect(isSet)
    let story = try Story(
      columns: 60, agents: [Agent(id: "ann", number: 0, name: "Ann Lee", schedule: schedule)])
    for _ in 0..<2 {
      story.press(.character("o"))
      try story.deliver()
    }
    #expect(story.row(0).contains("available until midnight"), "\(story.row(0))")
  }

  @Test func aLongNameLeavesRoomForTheRest() throws {
    let story = try Story(rows: 24, columns: 80)
    try story.visitor(
      String(repeating: "Maximilian ", count: 30), [("email", "max@acme.example")])
    story.press(.character("v"))
    #expect(story.row(2).contains("Name"))
    #expect(story.row(4).hasPrefix("             Maximilian\u{2026}      │"), "\(story.screen)")
    #expect(story.row(5).contains("Job title"), "\(story.screen)")
  }
}
