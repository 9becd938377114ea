import Desk
import FrontDesk
import Hosting
import Terminal
import Testing
import Words

@testable import Screens

@Suite("Composing")
struct ComposingTests {
  @Test func aMessageShowsAtOnceAsPendingThenAsSent() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("Hello Mei")
    story.press(.enter)
    #expect(story.screen.contains("You  sending\u{2026}\n"))
    #expect(story.draft(chat) == "")
    #expect(story.requests == [.say(chat, id: "session-1", text: "Hello Mei")])
    try story.deliver()
    #expect(!story.screen.contains("sending"))
    #expect(story.screen.contains("You  14:02"))
    #expect(try story.desk.record(of: chat)?.words.last?.id == "session-1")
  }

  @Test func aDraftStaysWithItsChat() throws {
    let story = try Story()
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    story.press(.enter)
    #expect(story.model.selected == kim)
    story.type("for Kim")
    story.press(.modified(.alt, .down))
    #expect(story.model.selected == mei)
    story.type("for Mei")
    #expect(story.draft(kim) == "for Kim")
    #expect(story.draft(mei) == "for Mei")
    // Kim writes and moves up and down the list; the hand stays where it is.
    try story.says("Hello?", in: kim)
    try story.says("Hello??", in: mei)
    story.type("!")
    story.press(.enter)
    #expect(story.requests == [.say(mei, id: "session-1", text: "for Mei!")])
    #expect(story.draft(kim) == "for Kim")
  }

  @Test func aPasteNeverSends() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.take(.pasted("line one\nline two\n"))
    #expect(story.requests == [])
    #expect(story.draft(chat) == "line one\nline two\n")
  }

  /// Many lines may have been meant for somewhere else: who sends them is asked once.
  @Test func aPasteOfManyLinesAsksBeforeItIsSent() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    let text = (1...6).map { "line \($0)" }.joined(separator: "\n")
    story.take(.pasted(text))
    story.press(.enter)
    #expect(story.requests == [] && story.screen.contains("6 lines, pasted. Send them to Mei?"))
    story.press(.character("n"))
    #expect(story.requests == [] && story.draft(chat) == text)
    story.press(.enter, .character("y"))
    #expect(story.requests == [.say(chat, id: "session-1", text: text)])
    // A few lines are a message, and so is what is left of many.
    for (pasted, kept) in [("a\nb\nc", "a\nb\nc"), (text, "line 1")] {
      story.effects = []
      story.take(.pasted(pasted))
      if kept != pasted { story.press(.alt("<"), .end, .alt("m"), .alt("m")) }
      while story.draft(chat) != kept { story.press(.alt(">"), .backspace) }
      story.press(.enter)
      guard case .say(chat, _, kept, _)? = story.requests.last else {
        Issue.record("\(story.requests)")
        return
      }
    }
    // What was typed is.
    story.effects = []
    for _ in 0..<8 {
      story.type("x")
      story.press(.ctrl("j"))
    }
    story.press(.enter)
    #expect(story.requests.count == 1)
  }

  @Test func aPasteThatIsTooLongIsRefusedInWords() throws {
    let story = try Story(columns: 120)
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.take(.pasted(String(repeating: "你", count: 9000)))
    #expect(
      story.row(23).contains(
        "Nothing was pasted: it has 9,000 characters, a message at most 8,000."))
    story.take(.pasted(String(repeating: "x", count: 7900)))
    story.take(.pasted(String(repeating: "y", count: 1000)))
    #expect(
      story.row(23).contains(
        "Nothing was pasted: it has 1,000 characters, there is room for 100 more."))
    #expect(story.draft(chat).count == 7900)
  }

  /// What is cut is put where it is wanted: into another chat, or into a note.
  @Test func whatIsCutInOneChatCanBePutIntoAnother() throws {
    let story = try Story()
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    story.press(.enter)
    story.type("half a thought")
    try story.leaves(kim)
    story.press(.alt("k"), .escape, .home)
    #expect(story.model.selected == mei)
    story.press(.enter, .ctrl("y"))
    #expect(story.draft(mei) == "half a thought")
    story.press(.alt("k"), .alt("m"), .ctrl("y"))
    #expect(story.note(mei) == "half a thought")
    // What is cut in a note is for notes: the visitor never sees it.
    story.type(", and he never pays")
    story.press(.alt("k"), .alt("m"), .ctrl("y"))
    #expect(story.draft(mei) == "half a thought")
    story.press(.alt("m"), .ctrl("y"))
    #expect(story.note(mei) == "half a thought, and he never pays")
  }

  @Test func theLineAboveADraftSaysWhatIsHidden() throws {
    let story = try Story()
    try story.talkWith("Mei")
    story.press(.enter)
    story.take(.pasted((1...20).map { "line \($0)" }.joined(separator: "\n")))
    let rule = try #require((0..<24).first { story.row($0).contains("to Mei") })
    let shown = 22 - rule
    #expect(story.row(rule).contains("\u{2191} \(20 - shown) "), "\(story.screen)")
    #expect(!story.row(rule).contains("\u{2193}"))
    for _ in 0..<19 {
      story.press(.up)
      #expect(story.canvas == story.model.view())
    }
    #expect(story.row(rule).contains("\u{2193} \(20 - shown) "), "\(story.screen)")
    #expect(!story.row(rule).contains("\u{2191}"))
  }

  @Test func aPasteOutsideTheComposerIsNoCommand() throws {
    let story = try Story()
    try story.talkWith("Mei")
    story.take(.pasted("qey"))
    #expect(story.requests == [])
    #expect(story.model.layers.isEmpty)
    #expect(story.row(23).contains("Nothing was pasted"))
  }

  @Test func controlJAndAltEnterBeginALine() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("a")
    story.press(.ctrl("j"))
    story.type("b")
    story.press(.altEnter)
    story.type("c")
    #expect(story.draft(chat) == "a\nb\nc")
    #expect(story.requests == [])
  }

  @Test func aFailedSendPutsTheTextBackAndSaysWhy() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("first")
    story.press(.enter)
    story.type("second")
    story.effects = []
    let failed = Command.say(chat, id: "session-1", text: "first")
    story.take(.answered(failed, failure: "The disk is full."))
    #expect(story.draft(chat) == "first\nsecond")
    #expect(story.row(23).contains("Not sent to Mei"))
    #expect(story.row(23).contains("The disk is full."))
    #expect(!story.screen.contains("sending"))
  }

  @Test func aRetryKeepsItsId() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("once")
    story.press(.enter)
    let request = Command.say(chat, id: "session-1", text: "once")
    #expect(story.requests == [request])
    story.effects = []
    // It got through, but the answer did not.
    _ = try story.desk.perform(request, by: .agent("ann"))
    story.take(.answered(request, failure: "The store is busy."))
    story.press(.enter)
    #expect(story.requests == [request])
    try story.deliver()
    let messages = try story.desk.record(of: chat)?.words.filter(\.isMessage) ?? []
    #expect(messages.map(\.text) == ["once"])
    // Changed, it is another message.
    story.type("twice")
    story.press(.enter)
    #expect(story.requests == [.say(chat, id: "session-2", text: "twice")])
  }

  @Test func aChatThatEndsWhileOneTypesKeepsTheText() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    try story.talkWith("Kim")
    #expect(story.model.selected == mei)
    story.press(.enter)
    story.type("half a thou")
    try story.leaves(mei)
    story.type("ght")
    #expect(story.model.selected == mei)
    #expect(story.model.focus == .composer)
    #expect(story.draft(mei) == "half a thought")
    #expect(story.screen.contains("not sent: this chat is over"))
    #expect(story.screen.contains("half a thought"))
    story.press(.enter)
    #expect(story.requests == [])
    #expect(story.draft(mei) == "half a thought")
  }

  /// Keys pressed after a refusal are commands again, not words to somebody else's visitor.
  @Test func aRefusedTakeDoesNotLeaveOneWriting() throws {
    let agents = [Agent(id: "ann", number: 0, name: "Ann Lee", capacity: 1)]
    let story = try Story(agents: agents)
    let talked = try story.talkWith("Mei")
    let waiting = try story.visitor("Kim")
    story.press(.down)
    #expect(story.model.shown == waiting)
    story.press(.character("t"))
    try story.deliver()
    #expect(story.model.focus == .list)
    story.press(.character("z"))
    #expect(story.draft(waiting) == "")
    story.press(.escape)
    // Typed before the refusal came, it stays, and the line above it says why it is not sent.
    story.press(.character("t"))
    story.type("Hi")
    try story.deliver()
    #expect(story.draft(waiting) == "Hi")
    #expect(story.screen.contains("not sent: take the chat first"))
    #expect(!story.row(23).contains("send"))
    try story.leaves(waiting)
    #expect(story.screen.contains("not sent: this chat is over"))
    story.press(.alt("k"))
    #expect(story.draft(waiting) == "")
    story.press(.ctrl("y"))
    #expect(story.draft(waiting) == "Hi")
    #expect(story.desk.state.chats[talked] != nil)
  }

  @Test func draftsAreKeptSoonAfterThePause() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("abc")
    story.effects = []
    #expect(story.model.nextDeadline == Instant(milliseconds: story.clock.now.milliseconds + 300))
    try story.pass(seconds: 0.3)
    #expect(story.effects == [.saveDraft(chat, .message, "abc")])
    story.effects = []
    story.press(.left)
    try story.pass(seconds: 3)
    #expect(story.effects == [])
  }

  @Test func whoNeverPausesIsKeptAsWell() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    var saved: [ScreenEffect] = []
    for _ in 0..<30 {
      story.type("x")
      try story.pass(seconds: 0.1)
      saved += story.effects.filter { if case .saveDraft = $0 { true } else { false } }
      story.effects = []
    }
    #expect(saved.contains(.saveDraft(chat, .message, String(repeating: "x", count: 20))))
  }

  @Test func draftsAreKeptOnQuitting() throws {
    let story = try Story(settings: ["presence": "false"])
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("abc")
    story.effects = []
    story.press(.ctrl("c"), .character("y"))
    #expect(story.effects == [.saveDraft(chat, .message, "abc"), .quit])
  }

  @Test func draftsOfAnEarlierRunAreThere() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.take(.draftsFound(.message, [chat: "from before"]))
    story.press(.enter)
    #expect(story.screen.contains("from before"))
    #expect(story.screen.contains("draft"))
  }

  @Test func nothingButBlanksIsNotSent() throws {
    let story = try Story()
    try story.talkWith("Mei")
    story.press(.enter)
    story.type("  ")
    story.press(.ctrl("j"), .enter)
    #expect(story.requests == [])
  }

  @Test func aDraftOutlivesItsChatByAWeek() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    try story.leaves(chat)
    let record = try #require(try story.desk.record(of: chat))
    let end = try #require(record.summary?.endedAt)
    for (days, isKept) in [(6.9, true), (7.1, false)] {
      var next = InboxModel(
        me: "ann", tongue: .english, size: Size(rows: 24, columns: 80), now: end, session: "next")
      let now = Instant(milliseconds: end.milliseconds + Int64(days * 86_400_000))
      _ = next.update(.draftsFound(.message, [chat: "half a thought"]), at: now)
      _ = next.update(.draftsFound(.note, [chat: "and a note"]), at: now)
      let view = DeskView(state: story.desk.state, time: now, me: nil)
      let asked = next.update(.deskChanged(view, events: []), at: now)
      #expect(asked.filter { $0 == .askEnd(chat) }.count == 1)
      let effects = next.update(.endFound(chat, record), at: now)
      #expect(next.talks[chat]?.hasText == isKept)
      // What is kept can be found.
      #expect(next.rows.map(\.id) == (isKept ? [chat] : []))
      #expect(
        effects.filter { if case .saveDraft = $0 { true } else { false } }
          == (isKept ? [] : [.saveDraft(chat, .message, ""), .saveDraft(chat, .note, "")]))
    }
  }

  @Test func aDraftOfAnOpenChatIsNeverDropped() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.take(.draftsFound(.message, [chat: "from before", "gone": "of no chat"]))
    #expect(story.effects.contains(.askEnd("gone")))
    #expect(!story.effects.contains(.askEnd(chat)))
    try story.deliver()
    #expect(story.draft(chat) == "from before")
    #expect(story.draft("gone") == "")
    #expect(story.effects.contains(.saveDraft("gone", .message, "")))
  }
}
