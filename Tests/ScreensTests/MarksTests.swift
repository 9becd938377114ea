import Desk
import FrontDesk
import Hosting
import Randomness
import Terminal
import Testing
import Words

@testable import Screens

/// What was read and missed outlives a run of the inbox.
@Suite("Another run")
struct MarksTests {
  /// Begins another run, with what the one before kept.
  private func restart(_ story: Story, with marks: ReadingMarks?) {
    story.model = InboxModel(
      me: "ann", storePath: "/desk", tongue: .english, size: Size(rows: 24, columns: 120),
      now: story.clock.now, session: "another")
    if let marks { story.take(.marksFound(ReadingMarks(marks.text))) }
    // What was said comes with the second picture.
    var view = story.picture
    view.words = [:]
    story.take(.deskChanged(view, events: []))
    story.take(.deskChanged(story.picture, events: []))
  }

  @Test func whatWasReadStaysReadAndWhatComesAfterItIsNew() throws {
    let story = try Story(columns: 120)
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    try story.says("one", in: kim)
    try story.says("two", in: mei)
    try story.pass(seconds: 20)
    #expect(story.model.unreadCount(kim) == 0 && story.model.unreadCount(mei) == 1)
    story.model.select(mei)
    story.tell()
    #expect(story.model.unreadCount(mei) == 0)
    let marks = try #require(story.model.marks)
    restart(story, with: nil)
    #expect(story.model.selected == kim && story.model.unreadCount(mei) == 1)
    restart(story, with: marks)
    #expect(story.model.selected == kim && story.model.unreadCount(mei) == 0)
    try story.says("three", in: mei)
    restart(story, with: nil)
    #expect(story.model.unreadCount(mei) == 2)
    restart(story, with: marks)
    #expect(story.model.unreadCount(mei) == 1)
  }

  @Test func missedOffersAreListedStill() throws {
    let story = try Story(columns: 120)
    let chat = try story.visitor("Mei Lin")
    try story.pass(seconds: 100)
    _ = try story.desk.perform(.take(chat), by: .agent("bo"))
    story.tell()
    #expect(story.screen.contains("MISSED BY YOU 1"))
    let marks = try #require(story.model.marks)
    restart(story, with: nil)
    #expect(!story.screen.contains("MISSED BY YOU"))
    restart(story, with: marks)
    #expect(story.screen.contains("MISSED BY YOU 1") && story.screen.contains("Mei Lin"))
    // Not for ever.
    story.clock.now = story.clock.now + 8 * 86_400
    restart(story, with: marks)
    #expect(!story.screen.contains("MISSED BY YOU"))
  }

  @Test(arguments: 0..<30) func aFileSaysWhatItWasMadeOf(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var marks = ReadingMarks()
    for _ in 0..<random.number(0...9) {
      marks.read(ChatID("kw\(random.number(0...999))"), upTo: Int64(random.number(0...99_999)))
    }
    marks.miss(
      (0..<random.number(0...9)).map { number in
        MissedOffer(
          chat: ChatID("m\(number)"),
          visitor: Visitor(attributes: [
            Visitor.Attribute(name: "name", value: "Mei \(random.pick(visitorWords) ?? "")")
          ]), at: Instant(seconds: Int64(random.number(0...9_999_999))),
          outcome: random.chance(0.5) ? .fellBack : nil)
      })
    let read = ReadingMarks(marks.text)
    #expect(read.read == marks.read && read.missed.map(\.chat) == marks.missed.map(\.chat))
    #expect(read.missed.map(\.outcome) == marks.missed.map(\.outcome))
    #expect(ReadingMarks(read.text) == read)
  }

  @Test(arguments: [
    "", "\n\n", "read", "read x", "read kw2m -4", "missed kw2m 5", "read a/b 4",
    "rubbish here now", "missed ../x 5 open Mei",
  ])
  func whatMeansNothingIsPassedOver(text: String) {
    #expect(ReadingMarks(text) == ReadingMarks())
  }
}
