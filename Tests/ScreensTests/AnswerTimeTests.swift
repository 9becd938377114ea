import Desk
import FrontDesk
import Terminal
import Testing

@testable import Screens

/// How long visitors wait for an answer, and what is said of it.
@Suite("Waiting for an answer")
struct AnswerTimeTests {
  @Test func whoWaitsIsShownByTheDesksSettings() {
    var settings = Settings()
    #expect(settings.warnAfter == 60 && settings.lateAfter == 180)
    settings.warnAfter = 30
    settings.lateAfter = 90
    let start = Story.start
    func role(_ seconds: Int) -> Role { Role(ofWaitSince: start, now: start + seconds, settings) }
    #expect(
      [0, 29, 30, 89, 90, 900].map(role) == [.muted, .muted, .warning, .warning, .alert, .alert])
    #expect(Role.nextChange(ofWaitSince: start, now: start, settings) == start + 30)
    #expect(Role.nextChange(ofWaitSince: start, now: start + 30, settings) == start + 90)
    #expect(Role.nextChange(ofWaitSince: start, now: start + 90, settings) == nil)
  }

  /// Before a chat is taken away its agent is warned, twice, and a bell rings each time.
  @Test func whoOwesAnAnswerIsWarnedTwice() throws {
    let story = try Story(columns: 120, settings: ["answerTimeout": "120"])
    let chat = try story.talkWith("Mei", saying: ["Hello?"])
    story.effects = []
    let due = [60, 90]
    for second in 1..<120 {
      try story.pass(seconds: 1)
      let isDue = due.contains(second)
      #expect(story.bells == (isDue ? 1 : 0), "after \(second) s")
      if isDue {
        #expect(
          story.screen.contains("Mei waits for your answer: in \(second == 60 ? "60" : "30")"))
        story.press(.down)
      }
      story.effects = []
      let next = story.model.nextDeadline ?? .distantFuture
      if let then = due.first(where: { $0 > second }) { #expect(next <= Story.start + then) }
    }
    try story.pass(seconds: 1)
    #expect(story.desk.state.chats[chat]?.holder == nil)
  }

  /// Who has answered is not warned, and another wait is another one.
  @Test func anAnswerIsTheEndOfAWait() throws {
    let story = try Story(columns: 120, settings: ["answerTimeout": "120"])
    let chat = try story.talkWith("Mei", saying: ["Hello?"])
    try story.pass(seconds: 61)
    _ = try story.desk.perform(.say(chat, id: nil, text: "Hello Mei"), by: .agent("ann"))
    story.tell()
    story.effects = []
    for _ in 0..<100 { try story.pass(seconds: 1) }
    #expect(story.bells == 0)
    try story.says("And?", in: chat)
    story.effects = []
    try story.pass(seconds: 61)
    #expect(story.bells == 1)
  }

  @Test func withoutATimeoutNobodyIsWarned() throws {
    let story = try Story(columns: 120)
    try story.talkWith("Mei", saying: ["Hello?"])
    story.effects = []
    for _ in 0..<50 { try story.pass(seconds: 10) }
    #expect(story.bells == 0)
  }
}
