import Desk
import FrontDesk
import Terminal
import Testing

@testable import Screens

/// A long answer in the agent's own editor.
@Suite("The editor")
struct EditorTests {
  @Test func whatWasWrittenComesIntoItsComposer() throws {
    let story = try Story(columns: 120)
    let chat = try story.talkWith("Mei")
    let other = try story.talkWith("Kim")
    story.press(.enter)
    #expect(story.model.shown == chat)
    story.type("Dear")
    story.effects = []
    story.press(.ctrl("x"))
    #expect(story.effects.contains(.edit(chat, .message, "Dear")))
    for text in ["one", "two"] { try story.says(text, in: chat) }
    try story.says("three", in: other)
    story.take(.edited(chat, .message, "Dear Mei,\n\nyes."))
    #expect(story.draft(chat) == "Dear Mei,\n\nyes." && story.draft(other) == "")
    #expect(story.screen.contains("3 messages came meanwhile."))
    #expect(story.requests.isEmpty)
    // It can be undone, as any change.
    story.press(.ctrl("_"), .ctrl("_"))
    #expect(story.draft(chat) == "Dear")
    // What comes later is not counted.
    try story.says("four", in: chat)
    story.press(.ctrl("x"))
    story.take(.edited(chat, .message, "x"))
    #expect(!story.screen.contains("came meanwhile"))
  }

  @Test func whatDoesNotFitOrFailsChangesNothing() throws {
    let story = try Story(columns: 120)
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("Dear")
    story.press(.ctrl("x"))
    story.take(.edited(chat, .message, nil))
    #expect(story.draft(chat) == "Dear" && story.screen.contains("nothing was changed"))
    story.press(.ctrl("x"))
    story.take(.edited(chat, .message, String(repeating: "x", count: 9000)))
    #expect(story.draft(chat) == "Dear" && story.screen.contains("9,000 characters"))
  }

  /// Who is in their editor is called as if it were in another window, also of the chat that is shown; and
  /// has read nothing of it before they are back.
  @Test func whoIsInTheEditorIsCalled() throws {
    let story = try Story(columns: 120)
    let chat = try story.talkWith("Mei")
    try story.says("one", in: chat)
    story.press(.enter)
    story.take(.focused(true))
    try story.pass(seconds: 10)
    story.press(.ctrl("x"))
    story.effects = []
    try story.says("two", in: chat)
    #expect(story.bells == 1 && story.model.unreadCount(chat) == 1)
    try story.pass(seconds: 10)
    try story.visitor("Kim")
    #expect(story.bells == 2)
    for _ in 0..<2 { try story.pass(seconds: 5) }
    #expect(story.bells == 4)
    story.take(.resumed)
    story.take(.edited(chat, .message, "Yes."))
    #expect(story.model.unreadCount(chat) == 0 && story.screen.contains("1 message came"))
  }

  /// A note is edited as a note, and its text never becomes a message.
  @Test func aNoteStaysANote() throws {
    let story = try Story(columns: 120)
    let chat = try story.talkWith("Mei")
    story.press(.enter, .alt("m"))
    story.type("secret")
    story.effects = []
    story.press(.ctrl("x"))
    #expect(story.effects.contains(.edit(chat, .note, "secret")))
    story.take(.edited(chat, .note, "more secret"))
    #expect(story.note(chat) == "more secret" && story.draft(chat) == "")
  }

  /// Keys that come all at once are no wish for it.
  @Test func aPasteOpensNoEditor() throws {
    let story = try Story()
    try story.talkWith("Mei")
    story.press(.enter)
    story.effects = []
    story.strike([.character("a"), .ctrl("x"), .character("b")], after: 100)
    #expect(!story.effects.contains { if case .edit = $0 { true } else { false } })
  }
}
