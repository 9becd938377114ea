import Desk
import FrontDesk
import Routing
import Terminal
import Testing
import Words

@testable import Screens

/// A chat handed over, as those see it whom it concerns.
@Suite struct HandOverStoryTests {
  /// Bo talks with Mei and hands the chat to Ann, whose inbox it is.
  private func story(rows: Int = 24, columns: Int = 80) throws -> (Story, ChatID) {
    let story = try Story(rows: rows, columns: columns)
    let chat = try story.visitor("Mei", saying: ["My parcel?"], to: "bo")
    _ = try story.desk.perform(.accept(chat), by: .agent("bo"))
    _ = try story.desk.perform(
      .transfer(chat, to: .agent("ann"), note: "knows the carrier"), by: .agent("bo"))
    story.tell()
    return (story, chat)
  }

  @Test func itRingsAndAsksInTheBanner() throws {
    let (story, _) = try story(columns: 100)
    #expect(story.bells == 1)
    #expect(story.row(1).contains("Accept chat from Mei, handed over by Bo? 100 s"))
    try story.pass(seconds: 13)
    #expect(story.row(1).contains("87 s"))
    // What was said so far is there to be read, and the note.
    story.press(.enter)
    #expect(story.screen.contains("My parcel?") && story.screen.contains("knows the carrier"))
  }

  /// What is asked is there to be read in every language and size, and the cursor where one types.
  @Test(arguments: [Tongue.english, .chinese], [(24, 80), (40, 120), (12, 40)])
  func allThatTheBoxSaysIsThere(_ tongue: Tongue, _ size: (rows: Int, columns: Int)) throws {
    let story = try Story(rows: size.rows, columns: size.columns, tongue: tongue)
    try story.talkWith("Mei")
    story.press(.escape)
    story.press(.character("h"))
    try #require(story.model.layers.handOver != nil)
    let words = tongue.words
    for text in [
      words.handOver(of: "Mei"), words.handOverPrompt, "\u{25CF} Bo", "0/10",
      words.ringsNow, words.theQueue, words.waitsInQueue(at: 1), "Enter ", "Tab ", "Esc ",
    ] {
      #expect(story.screen.contains(text), "\(text)\n\(story.screen)")
    }
    story.type("qu")
    #expect(story.screen.contains("qu") && !story.screen.contains("0/10"))
    story.press(.tab)
    story.type("by 5 pm")
    for text in [words.noteForThem, "by 5 pm"] {
      let end = tongue == .english ? text.split(separator: " ").last ?? "" : text.suffix(2)
      #expect(story.screen.contains(end), "\(story.screen)")
    }
  }

  /// What was said of a key that did nothing is not true any more.
  @Test func aHintGoesOnceAChatRings() throws {
    let story = try Story()
    story.press(.character("a"))
    #expect(story.screen.contains("No chat is ringing."))
    try story.visitor("Mei")
    #expect(!story.screen.contains("No chat is ringing."))
  }

  @Test func oneKeyAcceptsIt() throws {
    let (story, chat) = try story()
    try story.pass(seconds: 1)
    story.press(.character("a"))
    #expect(story.requests == [.accept(chat)])
    try story.deliver()
    #expect(story.desk.state.chats[chat]?.holder == "ann")
    #expect(story.model.focus == .composer && story.model.banner == nil)
  }

  @Test func declinedItStaysWhereItWas() throws {
    let (story, chat) = try story()
    try story.pass(seconds: 1)
    story.press(.character("x"))
    try story.pass(seconds: 4)
    #expect(story.requests == [.decline(chat)])
    try story.deliver()
    #expect(story.desk.state.chats[chat]?.holder == "bo")
    #expect(story.desk.state.chats[chat]?.ringingAt == nil)
    #expect(story.model.banner == nil)
  }

  /// A desk where some could take a chat and some could not, and the prompt that asks where one goes.
  private func asking(rows: Int = 24, columns: Int = 100) throws -> (Story, ChatID) {
    let agents = [("ann", "Ann Lee"), ("bo", "Bo Ray"), ("cy", "Cy"), ("dora", "Dora")].map {
      Agent(id: AgentID($0), number: 0, name: $1)
    }
    let story = try Story(rows: rows, columns: columns, agents: agents, settings: ["capacity": "1"])
    _ = try story.desk.perform(
      .change(.addTeam(Team(id: "sales", name: "Sales", agents: ["bo", "cy", "dora"]))), by: .desk)
    let other = try story.visitor("Kim", to: "bo")
    _ = try story.desk.perform(.accept(other), by: .agent("bo"))
    _ = try story.desk.perform(.setAvailable("cy", false), by: .desk)
    let chat = try story.talkWith("Mei")
    story.press(.character("h"))
    try story.deliver()
    return (story, chat)
  }

  @Test func whereItCanGoIsListedWithHowTheyStand() throws {
    let (story, _) = try asking()
    func row(_ name: String) -> String {
      story.screen.split(separator: "\n").first { $0.contains(name) }.map(String.init) ?? ""
    }
    // The blanks between the columns aside.
    func standing(_ name: String) -> String {
      row(name).split(separator: " ").joined(separator: " ")
    }
    #expect(standing("Bo Ray (bo)").hasSuffix("\u{25CF} Bo Ray (bo) 1/1 full"))
    #expect(standing("Cy").hasSuffix("\u{25CF} Cy 0/1 unavailable"))
    #expect(standing("Dora").hasSuffix("\u{25CF} Dora 0/1 free: rings now"))
    #expect(standing("Sales").hasSuffix("1 of 3 free: rings at Dora now"))
    #expect(standing("the queue").contains("waits at place 1"))
    #expect(!story.screen.contains("(ann)"))
    // What happens meanwhile is shown, in the same order.
    _ = try story.desk.perform(.setAvailable("cy", true), by: .desk)
    story.tell()
    try story.deliver()
    #expect(standing("Cy").hasSuffix("\u{25CF} Cy 0/1 free: rings now"))
    #expect(story.canvas == story.model.view())
    // Nothing is chosen before anything is typed.
    story.press(.enter)
    #expect(story.requests.isEmpty)
  }

  /// Whoever can take it is asked; of whoever cannot it is said why, and nothing else happens.
  @Test func itGoesWhereTheHandHasGone() throws {
    for (keys, note, destination) in [
      ([Key.character("d")], nil, Destination.agent("dora")),
      ([.character("r"), .character("a")], nil, .agent("bo")),
      ([.character("d"), .character("a")], nil, .agent("dora")),
      ([.down, .down], nil, .agent("cy")), ([.down, .down, .down, .up], nil, .agent("cy")),
      ([.up], nil, .agent("bo")), ([.down, .down, .down, .down], nil, .team("sales")),
      ([.character("s"), .character("l")], nil, .team("sales")),
      ([.character("b"), .down, .tab, .character("x")], "x", .agent("bo")),
      ([.down, .down, .tab, .character("x")], "x", .agent("cy")),
      ([.down, .down, .down, .tab, .character("x")], "x", .agent("dora")),
      ([.character("s"), .backtab, .character("x"), .escape], "x", .team("sales")),
      ([.character("q")], nil, .queue), (Array(repeating: .down, count: 20), nil, .queue),
    ] as [([Key], String?, Destination)] {
      let (story, chat) = try asking()
      for key in keys { story.press(key) }
      #expect(story.model.layers.handOver?.selected?.destination == destination, "\(keys)")
      #expect(story.model.layers.handOver?.note == note)
      let isWritingNote = story.model.layers.handOver?.isWritingNote == true
      #expect(note == nil || isWritingNote || story.screen.contains("With the note: x"))
      story.press(.enter)
      switch destination {
      case .agent("bo"): #expect(story.requests.isEmpty && story.screen.contains("Bo Ray: full"))
      case .agent("cy"): #expect(story.requests.isEmpty && story.screen.contains("Cy: unavail"))
      case .agent, .team, .queue:
        #expect(
          story.requests == [.transfer(chat, to: destination, note: note)], "\(keys)")
      }
    }
  }

  @Test func itIsSoundOnEverySize() throws {
    for (rows, columns) in [(24, 80), (12, 40), (8, 30), (40, 200)] {
      let (story, _) = try asking(rows: rows, columns: columns)
      story.type("xyzzy")
      #expect(story.canvas == story.model.view())
      story.press(.ctrl("u"))
      for _ in 0..<5 {
        story.press(.down)
        #expect(story.canvas == story.model.view())
      }
      #expect(rows < 12 || story.screen.contains("\u{258C}   the queue"), "\(story.screen)")
    }
  }

  @Test func theBoardTellsWhereItRings() throws {
    let story = try BoardStory(rows: 24, columns: 120)
    let chat = try story.talk("Kim", with: "ann", saying: ["Hello?"])
    try story.does(.transfer(chat, to: .agent("bo"), note: nil), "ann")
    #expect(story.row(with: "Kim")?.contains("\u{2192} Bo?") == true)
    try story.does(.decline(chat), "bo")
    #expect(story.row(with: "Kim")?.contains("\u{2192}") == false)
  }
}
