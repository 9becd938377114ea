import Desk
import FrontDesk
import Terminal
import Testing

@testable import Inbox

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
    for title in ["ACTIVE 6", "LEFT 1", "WAITING 3"] {
      #expect(story.screen.contains(title), "\(story.screen)")
    }
    // A chat that goes does not make the rows swell again at once.
    #expect(story.model.listLines.isTight)
    story.take(.resized(Size(rows: 50, columns: 80)))
    #expect(!story.model.listLines.isTight)
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
    let event = Event.message(chat: kim, id: "m", from: .agent("bo"), text: "Hi Kim")
    state.apply(StampedEvent(seq: state.seq + 1, at: state.at, event: event))
    let view = DeskView(
      state: state, time: story.desk.time, me: story.desk.agentStatus(of: "ann"))
    story.take(.deskChanged(view, events: []))
    #expect(story.row(2).contains("\u{201C}Hello\u{201D}"))
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
}
