import Desk
import FrontDesk
import Randomness
import Terminal
import Testing

@testable import Screens

@Suite("Notes")
struct NoteTests {
  @Test func aNoteIsSavedAndNotSent() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.character("m"))
    #expect(story.screen.contains("NOTE, not sent to Mei"))
    story.type("pays late")
    story.press(.enter)
    #expect(story.requests == [.note(chat, id: "session-1", text: "pays late")])
    #expect(story.screen.contains("saving\u{2026}"))
    try story.deliver()
    #expect(story.screen.contains("note by"))
    #expect(!story.screen.contains("saving"))
    #expect(story.note(chat) == "")
    let lines = try story.desk.record(of: chat).map { Array($0.words) } ?? []
    #expect(lines.filter(\.isMessage).isEmpty)
    // The composer goes on being one for notes: the next Enter must not send what follows.
    #expect(story.model.contexts.first == .note)
  }

  @Test func aNoteAndAMessageKeepTheirOwnTexts() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("Dear Mei")
    story.press(.alt("m"))
    #expect(!story.screen.contains("Dear Mei"))
    story.type("pays late")
    story.press(.escape)
    #expect(story.model.focus == .composer)
    #expect(story.screen.contains("Dear Mei"))
    #expect(!story.screen.contains("pays late"))
    story.press(.enter)
    #expect(story.requests == [.say(chat, id: "session-1", text: "Dear Mei")])
    story.press(.alt("m"))
    #expect(story.screen.contains("pays late"))
    story.press(.alt("m"))
    #expect(story.model.contexts.first == .composer)
    #expect(story.note(chat) == "pays late")
  }

  @Test func aNoteThatIsNotSavedComesBackAsANote() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.character("m"))
    story.type("pays late")
    story.press(.enter, .escape)
    let request = Command.note(chat, id: "session-1", text: "pays late")
    story.take(.answered(request, failure: "The disk is full."))
    #expect(story.row(23).contains("The note on Mei is not saved"))
    #expect(story.draft(chat) == "")
    #expect(story.note(chat) == "pays late")
    story.effects = []
    story.press(.alt("m"), .enter)
    #expect(story.requests == [request], "again the same note")
  }

  @Test func aNoteInAChatThatIsOverStays() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    try story.talkWith("Kim")
    story.press(.character("m"))
    story.type("pays late")
    try story.leaves(mei)
    #expect(story.screen.contains("NOTE, not saved: this chat is over"))
    story.press(.enter)
    #expect(story.requests == [])
    #expect(story.note(mei) == "pays late")
  }

  @Test func notesAreWrittenIntoOnesOwnChats() throws {
    let story = try Story()
    story.press(.character("m"))
    #expect(story.row(23).contains("Notes are written into chats of yours."))
  }

  /// In a composer for notes no key sends anything, and nothing that was typed there is ever sent,
  /// whatever is pressed.
  @Test(arguments: 0..<40)
  func aNoteNeverReachesTheVisitor(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let story = try Story()
    try story.talkWith("Mei")
    try story.talkWith("Kim")
    let keys: [Key] = [
      .enter, .escape, .tab, .backtab, .altEnter, .alt("m"), .alt("n"), .alt("z"), .ctrl("j"),
      .modified(.alt, .up), .modified(.alt, .down), .ctrl("y"), .ctrl("u"), .ctrl("w"), .ctrl("_"),
      .character("m"), .character("r"), .character("n"), .function(1),
    ]
    for step in 0..<400 {
      let isNote = story.model.contexts.first == .note
      story.effects = []
      switch Int.random(in: 0..<8, using: &random) {
      case 0: story.type(isNote ? "secret" : "hello")
      case 1: story.take(.pasted(isNote ? "secret\n" : "hello\n"))
      default: if let key = keys.randomElement(using: &random) { story.press(key) }
      }
      for request in story.requests {
        guard case .say(_, _, let text, _) = request else { continue }
        #expect(!isNote, "seed \(seed), step \(step)")
        #expect(!text.contains("secret"), "seed \(seed), step \(step)")
      }
      if let request = story.requests.first, Bool.random(using: &random) {
        story.take(.answered(request, failure: "No."))
      } else {
        try story.deliver()
      }
    }
  }
}
