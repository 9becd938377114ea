import Desk
import FrontDesk
import Routing
import Terminal
import Testing

@testable import Screens

/// What the everyday tasks cost in keys, counted on the real screen from where one finds oneself, while
/// one writes and while one does not.
@Suite("Keystrokes")
struct KeystrokeTests {
  /// A desk at five in the afternoon: some who wait for an answer, one of whom was here before, one who
  /// rings.
  private func busyDesk() throws -> (Story, mei: ChatID, kim: ChatID, ringing: ChatID) {
    let story = try Story(rows: 40, columns: 120, settings: ["capacity": "9"])
    _ = try story.desk.perform(
      .change(.addTeam(Team(id: "sales", name: "Sales", agents: ["bo"]))), by: .desk)
    let email = [("email", "mei@acme.example")]
    let before = try story.visitor("Mei", saying: ["Earlier"], email)
    _ = try story.desk.perform(.accept(before), by: .agent("ann"))
    _ = try story.desk.perform(.end(before, intervening: false), by: .agent("ann"))
    try story.pass(seconds: 60)
    let mei = try story.visitor("Mei", saying: ["Hello"], email)
    _ = try story.desk.perform(.accept(mei), by: .agent("ann"))
    try story.pass(seconds: 5)
    let kim = try story.talkWith("Kim", saying: ["Hello"])
    story.model.select(mei)
    let ringing = try story.visitor("Ringing")
    try story.pass(seconds: 10)
    try story.deliver()
    try story.deliver()
    return (story, mei, kim, ringing)
  }

  /// Plays a task from the list and from a text that is being written. The fewest keys will do.
  private func keys(
    _ most: Int, _ what: Comment, outside: [Key], writing: [Key],
    _ isDone: (Story, (mei: ChatID, kim: ChatID, ringing: ChatID)) throws -> Bool
  ) throws {
    for (keys, isWriting) in [(outside, false), (writing, true)] {
      let (story, mei, kim, ringing) = try busyDesk()
      if isWriting { story.press(.enter) }
      #expect(story.model.focus == (isWriting ? .composer : .list))
      for key in keys { story.press(key) }
      try story.deliver()
      try story.deliver()
      #expect(keys.count <= most, what)
      #expect(try isDone(story, (mei, kim, ringing)), what)
    }
  }

  @Test func accepting() throws {
    try keys(1, "accept", outside: [.character("a")], writing: [.alt("a")]) { story, chats in
      story.desk.state.chats[chats.ringing]?.agent == "ann"
    }
  }

  @Test func answeringAndSending() throws {
    // From the accepted chat on: what is written, and one key.
    let (story, _, _, ringing) = try busyDesk()
    story.press(.character("a"))
    try story.deliver()
    story.type("Hello!")
    story.press(.enter)
    #expect(
      story.requests.contains { if case .say(ringing, _, "Hello!", _) = $0 { true } else { false } }
    )
  }

  @Test func goingToTheNextWhoWaits() throws {
    try keys(1, "next", outside: [.character("n")], writing: [.alt("n")]) { story, chats in
      story.model.selected == chats.ringing
    }
    let (story, mei, kim, ringing) = try busyDesk()
    _ = try story.desk.perform(.leave(ringing), by: .desk)
    story.tell()
    #expect(story.model.selected == mei)
    story.press(.character("n"))
    #expect(story.model.selected == kim && story.model.focus == .composer)
  }

  @Test func ending() throws {
    try keys(
      2, "end with confirmation", outside: [.character("e"), .character("y")],
      writing: [.alt("e"), .character("y")]
    ) { story, chats in story.desk.state.chats[chats.mei] == nil }
  }

  @Test func transferringToATeam() throws {
    try keys(
      4, "transfer to a team", outside: [.character("h"), .character("s"), .enter],
      writing: [.alt("h"), .character("s"), .enter]
    ) { story, chats in story.desk.state.chats[chats.mei]?.ringingAt == "bo" }
  }

  @Test func becomingUnavailable() throws {
    try keys(1, "unavailable", outside: [.character("o")], writing: [.alt("o")]) { story, _ in
      story.desk.agentStatus(of: "ann")?.availability.isAvailable == false
    }
  }

  @Test func savingTheTranscript() throws {
    try keys(2, "transcript", outside: [.character("s")], writing: [.alt("s")]) { story, chats in
      story.effects.contains { if case .saveTranscript(chats.mei, _) = $0 { true } else { false } }
    }
  }

  @Test func readingAnEarlierChat() throws {
    try keys(
      3, "an earlier chat", outside: [.character("v"), .enter], writing: [.alt("v"), .enter]
    ) { story, _ in story.screen.contains("Earlier") && story.model.focus == .reading }
  }

  @Test func undoing() throws {
    // A decline.
    let (story, _, _, ringing) = try busyDesk()
    story.press(.character("x"), .character("u"))
    try story.pass(seconds: 5)
    try story.deliver()
    #expect(story.desk.state.chats[ringing]?.ringingAt == "ann")
    // What was written.
    let (writing, mei, _, _) = try busyDesk()
    writing.press(.enter)
    writing.type("Hello")
    writing.press(.ctrl("_"))
    #expect(writing.draft(mei) == "")
  }
}
