import Desk
import FrontDesk
import Hosting
import Terminal
import Testing
import Text
import Words

@testable import Screens

@Suite("Moving about")
struct MovingTests {
  @Test func whoHasWaitedLongestComesFirst() throws {
    let story = try Story()
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    let zoe = try story.talkWith("Zoë")
    func order() -> [ChatID] { story.model.rows.map(\.id) }
    #expect(order() == [kim, mei, zoe])
    try story.says("Hello", in: zoe)
    try story.pass(seconds: 1)
    try story.says("Hello", in: mei)
    #expect(order() == [zoe, mei, kim])
    // Another message of hers does not make Mei's waiting shorter, nor longer.
    try story.says("Still here", in: mei)
    #expect(order() == [zoe, mei, kim])
    #expect(story.model.selected == kim)
  }

  @Test func theSelectionFollowsTheChatIntoAnotherSection() throws {
    let story = try Story()
    try story.talkWith("Kim")
    let mei = try story.visitor("Mei")
    story.press(.up)
    #expect(story.model.selected == mei)
    #expect(story.model.rows[0] == ListRow(id: mei, section: .ringing))
    try story.pass(seconds: 1)
    story.press(.character("a"))
    try story.deliver()
    #expect(story.model.selected == mei)
    #expect(story.model.rows.contains(ListRow(id: mei, section: .active)))
  }

  @Test func unreadMessagesAreCountedUntilTheyAreSeen() throws {
    let story = try Story(columns: 120)
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    #expect(story.model.selected == kim)
    for word in ["one", "two", "three"] { try story.says(word, in: mei) }
    #expect(story.model.unreadCount(mei) == 3)
    #expect(story.screen.contains("3 new"))
    #expect(story.effects.contains(.setTitle("1 new \u{2013} Deskbell \u{2013} ann")))
    story.press(.character("n"))
    #expect(story.model.selected == mei)
    #expect(story.model.unreadCount(mei) == 0)
    #expect(story.screen.contains("\u{2500} new \u{2500}"))
    // The line stays while one looks and goes with one's answer.
    story.type("Hi")
    story.press(.enter)
    #expect(!story.screen.contains("\u{2500} new \u{2500}"))
  }

  @Test func onANarrowScreenTheListIsNotTheConversation() throws {
    let story = try Story(rows: 12, columns: 40)
    let mei = try story.talkWith("Mei")
    try story.says("unseen", in: mei)
    #expect(story.model.unreadCount(mei) == 1)
    story.press(.enter)
    #expect(story.model.unreadCount(mei) == 0)
    story.press(.escape)
    #expect(story.model.focus == .list)
  }

  @Test func readingBackStaysWhereItIsAndCountsWhatIsNew() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    for number in 0..<60 { try story.says("line \(number)", in: mei) }
    story.press(.pageUp)
    let before = story.row(5)
    try story.says("news", in: mei)
    #expect(story.row(5) == before)
    #expect(story.screen.contains("1 new below"))
    story.press(.pageDown, .pageDown)
    #expect(!story.screen.contains("new below"))
    #expect(story.model.unreadCount(mei) == 0)
  }

  @Test func endingAsksOnce() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    story.press(.character("e"))
    #expect(story.requests == [])
    #expect(story.screen.contains("End the chat with Mei?"))
    story.press(.character("n"))
    #expect(story.model.layers.isEmpty)
    story.press(.character("e"), .character("y"))
    #expect(story.requests == [.end(mei, intervening: false)])
    try story.deliver()
    #expect(story.desk.state.chats.isEmpty)
    #expect(story.screen.contains("Ann Lee ended the chat."))
  }

  @Test(arguments: [
    ("Mei", "What you have written is not sent yet. End the chat with Mei?"),
    // There is no room for a name as long as this.
    (String(repeating: "Maximilian ", count: 9), "Not all is sent. End the chat?"),
  ])
  func endingSaysThatSomethingIsNotSent(_ name: String, _ inLittleRoom: String) throws {
    let story = try Story()
    try story.talkWith(name)
    story.press(.enter)
    story.type("wait")
    story.press(.alt("e"))
    #expect(story.screen.contains("What you have written is not sent yet. End the chat with"))
    story.take(.resized(Size(rows: 8, columns: 30)))
    let words = (0..<8).flatMap { story.row($0).split { " │".contains($0) } }
    #expect(words.joined(separator: " ").contains(inLittleRoom), "\(story.screen)")
  }

  @Test func clearingTakesEndedChatsAwayAlsoTheSelectedOne() throws {
    let story = try Story()
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    let zoe = try story.talkWith("Zoë")
    story.press(.enter)
    story.type("not sent")
    story.press(.escape)
    for chat in [kim, mei] { try story.leaves(chat) }
    try story.pass(seconds: 1)
    story.press(.down, .down)
    #expect(story.model.selected == mei)
    #expect(story.screen.contains("ENDED 2"))
    story.press(.character("c"))
    #expect(story.model.rows.map(\.id) == [zoe, kim])
    // What was written in it keeps a chat until it is cut.
    #expect(story.draft(kim) == "not sent")
    #expect(story.row(23).contains("Alt-k cuts it"))
    story.model.selected == kim ? () : story.press(.down)
    story.press(.enter, .alt("k"), .escape, .character("c"))
    #expect(story.model.rows.map(\.id) == [zoe])
    #expect(story.model.selected == zoe)
  }

  @Test func theFooterSaysReadWhereNothingCanBeWritten() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    #expect(story.row(23).contains("Enter write"))
    try story.leaves(mei)
    #expect(story.model.selected == mei)
    #expect(story.row(23).contains("Enter read"))
    story.press(.enter)
    #expect(story.model.focus == .reading)
    #expect(!story.row(23).contains("Enter"))
  }

  @Test func whoeverWritesGoesOnlyWhereOneCanWrite() throws {
    let story = try Story()
    let kim = try story.talkWith("Kim")
    let zoe = try story.talkWith("Zoë")
    try story.visitor("Rings")
    try story.visitor("Waits", to: "bo")
    story.press(.down, .down)
    story.press(.enter)
    try story.pass(seconds: 1)
    let first = try #require(story.model.selected)
    let other = first == kim ? zoe : kim
    let step: Key =
      story.model.rows.map(\.id).firstIndex(of: other) == 1
      ? .modified(.alt, .up) : .modified(.alt, .down)
    story.press(step)
    #expect(story.model.selected == other)
    for key in [Key.modified(.alt, .up), .modified(.alt, .down)] {
      for _ in 0..<4 { story.press(key) }
      #expect(story.model.focus == .composer)
      // Letters that would accept, decline and go off duty elsewhere.
      story.type("axo")
    }
    #expect(story.requests == [])
    #expect(story.draft(kim) + story.draft(zoe) == "axoaxo")
  }

  @Test func enteringAChatThatRingsReadsItWithoutAWarning() throws {
    let story = try Story()
    try story.visitor("Mei", saying: ["Hello?"])
    story.press(.enter)
    #expect(story.model.focus == .reading)
    #expect(story.model.notice == nil)
    story.press(.enter)
    #expect(story.row(23).contains("Accept the chat first"))
  }

  @Test func whatIsNewAboveTheScreenIsCounted() throws {
    let story = try Story(rows: 12, columns: 80)
    let kim = try story.talkWith("Kim", saying: ["hello"])
    story.press(.enter)
    story.type("Hi")
    story.press(.enter, .escape)
    try story.deliver()
    try story.talkWith("Mei")
    story.press(.down)
    story.model.selected == kim ? story.press(.up) : ()
    for number in 1...20 { try story.says("line \(number)", in: kim) }
    story.press(.up, .up)
    #expect(story.model.selected == kim)
    // The last seven are on the screen.
    #expect(story.screen.contains("\u{2191} 13 new above, PgUp"), "\(story.screen)")
    story.press(.enter, .pageUp, .pageUp, .pageUp)
    #expect(!story.screen.contains("new above"))
    #expect(story.screen.contains("\u{2500} new \u{2500}"))
  }

  @Test func nothingWrittenIsNothingUnsent() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    story.press(.enter)
    try story.leaves(mei)
    #expect(story.screen.contains("\u{2500} this chat is over"))
    story.type("x")
    #expect(story.screen.contains("not sent: this chat is over"))
  }

  @Test func aSmallScreenStillAsks() throws {
    let story = try Story(rows: 8, columns: 30)
    for name in ["Mei", "Kim", "Zoë"] { try story.talkWith(name) }
    story.press(.character("q"))
    #expect(story.screen.contains("Quit?"))
    #expect(story.screen.contains("y  yes"))
    #expect(story.screen.contains("3 chats go on after 60"))
  }

  @Test func quittingWithChatsSaysWhatWillHappenAndAsksOnce() throws {
    let story = try Story()
    story.press(.character("q"))
    #expect(story.effects.contains(.quit))
    story.effects = []
    try story.talkWith("Mei")
    story.press(.character("q"))
    #expect(!story.effects.contains(.quit))
    #expect(story.screen.contains("1 chat goes back to the queue"))
    story.press(.escape)
    story.press(.ctrl("c"), .ctrl("c"))
    #expect(story.effects.contains(.quit))
  }

  @Test func whoHasAnotherInboxIsNotToldThatChatsGo() throws {
    let story = try Story()
    try story.talkWith("Mei")
    let view = DeskView(
      state: story.desk.state, time: story.clock.now, me: story.model.status, isMeElsewhere: true)
    story.take(.deskChanged(view, events: []))
    story.press(.character("q"))
    #expect(story.screen.contains("You stay here in another inbox. Drafts are kept. Quit?"))
  }

  @Test func suspendingWithChatsAsksOnce() throws {
    let story = try Story()
    try story.talkWith("Mei")
    story.press(.enter, .ctrl("z"))
    #expect(!story.effects.contains(.suspend))
    story.press(.character("y"))
    #expect(story.effects.contains(.suspend))
    // Asked by signal there is nobody to ask.
    story.effects = []
    story.take(.suspendRequested)
    #expect(story.effects.contains(.suspend))
  }

  @Test func keysOfOtherLayoutsAreCommandsButNotInText() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    // The key of `r` on a Russian layout.
    story.press(.character("к"))
    #expect(story.model.focus == .composer)
    story.type("к")
    #expect(story.draft(mei) == "к")
    story.press(.escape)
    // The key of `e` on a Zhuyin layout.
    story.press(.character("ㄍ"))
    #expect(story.model.layers.question == .command(.end(mei, intervening: false)))
  }

  @Test func helpListsEveryEntryAndCanBeSearched() throws {
    let story = try Story(rows: 160, columns: 100)
    story.press(.character("?"))
    let help = story.screen
    for entry in inboxCommands.entries {
      let text = entry.help.map(story.model.texts.text) ?? ""
      #expect(help.contains(text.prefix(40)), "\(text)")
      for key in entry.keys { #expect(help.contains(key.name)) }
    }
    story.type("queue")
    #expect(story.screen.contains("Take the selected chat from the queue."))
    #expect(!story.screen.contains("Draw the screen anew."))
    story.press(.escape)
    #expect(story.model.layers.isEmpty)
  }

  @Test func helpListsTheKeysOfTheComposer() throws {
    let story = try Story(rows: 120, columns: 100)
    story.press(.function(1))
    let help = story.screen
    for entry in textCommands.entries where entry.action != .newLine {
      let text = story.model.texts.help(entry.action)
      #expect(help.contains(text), "\(text)")
      for key in entry.keys { #expect(help.contains(key.name), "\(key.name)") }
    }
    story.type("undo")
    #expect(story.screen.contains("C-_"))
    #expect(!story.screen.contains("C-w"))
  }

  @Test func helpGoesBackToWhatItLiesOver() throws {
    let story = try Story()
    let kim = try story.talkWith("Kim")
    try story.says("Hello", in: kim)
    story.press(.character("z"))
    let zoom = story.model.layers
    let screen = story.screen
    story.press(.character("?"), .escape)
    #expect(story.model.layers == zoom)
    #expect(story.screen == screen)
    story.press(.escape)
    #expect(story.model.layers.isEmpty)
  }

  @Test func whatRingsIsSeenInZoomAndHelpAndCanBeAnsweredThere() throws {
    let story = try Story()
    let kim = try story.talkWith("Kim")
    try story.says("Hello", in: kim)
    story.press(.character("z"))
    try story.visitor("Mei")
    try story.pass(seconds: 1)
    #expect(story.row(0).contains("Accept chat from Mei? 99 s"))
    #expect(story.row(0).contains("a accept  x decline"))
    story.press(.character("?"))
    #expect(story.row(1).contains("Accept chat from Mei? 99 s"))
    #expect(story.row(1).contains("Alt-a accept  Alt-x decline"))
    story.press(.character("a"))
    #expect(story.requests.isEmpty)
    story.press(.alt("a"))
    try story.deliver()
    #expect(story.model.layers.isEmpty)
    #expect(story.model.shown.map(story.model.isMine) == true)
    #expect(story.screen.contains("Mei \u{00B7} yours"))
  }

  @Test func noKeyHasTwoMeanings() { #expect(inboxCommands.clashes == []) }

  @Test func noCommandTakesAKeyFromTheComposer() {
    // What readline does with a key in the composer must not be taken by the table.
    let readline: [Key] = [
      .ctrl("a"), .ctrl("e"), .ctrl("b"), .ctrl("f"), .ctrl("p"), .ctrl("n"), .ctrl("k"),
      .ctrl("u"), .ctrl("w"), .ctrl("y"), .ctrl("t"), .ctrl("d"), .ctrl("h"), .ctrl("_"),
      .alt("b"), .alt("f"), .alt("d"), .alt("y"), .alt("<"), .alt(">"), .up, .down, .left, .right,
      .home, .end, .backspace, .delete,
    ]
    for key in readline {
      #expect(inboxCommands.action(for: key, in: [.composer, .anywhere]) == nil, "\(key.name)")
    }
  }

  @Test func pastChatsAreListedOnDemandAndCanBeRead() throws {
    let story = try Story(columns: 120)
    let old = try story.talkWith("Old")
    try story.says("the old words", in: old)
    try story.leaves(old)
    try story.talkWith("Kim")
    story.press(.up)
    #expect(!story.model.rows.contains { $0.id == old })
    story.press(.character("p"))
    try story.deliver()
    #expect(story.screen.contains("PAST 1"))
    story.press(.end)
    try story.deliver()
    #expect(story.screen.contains("the old words"))
    #expect(story.screen.contains("The visitor ended the chat."))
    story.press(.character("p"))
    #expect(!story.screen.contains("PAST"))
  }

  @Test func aVisitorsPastChatsAreShownAndCanBeOpened() throws {
    let story = try Story(rows: 30, columns: 120)
    let old = try story.talkWith("Mei")
    try story.says("about last time", in: old)
    try story.leaves(old)
    story.press(.character("c"))
    let new = try story.talkWith("Mei")
    story.press(.home)
    while story.model.selected != new { story.press(.down) }
    try story.deliver()
    #expect(story.screen.contains("Past chats (90 days): 1"))
    story.press(.character("v"), .enter)
    try story.deliver()
    #expect(story.screen.contains("about last time"))
    #expect(story.model.selected == new)
    story.press(.escape, .escape)
    #expect(!story.screen.contains("about last time"))
  }

  @Test func zoomShowsTheConversationPlainly() throws {
    let story = try Story(columns: 120)
    let mei = try story.talkWith("Mei")
    try story.says("copy me", in: mei)
    story.press(.character("z"))
    #expect(!story.screen.contains("\u{2502}"))
    #expect(story.model.view().plainRows().contains("14:02 < Mei: copy me"))
    story.press(.character("z"))
    #expect(story.screen.contains("\u{2502}"))
  }

  @Test func aLostDeskSaysSoAndKeepsTheDraft() throws {
    let story = try Story()
    let mei = try story.talkWith("Mei")
    story.press(.enter)
    story.type("abc")
    story.effects = []
    story.take(.deskFailed("The journal is newer than this program."))
    #expect(story.effects.contains(.saveDraft(mei, .message, "abc")))
    #expect(story.row(1).contains("The desk is lost: The journal is newer"))
    story.press(.enter)
    #expect(story.requests == [])
    story.press(.character("q"))
    #expect(story.effects.contains(.quit))
  }

  @Test func aLostDeskSaysWhatToDoHoweverLongTheReasonIs() throws {
    let story = try Story()
    story.take(.deskFailed(String(repeating: "The disk is full. ", count: 10)))
    #expect(story.row(1).contains("Drafts are kept. q quits. The desk is lost: The disk"))
  }

  @Test(arguments: ["q", "й"] as [Character])
  func theKeyThatQuitsLeavesZoomAlone(key: Character) throws {
    let story = try Story()
    try story.talkWith("Mei")
    story.press(.character("z"))
    #expect(story.model.layers.isZoom)
    story.effects = []
    story.press(.character(key))
    #expect(story.model.layers.isEmpty)
    #expect(!story.effects.contains(.quit))
  }

  @Test func anEmptyDeskSaysWhatToDoFirst() throws {
    let story = try Story()
    #expect(story.screen.contains("deskbell visit --name Mei --store /desk"))
    story.press(.character("o"))
    try story.deliver()
    #expect(story.screen.contains("You are unavailable"))
  }
}
