import Desk
import Dialogues
import Documents
import Testing

/// The card that answers questions.
@Suite struct AnswersCardTests {
  private static let document = """
    {"id": "help", "name": "Help", "language": "en", "start": "hello",
     "cards": {
      "hello": {"card": "message", "text": "Hello!", "next": "help"},
      "help": {"card": "answers", "prompt": "What would you like to know, {{firstName:\\"friend\\"}}?",
               "again": "Anything else?", "placeholder": "Your question",
               "fallback": "A person knows more.", "next": "bye"},
      "bye": {"card": "message", "text": "Bye."}}}
    """

  private func dialogue(_ changes: (String, String)...) throws -> Dialogue {
    var text = AnswersCardTests.document
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return try Dialogue(parsing: Array(text.utf8))
  }

  /// A library that knows a thing or two.
  private let surroundings = Surroundings(
    visitor: Visitor(), own: Visitor(attributes: [.init(name: "firstName", value: "Mei")]),
    page: PageView(url: "https://shop.example/"),
    answer: { question, language in
      #expect(language == "en")
      return question.contains("refund") ? "Within 30 days, {{firstName:\"friend\"}}." : nil
    })

  private func begin(_ dialogue: Dialogue) -> Walk {
    var deeds: [WalkDeed] = []
    return Walk(dialogue, version: 1, in: surroundings, &deeds)
  }

  private func prompt(_ text: String, _ name: CardID = "help") -> Shown {
    .prompted(
      name,
      Shown.Prompt(text: text, placeholder: "Your question", type: .text, maySkip: true))
  }

  @Test func itAnswersFiveTimesRunningAndThenSaysSo() throws {
    var walk = begin(try dialogue())
    #expect(
      walk.shown == [
        .said("hello", "Hello!"), prompt("What would you like to know, Mei?"),
      ])
    for round in 1...5 {
      let before = walk.shown.count
      let name: CardID = round == 1 ? "help" : CardID("help#\(round)")
      let deeds = try walk.give(" a refund? ", to: name, in: surroundings)
      let more: [Shown] =
        round < 5
        ? [prompt("Anything else?", CardID("help#\(round + 1)"))]
        : [.said(name, "A person knows more."), .said("bye", "Bye.")]
      #expect(
        Array(walk.shown[before...])
          == [.answered(name, "a refund?"), .said(name, "Within 30 days, Mei.")] + more)
      #expect(deeds == (round == 1 ? [.engaged] : round == 5 ? [.completed] : []))
    }
    // Each is answered once, and none that is not asked.
    for name in ["help", "help#5", "help#6", "help#0", "help#1", "help#x", "bye#2"] {
      #expect(throws: Walk.Misstep.notAsked) {
        try walk.give("a refund?", to: CardID(name), in: surroundings)
      }
    }
  }

  @Test func withoutAGoodAnswerItGoesOn() throws {
    var walk = begin(try dialogue())
    _ = try walk.give("refund", to: "help", in: surroundings)
    let before = walk.shown.count
    #expect(throws: Walk.Misstep.notAsked) {
      try walk.give("refund", to: "help", in: surroundings)
    }
    let deeds = try walk.give("tractors", to: "help#2", in: surroundings)
    #expect(deeds == [.unanswered("tractors"), .completed])
    #expect(
      Array(walk.shown[before...]) == [
        .answered("help#2", "tractors"), .said("help#2", "A person knows more."),
        .said("bye", "Bye."),
      ])
  }

  @Test func whoHasNoQuestionGoesOn() throws {
    var walk = begin(try dialogue())
    #expect(try walk.skip("help", in: surroundings) == [.completed])
    #expect(walk.shown.suffix(2) == [.skipped("help"), .said("bye", "Bye.")])
    // What is empty, or far too long, is asked for again.
    walk = begin(try dialogue())
    for (text, flaw) in [
      ("  ", CaptureFlaw.empty), (String(repeating: "x", count: 1001), .tooLong(most: 1000)),
    ] {
      #expect(try walk.give(text, to: "help", in: surroundings).isEmpty)
      #expect(walk.shown.last == .refused("help", flaw))
    }
    #expect(walk.stand == .waiting("help"))
  }

  /// It goes on where they left it, with as many questions left.
  @Test func itIsGoneOnWith() throws {
    let dialogue = try dialogue(("\"next\": \"bye\"", "\"most\": 2, \"next\": \"bye\""))
    var walk = begin(dialogue)
    _ = try walk.give("refund", to: "help", in: surroundings)
    let saved = SavedWalk(dialogue: "help", version: 1, shown: walk.shown, stand: walk.stand)
    walk = Walk(dialogue, goingOn: saved)
    _ = try walk.give("refund", to: "help#2", in: surroundings)
    #expect(walk.stand == .completed)
  }

  @Test func whatIsWrongWithItIsNamed() throws {
    func flaws(_ dialogue: Dialogue) -> [String: DialogueFlaw.Reason] {
      let found = DialogueCheck.flaws(of: dialogue, agents: [], teams: [])
      return Dictionary(found.map { ($0.place, $0.reason) }) { first, _ in first }
    }
    #expect(try flaws(dialogue()).isEmpty)
    #expect(
      try flaws(dialogue(("A person knows more.", " ")))["cards.help.fallback"] == .emptyText)
    #expect(
      try flaws(dialogue(("{{firstName:", "{{first name:")))["cards.help.prompt"] == .brokenToken)
    for most in [0, 6] {
      let dialogue = try dialogue(("\"next\": \"bye\"", "\"most\": \(most), \"next\": \"bye\""))
      #expect(flaws(dialogue)["cards.help.most"] == .badMost(most))
    }
    #expect(
      try flaws(dialogue(("\"next\": \"bye\"", "\"next\": \"by\"")))["cards.help.next"]
        == .noSuchCard("by"))
    #expect(
      try flaws(dialogue(("\"next\": \"bye\"", "\"next\": \"hello\"")))["cards.help.next"]
        == .circle(["hello", "help"]))
    #expect(
      try flaws(dialogue(("\"bye\"", "\"help#2\"")))["cards.help#2"] == .nameOfQuestion)
    #expect(throws: DocumentError.self) { try dialogue(("\"fallback\"", "\"fallbak\"")) }
    // Who was asked is not surprised by a person.
    let chat = try dialogue(
      (
        "{\"card\": \"message\", \"text\": \"Bye.\"}",
        "{\"card\": \"liveChat\", \"route\": {\"kind\": \"roundRobin\"}, \"leaveMessage\": true}"
      ))
    #expect(flaws(chat)["cards.bye"] == .nobodyKnown(lacksEmail: true, lacksName: true))
  }
}
