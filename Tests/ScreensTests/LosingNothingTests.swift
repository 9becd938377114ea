import Desk
import FrontDesk
import Terminal
import Testing
import Words

@testable import Screens

/// What was handed in is in the conversation or in the composer, whatever becomes of the desk.
@Suite("Losing nothing that was written")
struct LosingNothingTests {
  /// A chat with two messages and a note on their way, and a fourth text being written.
  private func midway() throws -> (Story, ChatID) {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("first")
    story.press(.enter)
    story.type("second")
    story.press(.enter, .alt("m"))
    story.type("pays late")
    story.press(.enter, .escape)
    story.type("third")
    #expect(story.model.talks[chat]?.pending.count == 3)
    return (story, chat)
  }

  /// What the files hold as long as nothing of that got through.
  private func kept(_ chat: ChatID) -> [DraftKind: [ChatID: String]] {
    let messages = KeptDraft(
      handedIn: [
        KeptDraft.Message(id: "session-1", text: "first"),
        KeptDraft.Message(id: "session-2", text: "second"),
      ], text: "third")
    let note = KeptDraft(
      handedIn: [KeptDraft.Message(id: "session-3", text: "pays late")], text: "")
    return [.message: [chat: messages.file], .note: [chat: note.file]]
  }

  /// What the drafts' files hold after everything that was asked for.
  private func files(_ story: Story) -> [DraftKind: [ChatID: String]] {
    var files: [DraftKind: [ChatID: String]] = [.message: [:], .note: [:]]
    for effect in story.effects {
      guard case .saveDraft(let chat, let kind, let file) = effect else { continue }
      files[kind]?[chat] = file.isEmpty ? nil : file
    }
    return files
  }

  /// The agent's inbox is gone without a word; another one begins with what the files hold.
  private func reopen(_ story: Story) {
    let files = files(story)
    story.effects = []
    story.model = InboxModel(
      me: "ann", tongue: .english, size: Size(rows: 24, columns: 80), now: story.clock.now,
      session: "next")
    for kind in DraftKind.allCases { story.take(.draftsFound(kind, files[kind] ?? [:])) }
    story.tell()
  }

  /// Killed while the desk has not answered yet: the text is in a file, and sent again it is the
  /// same message.
  @Test func beingKilledBeforeTheAnswerLosesNoMessage() throws {
    let (story, chat) = try midway()
    try story.pass(seconds: 0.3)
    let first = story.effects.firstIndex { if case .saveDraft = $0 { true } else { false } }
    let request = story.effects.firstIndex { if case .request = $0 { true } else { false } }
    #expect(try #require(first) < #require(request), "kept before it is sent")
    reopen(story)
    #expect(story.draft(chat) == "first\nsecond\nthird")
    #expect(story.note(chat) == "pays late")
    story.press(.enter, .alt("m"), .enter)
    #expect(story.requests == [.note(chat, id: "session-3", text: "pays late")])
    story.press(.escape)
    for _ in "\nsecond\nthird" { story.press(.backspace) }
    story.press(.enter)
    #expect(story.requests.last == .say(chat, id: "session-1", text: "first"))
  }

  /// Killed after the desk took it and before the file was told.
  @Test(arguments: [true, false])
  func whatGotThroughBeforeTheKillIsNotWrittenTwice(isOver: Bool) throws {
    let (story, chat) = try midway()
    try story.pass(seconds: 0.3)
    for request in story.requests {
      _ = try story.desk.perform(request, by: .agent("ann"))
    }
    if isOver { _ = try story.desk.perform(.leave(chat), by: .desk) }
    reopen(story)
    try story.deliver()
    #expect(story.draft(chat) == "third")
    #expect(story.note(chat) == "")
    try story.pass(seconds: 0.3)
    #expect(files(story) == [.message: [chat: "third"], .note: [:]])
    #expect(story.model.rows.map(\.id) == [chat], "a draft is found, also of a chat that is over")
  }

  @Test func theFileForgetsWhatGotThrough() throws {
    let (story, chat) = try midway()
    try story.deliver()
    try story.pass(seconds: 0.3)
    #expect(files(story) == [.message: [chat: "third"], .note: [:]])
  }

  @Test(arguments: [
    ([], ""), ([], "one\ntwo"), (["one"], ""), (["one", "two\nlines", "你好 👩‍👩‍👧"], "three"),
  ])
  func aFileSaysWhatItWasTold(handedIn: [String], text: String) {
    let messages = handedIn.enumerated().map {
      KeptDraft.Message(id: MessageID("session-\($0)"), text: $1)
    }
    let draft = KeptDraft(handedIn: messages, text: text)
    #expect(KeptDraft(file: draft.file) == draft)
    if handedIn.isEmpty { #expect(draft.file == text) }
  }

  @Test(arguments: [
    "\u{1E}", "\u{1F}", "a\u{1E}b", "a\u{1F}b", "i\u{1F}t", "\u{1E}i\u{1F}t\u{1E}x",
  ])
  func aFileThatIsNotWellFormedIsText(file: String) {
    let draft = KeptDraft(file: file)
    #expect(draft.handedIn == [])
    for sign in file where sign.isLetter { #expect(draft.text.contains(sign)) }
  }

  @Test func aDeskThatFailsBeforeAnsweringLosesNoMessage() throws {
    let (story, chat) = try midway()
    story.take(.deskFailed("The disk is gone."))
    #expect(files(story) == kept(chat))
    #expect(story.draft(chat) == "first\nsecond\nthird")
    #expect(story.note(chat) == "pays late")
    #expect(!story.screen.contains("sending"))
    // An answer that comes late puts nothing back twice.
    let request = Command.say(chat, id: "session-1", text: "first")
    story.take(.answered(request, failure: "The desk is lost."))
    #expect(story.draft(chat) == "first\nsecond\nthird")
  }

  @Test func quittingBeforeTheAnswerKeepsTheMessage() throws {
    let (story, chat) = try midway()
    story.press(.ctrl("c"), .ctrl("c"))
    #expect(files(story) == kept(chat))
    #expect(story.effects.last == .quit)
  }

  @Test func suspendingBeforeTheAnswerKeepsTheMessage() throws {
    let (story, chat) = try midway()
    story.take(.suspendRequested)
    #expect(files(story) == kept(chat))
    #expect(story.effects.last == .suspend)
    // It all gets through while the inbox is suspended: nothing of it is to be sent again.
    try story.deliver()
    #expect(story.draft(chat) == "third")
    #expect(story.note(chat) == "")
    let messages = try story.desk.record(of: chat)?.words.filter(\.isMessage) ?? []
    #expect(messages.map(\.text) == ["first", "second"])
  }

  @Test func aMessageThatWasPutBackKeepsItsId() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("once")
    story.press(.enter)
    let request = Command.say(chat, id: "session-1", text: "once")
    story.take(.suspendRequested)
    // Why it was not sent is said also now that the text is back already.
    story.take(.answered(request, failure: "The disk is full."))
    #expect(story.row(23).contains("Not sent to Mei"))
    #expect(story.draft(chat) == "once")
    story.effects = []
    story.press(.enter)
    #expect(story.requests == [request])
  }

  @Test func whatFailsComesBackInTheOrderItWasSent() throws {
    let (story, chat) = try midway()
    for (id, text) in [("session-1", "first"), ("session-2", "second")] {
      let request = Command.say(chat, id: MessageID(id), text: text)
      story.take(.answered(request, failure: "The disk is full."))
    }
    #expect(story.draft(chat) == "first\nsecond\nthird")
    // One of them alone and unchanged is the same message still.
    for _ in "\nsecond\nthird" { story.press(.backspace) }
    story.effects = []
    story.press(.enter)
    #expect(story.requests == [.say(chat, id: "session-1", text: "first")])
  }

  @Test func severalThatComeBackAreOneNewMessage() throws {
    let (story, chat) = try midway()
    story.take(.suspendRequested)
    story.effects = []
    story.press(.enter)
    #expect(story.requests == [.say(chat, id: "session-4", text: "first\nsecond\nthird")])
  }

  @Test(arguments: [true, false])
  func aMessageAndTheEndOfItsChatInOneBatchOfNews(isAnswered: Bool) throws {
    let (story, chat) = try midway()
    try story.talkWith("Kim")
    for request in story.requests {
      _ = try story.desk.perform(request, by: .agent("ann"))
    }
    _ = try story.desk.perform(.say(chat, id: nil, text: "Thanks!"), by: .desk)
    _ = try story.desk.perform(.leave(chat), by: .desk)
    let requests = story.requests
    story.effects = []
    story.tell()
    if isAnswered { for request in requests { story.take(.answered(request, failure: nil)) } }
    #expect(story.model.talks[chat]?.pending == [])
    #expect(!story.screen.contains("sending"))
    #expect(!story.screen.contains("saving"))
    let lines = try #require(story.model.departed[chat]?.words)
    let said = lines.suffix(5).map(\.text)
    #expect(said == ["first", "second", "pays late", "Thanks!", "The visitor ended the chat."])
    #expect(lines.map(\.seq) == lines.map(\.seq).sorted())
    #expect(story.draft(chat) == "third")
  }

  /// Drafts are found while the desk is still being opened.
  @Test func aDraftFoundBeforeTheDeskIsOpenChangesNothingElse() throws {
    let story = try Story(settings: ["maxMessageLength": "40"])
    let chat = try story.talkWith("Mei")
    try story.talkWith("Kim", saying: ["Hello"])
    let long = String(repeating: "x", count: 50)
    story.model = InboxModel(
      me: "ann", tongue: .english, size: Size(rows: 24, columns: 80), now: Story.start,
      session: "next")
    story.effects = []
    story.take(.draftsFound(.message, [chat: long]))
    story.take(.draftsFound(.note, [chat: "pays late"]))
    story.tell()
    // Kept under larger settings, it is all there.
    #expect(story.draft(chat) == long)
    #expect(story.note(chat) == "pays late")
    #expect(story.model.talks[chat]?.note.text.limit == 40)
    #expect(!story.effects.contains { if case .saveDraft = $0 { true } else { false } })
    try story.says("Are you there?", in: chat)
    #expect(story.model.selected != chat)
    #expect(story.model.unreadCount(chat) == 1)
  }
}
