import Desk
import FrontDesk
import Randomness
import Terminal
import Testing
import Words

@testable import Screens

/// Answers of the library, behind a slash.
@Suite("Answers at hand")
struct AnswerTests {
  private static let library = [
    Response(
      id: "refund", question: "How do I get a refund?",
      answer: "Dear {{firstName:\"customer\"}}, send it back within 30 days.\n\nWe pay at once.",
      topics: ["returns"], address: "https://shop.example/returns", status: .approved),
    Response(
      id: "refund-late", question: "My refund has not come", answer: "Banks take five days.",
      status: .approved),
    Response(
      id: "運費", question: "運費多少？", answer: "滿千免運，{{name:\"您\"}}好 👩‍👩‍👧。", status: .approved),
    Response(id: "hours", question: "When are you open?", answer: "9 to 18.", status: .approved),
    Response(id: "secret", question: "Secret refund?", answer: "Not yet.", status: .needsReview),
  ]

  /// Somebody writes to Mei, at a desk that has answers.
  private func story(
    rows: Int = 24, columns: Int = 80, _ attributes: [(String, String)] = [("firstName", "Mei")]
  ) throws -> (Story, ChatID) {
    let story = try Story(rows: rows, columns: columns)
    let responses = Self.library.map { response in
      var response = response
      if response.id == "運費" { response.id = "shipping" }
      return response
    }
    _ = try story.desk.perform(.change(.responses(.takeIn(responses))), by: .desk)
    let chat = try story.visitor("Mei Lin", saying: ["Hello!"], attributes)
    _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
    story.tell()
    story.press(.enter)
    return (story, chat)
  }

  /// A slash, and the answers have come.
  private func open(_ story: Story) throws {
    story.press(.character("/"))
    try story.deliver()
  }

  /// The desk is told which answers a message was made of, and keeps what they are about.
  @Test func whatAMessageWasMadeOfIsToldWithIt() throws {
    func sent(_ story: Story) -> [[ResponseID]] {
      story.requests.compactMap { if case .say(_, _, _, let answers) = $0 { answers } else { nil } }
    }
    let (story, chat) = try story()
    try open(story)
    story.type("refund")
    story.press(.enter)
    // Edited or not.
    story.type(" Bye!")
    story.press(.enter)
    #expect(sent(story) == [["refund"]])
    try story.deliver()
    // The next one is made of nothing.
    story.type("Well.")
    story.press(.enter)
    #expect(sent(story) == [[]])
    try story.deliver()
    // Nor is what was written after an answer was taken away again.
    try open(story)
    story.type("hours")
    story.press(.enter)
    while story.draft(chat) != "" { story.press(.backspace) }
    story.type("No.")
    story.press(.enter)
    #expect(sent(story) == [[]])
    try story.deliver()
    let topics = try story.desk.events(from: 1, limit: .max).flatMap(\.events).compactMap {
      if case .message(let message) = $0.event, message.from != .visitor {
        message.topics
      } else {
        nil
      }
    }
    #expect(topics == [["returns"], [], []])
  }

  @Test func aSavedAnswerTakesTwoKeysAndTheLettersOfItsName() throws {
    let (story, chat) = try story()
    var keys = 0
    for key in [Key.character("/")] + "hours".map({ .character($0) }) + [.enter] {
      story.press(key)
      try story.deliver()
      keys += 1
    }
    #expect(keys <= 4 + "hours".count)
    #expect(story.draft(chat) == "9 to 18." && story.requests.isEmpty)
    // Fewer letters do, where no other begins so.
    story.press(.ctrl("u"))
    try open(story)
    story.type("sh")
    story.press(.enter)
    #expect(story.draft(chat).hasPrefix("滿千免運"))
  }

  @Test func whatIsChosenIsEditedAndSentByHand() throws {
    let (story, chat) = try story()
    try open(story)
    story.type("refund")
    #expect(story.screen.contains("Dear Mei, send it back within 30 days."))
    #expect(story.screen.contains("refund-late") && !story.screen.contains("secret"))
    story.press(.enter)
    #expect(story.draft(chat) == "Dear Mei, send it back within 30 days.\n\nWe pay at once.")
    story.type(" Bye!")
    #expect(story.requests.isEmpty)
    story.press(.enter)
    #expect(
      story.requests == [
        .say(
          chat, id: "session-1",
          text: "Dear Mei, send it back within 30 days.\n\nWe pay at once. Bye!",
          answers: ["refund"])
      ])
  }

  @Test func questionsFindAnswersByWhatTheySay() throws {
    let (story, chat) = try story()
    try open(story)
    story.type("ask bank takes days")
    #expect(story.screen.contains("Banks take five days."))
    story.press(.enter)
    #expect(story.draft(chat) == "Banks take five days.")
    story.press(.ctrl("u"))
    try open(story)
    story.type("ask 運費")
    story.press(.enter)
    #expect(story.draft(chat) == "滿千免運，Mei Lin好 👩‍👩‍👧。")
    story.press(.ctrl("u"))
    try open(story)
    story.type("search returns")
    story.press(.enter)
    #expect(story.draft(chat) == "https://shop.example/returns")
  }

  /// The verbs are offered, and typed by choosing them.
  @Test func theVerbsAreChosenToo() throws {
    let (story, chat) = try story()
    try open(story)
    story.type("as")
    story.press(.enter)
    story.type("open")
    story.press(.enter)
    #expect(story.draft(chat) == "9 to 18.")
  }

  @Test func anotherOneIsChosenByArrows() throws {
    let (story, chat) = try story()
    try open(story)
    story.type("refund")
    story.press(.down)
    #expect(story.screen.contains("\u{25B8} refund-late"))
    story.press(.down, .down, .up, .down)
    story.press(.enter)
    #expect(story.draft(chat) == "Banks take five days.")
  }

  /// A slash never becomes text by accident; twice it does.
  @Test func twoSlashesAreOne() throws {
    let (story, chat) = try story()
    try open(story)
    #expect(story.draft(chat) == "")
    story.press(.character("/"))
    story.type("usr")
    #expect(story.draft(chat) == "/usr")
    story.press(.ctrl("u"))
    // All at once, as on a bad line.
    story.strike("//usr".map { .character($0) }, after: 100)
    #expect(story.draft(chat) == "/usr")
    story.press(.ctrl("u"))
    story.strike("/refund-l".map { .character($0) }, after: 100)
    try story.deliver()
    #expect(story.draft(chat) == "")
    story.press(.enter)
    #expect(story.draft(chat) == "Banks take five days.")
    // Within a text it is one.
    story.type(" 1/2")
    #expect(story.draft(chat) == "Banks take five days. 1/2")
    story.press(.ctrl("u"))
    // What is pasted begins to ask too; several lines are a text.
    story.take(.pasted("/hours\n"))
    try story.deliver()
    story.press(.enter)
    #expect(story.draft(chat) == "9 to 18.")
    story.press(.ctrl("u"))
    story.take(.pasted("/etc/hosts:\n127.0.0.1"))
    #expect(story.draft(chat) == "/etc/hosts:\n127.0.0.1")
  }

  @Test func backIsBack() throws {
    let (story, chat) = try story()
    for back in [[Key.escape], [.backspace], [.character("x"), .backspace, .backspace]] {
      try open(story)
      story.press(.character("h"), .backspace)
      for key in back { story.press(key) }
      #expect(story.model.layers.isEmpty && story.draft(chat) == "")
    }
    story.type("on")
    #expect(story.draft(chat) == "on")
  }

  /// A note is for colleagues: there a slash is a slash.
  @Test func aNoteHasItsSlash() throws {
    let (story, chat) = try story()
    story.press(.alt("m"))
    story.type("/x")
    #expect(story.note(chat) == "/x")
  }

  /// However it got into the composer, it is asked and not sent.
  @Test func whatIsAskedIsNeverSent() throws {
    let (story, chat) = try story()
    story.type("ask get refund")
    story.press(.home, .character("/"), .enter)
    #expect(story.requests.isEmpty && story.model.layers.answers != nil)
    // Back, it is still there, and still not sent.
    story.press(.escape, .enter, .escape)
    #expect(story.requests.isEmpty && story.draft(chat) == "/ask get refund")
    story.press(.enter)
    try story.deliver()
    story.press(.enter)
    #expect(story.draft(chat).hasPrefix("Dear Mei") && story.requests.isEmpty)
    for seed in 0..<40 {
      var random = SplitMix64(seed: UInt64(seed))
      let (story, _) = try self.story()
      let keys: [Key] =
        "/ask search refund  ".map { .character($0) }
        + [.enter, .enter, .escape, .backspace, .home, .end, .ctrl("u"), .ctrl("y"), .up, .down]
      for _ in 0..<300 {
        if random.next() % 9 == 0 { story.type("/ask ") }
        if random.next() % 9 == 0 { story.take(.pasted("/search it")) }
        story.press(keys[Int(random.next() % UInt64(keys.count))])
        if random.next() % 5 == 0 { try story.deliver() }
        for request in story.requests {
          guard case .say(_, _, let text, _) = request else { continue }
          #expect(!AnswerPrompt.isWish(text), "seed \(seed): \(text)")
        }
      }
    }
  }

  @Test func aQuestionWithoutAGoodAnswerGoesOntoTheList() throws {
    let (story, chat) = try story()
    try open(story)
    story.type("ask do you sell tractors")
    #expect(story.screen.contains("Put it on the list of questions without an answer."))
    story.press(.down, .down, .down, .down, .down, .down)
    story.press(.enter)
    try story.deliver()
    let waiting = try story.desk.library().unanswered
    #expect(waiting.map(\.question) == ["do you sell tractors"] && waiting[0].chat == chat)
    #expect(story.screen.contains("On the list of questions without an answer"))
    #expect(story.draft(chat) == "")
    // A good answer leaves nothing to be noted.
    try open(story)
    story.type("ask when are you open")
    #expect(!story.screen.contains("Put it on the list"))
  }

  /// Only what they gave of themself is put in: what is known by their email may be somebody else's.
  @Test func onlyWhatTheVisitorGaveIsPutIn() throws {
    let (story, _) = try story([])
    let key = VisitorKey("what tom alone holds")
    let origin = ChatOrigin(
      dialogue: "d", version: 1, card: "c", page: "https://shop.example/sizes",
      pageTitle: "Table of sizes")
    let chat = try story.visitor("Tom", [("firstName", "Thomas")], key: key, origin: origin)
    _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
    // The last is known of another browser of the same person.
    for (source, isGiven, name) in [
      (AttributeSource?.none, false, "customer"), (.said, true, "Tom"), (.signed, true, "Tom"),
      (.said, false, "customer"),
    ] {
      story.sights[key.mark] = VisitorSight(
        of: key.mark, attributes: [.init(name: "firstName", value: "Tom", source: source)],
        given: isGiven ? [.init(name: "firstName", value: "Tom")] : [], pages: [], visits: 1,
        chats: [chat])
      story.moves[chat, default: 0] += 1
      story.model = Self.fresh(story)
      story.tell()
      while story.model.selected != chat { story.press(.down) }
      try story.deliver()
      story.take(.resized(Size(rows: 40, columns: 120)))
      try story.deliver()
      story.press(.enter)
      try open(story)
      story.type("refund")
      story.press(.enter)
      #expect(story.draft(chat).hasPrefix("Dear \(name),"), "\(story.draft(chat))")
      story.press(.alt("k"))
    }
    // The page they came from is known.
    try open(story)
    story.type("search table size")
    story.press(.enter)
    #expect(story.draft(chat) == "https://shop.example/sizes")
  }

  private static func fresh(_ story: Story) -> InboxModel {
    InboxModel(
      me: "ann", storePath: "/desk", tongue: .english, size: story.model.size, now: Story.start,
      session: "session")
  }

  /// What others change is there when they have changed it.
  @Test func theLibraryIsTheNewest() throws {
    let (story, chat) = try story()
    try open(story)
    _ = try story.desk.perform(.change(.responses(.remove("hours"))), by: .desk)
    _ = try story.desk.perform(.change(.responses(.approve(["secret"]))), by: .desk)
    story.tell()
    try story.deliver()
    story.type("hours")
    #expect(story.screen.contains("No approved answer is called so."))
    story.press(.enter)
    #expect(story.draft(chat) == "" && story.model.layers.answers != nil)
    story.press(.ctrl("u"))
    story.type("secret")
    story.press(.enter)
    #expect(story.draft(chat) == "Not yet.")
  }

  /// Tags, the score and what is known of the visitor are noted behind the same slash.
  @Test func aChatIsMarkedBehindTheSameSlash() throws {
    let (story, chat) = try story(rows: 40, columns: 120)
    let other = try story.talkWith("Kim")
    _ = try story.desk.perform(.mark(other, [.tag("refund")]), by: .agent("ann"))
    story.tell()
    func wish(_ text: String) throws {
      try open(story)
      story.type(text)
      story.press(.enter)
      try story.deliver()
    }
    try wish("tag #ref")
    try wish("tag urgent")
    try wish("score 2")
    try wish("set plan gold card")
    // Without a value there is nothing to put right.
    try wish("set phone")
    #expect(story.model.layers.answers != nil)
    story.press(.escape)
    var marked = try #require(story.desk.state.chats[chat])
    #expect(marked.tags == ["refund", "urgent"] && marked.score == 2)
    #expect(marked.visitor["plan"] == "gold card" && story.draft(chat) == "")
    #expect(story.screen.contains("#refund #urgent") && story.screen.contains("gold card"))
    // What it has goes again; names are completed.
    try wish("tag urgent")
    try open(story)
    story.type("set pl")
    story.press(.enter)
    story.type("silver")
    story.press(.enter)
    try story.deliver()
    marked = try #require(story.desk.state.chats[chat])
    #expect(marked.tags == ["refund"] && marked.visitor["plan"] == "silver")
    try wish("score 7")
    #expect(story.model.layers.answers != nil)
    story.press(.escape)
    #expect(story.requests.isEmpty && story.desk.state.chats[chat]?.score == 2)
  }

  /// An offer can be answered meanwhile, and the draft belongs to its chat.
  @Test func anOfferIsAcceptedMeanwhile() throws {
    let (story, chat) = try story()
    try open(story)
    let other = try story.visitor("Kim")
    try story.pass(seconds: 1)
    story.press(.alt("a"))
    try story.deliver()
    #expect(story.model.shown == other && story.model.layers.isEmpty)
    #expect(story.draft(chat) == "" && story.draft(other) == "")
  }

  @Test(arguments: [(24, 80), (12, 40), (40, 120)])
  func itLooksSo(rows: Int, columns: Int) throws {
    let (story, _) = try story(rows: rows, columns: columns)
    try open(story)
    story.type("refund")
    try expect(story.screen, looksLike: "answers-named-\(columns)")
    story.press(.ctrl("u"))
    story.type("ask 運費")
    try expect(story.screen, looksLike: "answers-asked-\(columns)")
    for rows in 8...30 {
      story.take(.resized(Size(rows: rows, columns: columns)))
      #expect(story.canvas == story.model.view())
    }
  }
}
