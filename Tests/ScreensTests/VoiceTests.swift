import Desk
import FrontDesk
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// Whispers, second voices and watchers, on the screens of those who are concerned.
@Suite("Watching, whispering, barging in")
struct VoiceTests {
  private static let agents = [
    Agent(id: "ann", number: 0, name: "Ann Lee"), Agent(id: "bo", number: 0, name: "Bo"),
    Agent(
      id: "sue", number: 0, name: "蘇小姐 🦊", permissions: Profile.supervisor.permissions),
  ]

  private func story(
    rows: Int = 24, columns: Int = 80, tongue: Tongue = .english
  ) throws -> (Story, ChatID) {
    let story = try Story(rows: rows, columns: columns, agents: VoiceTests.agents, tongue: tongue)
    let chat = try story.talkWith("李美", saying: ["Where is it?"])
    story.press(.enter)
    return (story, chat)
  }

  private func whisper(_ text: String, _ story: Story, _ chat: ChatID) throws {
    _ = try story.desk.perform(.whisper(chat, id: nil, text: text), by: .agent("sue"))
    story.tell()
  }

  private let strip = "蘇小姐 🦊 whispers"

  @Test func aWhisperStandsAboveTheComposerUntilItIsAnswered() throws {
    let (story, chat) = try story()
    let before = story.screen
    try whisper("Offer a refund", story, chat)
    #expect(story.screen.contains("\(strip): Offer a refund"))
    #expect(story.screen.contains("蘇小姐 🦊 to you, whispered"))
    try whisper("now", story, chat)
    #expect(story.screen.contains("\(strip) (1 before): now"))
    // What the visitor says next leaves it there; what is typed does too.
    try story.says("Hello?", in: chat)
    story.type("Dear")
    #expect(story.screen.contains(strip))
    story.press(.enter)
    try story.deliver()
    #expect(!story.screen.contains(strip))
    #expect(story.screen.contains("whispered"), "it stays in the conversation")
    #expect(before.contains("to 李美"))
  }

  @Test func aWhisperIsPutAwayByAKey() throws {
    let (story, chat) = try story()
    try whisper("Offer a refund", story, chat)
    #expect(story.screen.contains("C-g"))
    story.type("Dear")
    story.press(.ctrl("g"))
    #expect(!story.screen.contains(strip))
    #expect(story.draft(chat) == "Dear")
    try whisper("again", story, chat)
    #expect(story.screen.contains("\(strip): again"))
  }

  /// Also where there is next to no room, the text that is written stays in sight.
  @Test func itLeavesRoomForWhatIsWritten() throws {
    for (rows, columns) in [(8, 30), (12, 40), (24, 80), (40, 120)] {
      for tongue in Tongue.allCases {
        let (story, chat) = try story(rows: rows, columns: columns, tongue: tongue)
        story.watchers = [chat: ["sue", nil]]
        try whisper(String(repeating: "退款五百元 💰 and be nice ", count: 30), story, chat)
        story.type("DRAFT")
        #expect(story.screen.contains("DRAFT"), "\(story.screen)")
        #expect(story.model.panes.whisper != nil, "\(story.screen)")
        #expect((story.model.panes.conversation?.rows ?? 0) >= 1)
        // Message by message it is the screen that is drawn anew.
        #expect(story.canvas.plainRows() == story.model.view().plainRows())
      }
    }
  }

  @Test func aWhisperIsNoMessageOfTheVisitors() throws {
    let (story, chat) = try story()
    let other = try story.talkWith("Kim")
    story.press(.alt("n"))
    #expect(story.model.shown != nil)
    let unread = story.model.unreadCount(chat)
    try whisper("psst", story, chat)
    #expect(story.model.unreadCount(chat) == unread)
    // Who does not see it is told, and called.
    if story.model.shown != chat { #expect(story.bells > 0) }
    _ = other
  }

  @Test func whoIsElsewhereIsCalledAsByAMessage() throws {
    let (story, chat) = try story()
    story.effects = []
    try whisper("in sight", story, chat)
    #expect(story.bells == 0)
    try story.pass(seconds: 10)
    story.effects = []
    story.take(.focused(false))
    try whisper("out of sight", story, chat)
    #expect(story.bells == 1)
  }

  @Test func whoWatchesIsSaidOverTheConversation() throws {
    for columns in [40, 80, 120] {
      let (story, chat) = try story(columns: columns)
      #expect(!story.screen.contains("watch"))
      story.watchers = [chat: ["sue"]]
      story.tell()
      #expect(story.screen.contains("蘇小姐 🦊 watches"), "\(story.screen)")
      story.watchers = [:]
      story.tell()
      #expect(!story.screen.contains("watch"))
    }
    let (story, chat) = try story(columns: 160)
    story.watchers = [chat: ["sue"]]
    story.tell()
    #expect(story.screen.contains("蘇小姐 🦊 watches, and sees what you write"))
    _ = try story.desk.perform(
      .change(.setSettings(["watchDrafts": "false"])), by: .desk)
    story.tell()
    #expect(!story.screen.contains("sees what you write"))
    #expect(story.screen.contains("蘇小姐 🦊 watches"))
  }

  // MARK: The supervisor

  @Test func aSupervisorWhispersAndBargesInFromTheBoard() throws {
    let story = try BoardStory(columns: 120)
    let chat = try story.talk("李美", with: "ann", saying: ["Hello?"])
    story.press(.enter)
    try story.deliver()
    for (key, said, told) in [
      ("W", Command.whisper(chat, id: nil, text: "Offer it"), "never sees it"),
      ("B", .barge(chat, id: nil, text: "Offer it"), "Join in"),
    ] as [(Character, Command, String)] {
      story.press(.character(key))
      #expect(story.screen.contains(told), "\(story.screen)")
      // An empty one says nothing, and is asked on.
      story.press(.enter)
      #expect(story.requests.isEmpty && story.screen.contains(told))
      for character in "Offer it " { story.press(.character(character)) }
      story.press(.enter)
      #expect(story.requests == [said])
      try story.deliver()
      #expect(!story.screen.contains(told))
    }
    #expect(story.screen.contains("you to Ann Lee, whispered"))
    #expect(story.screen.contains("Sue has joined as well"))
    #expect(story.screen.contains("> You"))
    // What does not get through is there again, as it was written.
    story.press(.character("W"))
    for character in "too late" { story.press(.character(character)) }
    try story.does(.end(chat, intervening: false), "ann")
    story.press(.enter)
    try story.deliver()
    #expect(story.screen.contains("too late") && story.screen.contains("closed"), "\(story.screen)")
    story.press(.escape)
    #expect(!story.screen.contains("too late"))
  }

  @Test func itIsForWhoMayInterveneInOthersChats() throws {
    let (story, _) = try story()
    story.press(.escape)
    story.press(.character("W"))
    #expect(story.screen.contains("needs the permission intervene"))
    let board = try BoardStory()
    try board.waiter("Kim")
    board.press(.character("B"))
    #expect(board.screen.contains("for chats that another agent has"))
  }

  /// Until it is told anew, what is written in one chat is not shown under another.
  @Test func aDraftIsShownUnderItsOwnChatAlone() throws {
    let story = try BoardStory()
    let first = try story.talk("李美", with: "ann", saying: ["Hello?"])
    let other = try story.talk("Kim", with: "bo", saying: ["Hi"])
    story.model.chats.select(other)
    story.press(.enter)
    #expect(story.model.inspected == other)
    try story.deliver()
    story.draft = "SECRET"
    story.tell()
    #expect(story.screen.contains("SECRET"))
    story.press(.escape)
    story.model.chats.select(first)
    story.press(.enter)
    #expect(story.model.inspected == first)
    #expect(!story.screen.contains("SECRET"))
  }

  @Test func aBoardShowsWhatItsAgentWrites() throws {
    for (rows, columns) in [(12, 40), (24, 80), (40, 120)] {
      let story = try BoardStory(rows: rows, columns: columns)
      let chat = try story.talk("李美", with: "ann", saying: ["Hello?"])
      story.press(.enter)
      #expect(story.effects.contains(.follow(chat)))
      try story.deliver()
      story.draft = "Dear 美 \u{1B}[31m" + String(repeating: "and more ", count: 60) + "END"
      story.tell()
      #expect(story.screen.contains("Ann Lee writes, not sent yet:"), "\(story.screen)")
      #expect(story.screen.contains("END"))
      #expect(!story.screen.contains("\u{1B}"))
      story.draft = nil
      story.tell()
      #expect(!story.screen.contains("not sent yet"))
      // Back on the board nobody is watched any more.
      story.effects = []
      story.press(.escape)
      #expect(story.effects.contains(.follow(nil)))
    }
  }
}
