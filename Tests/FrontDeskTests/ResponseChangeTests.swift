import Desk
import FileStore
import FrontDesk
import Randomness
import Store
import Testing

/// What changes of the library of answers, by whom, and what is in the way.
@Suite struct ResponseChangeTests {
  private static func response(
    _ id: ResponseID, _ question: String = "How?", answer: String = "So.", approved: Bool = false
  ) -> Response {
    Response(
      id: id, question: question, answer: answer, status: approved ? .approved : .needsReview)
  }

  private func story(_ kind: StoryDesk.Kind = .memory) throws -> StoryDesk {
    let story = try StoryDesk(kind, agents: [])
    for (id, profile) in [
      ("ann", Profile.agent), ("auth", .author), ("adm", .administrator), ("sue", .supervisor),
    ] {
      let agent = Agent(id: AgentID(id), number: 0, permissions: profile.permissions)
      _ = try story.desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    try change(.add(Self.response("old")), story)
    _ = try story.desk.perform(.change(.responses(.ask("Why?", for: nil))), by: .agent("ann"))
    return story
  }

  @discardableResult
  private func change(_ change: ResponseChange, _ story: StoryDesk) throws -> Receipt {
    try story.desk.perform(.change(.responses(change)), by: .desk)
  }

  private func refusal(_ change: ResponseChange, _ story: StoryDesk) throws -> Refusal.Reason {
    try story.refused(.change(.responses(change)), by: .desk).reason
  }

  /// A message says what the answers are about that it was made of: of an agent, as they are then.
  @Test func whatAMessageIsAboutIsKeptWithIt() throws {
    let story = try story()
    var response = Self.response("days", approved: true)
    response.topics = ["refunds", "gift cards"]
    try change(.add(response), story)
    let request = VisitorRequest(visitor: Visitor(), route: .agent("ann"), wait: 60)
    let chat = try #require(try story.desk.perform(.request(request), by: .desk).chat)
    _ = try story.desk.perform(.take(chat), by: .agent("ann"))
    func say(_ id: MessageID, _ answers: [ResponseID], _ who: Principal) throws {
      _ = try story.desk.perform(.say(chat, id: id, text: "So.", answers: answers), by: who)
    }
    try say("1", ["days"], .agent("ann"))
    try say("2", ["days", "none", "old", "days"], .agent("ann"))
    try say("3", ["days"], .desk)
    try say("4", [], .agent("ann"))
    response.topics = ["returns"]
    try change(.set(response), story)
    try say("5", ["days"], .agent("ann"))
    // Said again it changes nothing.
    try say("5", [], .agent("ann"))
    let topics = try story.desk.events(from: 1, limit: .max).flatMap(\.events).compactMap {
      if case .message(let message) = $0.event { message.topics } else { nil }
    }
    #expect(
      topics == [["refunds", "gift cards"], ["refunds", "gift cards"], [], [], ["returns"]])
  }

  @Test func everyChangeAsEveryPrincipal() throws {
    let number = try #require(try story().desk.library().unanswered.first?.number)
    let changes: [ResponseChange] = [
      .add(Self.response("new")), .set(Self.response("old", answer: "Thus.")), .approve(["old"]),
      .takeIn([Self.response("new")]), .remove("old"), .settle([number]), .ask("Who?", for: nil),
    ]
    for change in changes {
      for who in ["ann", "auth", "adm", "sue", "visitor", "desk"] {
        let story = try story()
        let principal: Principal =
          switch who {
          case "visitor": .visitor(VisitorKey("a visitor's"))
          case "desk": .desk
          default: .agent(AgentID(who))
          }
        var mayDo = ["auth", "adm", "desk"].contains(who)
        if case .ask = change { mayDo = who != "visitor" }
        let command = Command.change(.responses(change))
        if mayDo {
          #expect(throws: Never.self, "\(change) by \(who)") {
            let receipt = try story.desk.perform(command, by: principal)
            #expect(!receipt.events.isEmpty)
          }
        } else {
          guard case .permission = try story.refused(command, by: principal).reason else {
            Issue.record("\(change) by \(who)")
            continue
          }
        }
      }
    }
  }

  @Test func anAdministratorOfBeforeIsOneStill() {
    let before = Profile.administrator.permissions.subtracting([
      .manageResponses, .publishDialogues,
    ])
    #expect(Profile(before) == .administrator)
    #expect(before.withImplied.contains(.manageResponses))
  }

  @Test func whatCannotBeKeptIsRefusedWithTheReason() throws {
    let story = try story()
    func flaw(_ change: (inout Response) -> Void) throws -> Refusal.Reason {
      var response = Self.response("new")
      change(&response)
      return try refusal(.add(response), story)
    }
    #expect(try flaw { $0.id = "old" } == .setUp(.exists(.response, "old")))
    #expect(try flaw { $0.id = "A b" } == .value(.response("A b", .badID("A b"))))
    #expect(try flaw { $0.question = " \n " } == .value(.response("new", .noQuestion)))
    #expect(try flaw { $0.answer = "\t" } == .value(.response("new", .noAnswer)))
    #expect(try flaw { $0.answer = "{{x" } == .value(.response("new", .brokenToken)))
    #expect(
      try flaw { $0.answer = String(repeating: "x", count: 8001) }
        == .value(.response("new", .answerTooLong(most: 8000))))
    #expect(
      try flaw { $0.topics = ["a,b"] } == .value(.response("new", .badTopic("a,b"))))
    #expect(
      try flaw { $0.topics = (0..<21).map { "t\($0)" } }
        == .value(.response("new", .tooManyTopics(most: 20))))
    #expect(
      try flaw { $0.address = "javascript:x" }
        == .value(.response("new", .badAddress("javascript:x"))))
    #expect(try flaw { $0.language = "1" } == .value(.response("new", .badLanguage("1"))))
    for unknown in [ResponseChange.set(Self.response("odl")), .approve(["odl"]), .remove("odl")] {
      #expect(try refusal(unknown, story) == .missing(.unknown(.response, "odl", nearest: "old")))
    }
    #expect(try refusal(.settle([9999]), story) == .missing(.noQuestion(9999)))
    #expect(
      try refusal(.add(Self.response("n"), answering: 9999), story) == .missing(.noQuestion(9999)))
  }

  @Test func whatChangesNothingDoesNothing() throws {
    let story = try story()
    try change(.approve(["old"]), story)
    let old = try #require(try story.desk.library()["old"])
    for same in [ResponseChange.set(old), .approve(["old"]), .takeIn([old])] {
      #expect(try change(same, story).events.isEmpty)
    }
  }

  /// All or none, in one commit; those without a name are given one, or are those of their question.
  @Test(arguments: StoryDesk.Kind.allCases)
  func aListIsTakenInAsOne(_ kind: StoryDesk.Kind) throws {
    let story = try story(kind)
    let before = try story.desk.library()
    let list = [
      Self.response("", "How?", answer: "Otherwise."), Self.response("", "How do I pay, please?"),
      Self.response("", "運費多少？"), Self.response("", "How do I pay, please!"),
      Self.response("how-do-i-pay-please-2"), Self.response("b", "Last?", approved: true),
    ]
    var wrong = list
    wrong[5].answer = ""
    #expect(try refusal(.takeIn(wrong), story) == .value(.response("b", .noAnswer)))
    #expect(try story.desk.library() == before)
    let receipt = try change(.takeIn(list), story)
    #expect(receipt.events.count == 6)
    let library = try story.open().library()
    #expect(
      library.responses.map(\.id.text) == [
        "answer", "b", "how-do-i-pay-please", "how-do-i-pay-please-2", "how-do-i-pay-please-3",
        "old",
      ])
    #expect(library["old"]?.answer == "Otherwise." && library["b"]?.isApproved == true)
    let commits = try story.desk.events(from: receipt.events[0].seq, limit: 100)
    #expect(commits.count == 1)
  }

  @Test func aQuestionIsAskedOnceAndOftenAndAnswered() throws {
    let story = try story()
    let first = try #require(try story.desk.library().unanswered.first)
    for question in ["when?", " WHY? ", "Where?\nThere?"] {
      story.clock.now = story.clock.now + 60
      try change(.ask(question, for: nil), story)
    }
    var library = try story.open().library()
    #expect(library.unanswered.map(\.question) == ["when?", "Why?", "Where? There?"])
    #expect(library.unanswered[1].number == first.number && library.unanswered[1].times == 2)
    // It takes the question on, unless it has its own.
    let receipt = try change(
      .add(Self.response("", "", answer: "Because."), answering: first.number), story)
    #expect(receipt.events.count == 2)
    // And who sets an answer for just that question settles it too.
    try change(.add(Self.response("", "When?")), story)
    library = try story.desk.library()
    #expect(library["why"]?.question == "Why?")
    #expect(library.unanswered.map(\.question) == ["Where? There?"])
    try change(.settle(library.unanswered.map(\.number)), story)
    #expect(try story.open().library().unanswered.isEmpty)
    for number in 0..<(UnansweredQuestion.most + 5) {
      try change(.ask("\(number)?", for: nil), story)
    }
    library = try story.desk.library()
    #expect(library.unanswered.count == UnansweredQuestion.most)
    #expect(library.unanswered[0].question == "5?")
  }

  /// Several changes that come at once see each other.
  @Test func changesOfOneCommitSeeEachOther() throws {
    let story = try story()
    let results = try story.desk.perform(
      [
        ResponseChange.add(Self.response("x")), .add(Self.response("x")), .approve(["x"]),
        .remove("x"), .approve(["x"]),
      ].map { .change(.responses($0)) }, by: .desk)
    #expect(results.map { (try? $0.get()) != nil } == [true, false, true, true, false])
    #expect(try story.open().library()["x"] == nil)
    #expect(try story.desk.library() == story.open().library())
  }

  /// Whoever reads it, and whatever lies in the book, it is the same library: the fold of the journal.
  @Test(arguments: 0..<8)
  func theLibraryIsTheFoldOfTheJournal(_ seed: Int) throws {
    let place = try ResponsePlace()
    var lots = SplitMix64(seed: UInt64(seed))
    func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &lots) }
    var desks = [try place.open(), try place.open()]
    for _ in 0..<60 {
      let desk = desks[roll(2)]
      let id = ResponseID("r\(roll(6))")
      let changes: [ResponseChange] = [
        .takeIn([Self.response(id, "Q\(roll(9))?", approved: roll(2) == 0), Self.response("r0")]),
        .remove(id), .approve([id]), .ask("Q\(roll(9))?", for: nil),
      ]
      _ = try desk.perform([.change(.responses(changes[roll(4)]))], by: .desk)
      switch roll(12) {
      case 0: desks[roll(2)] = try place.open()
      case 1: place.damageBook()
      case 2: place.takeBookAway()
      case 3: try place.putBookOfAnotherDesk()
      case 4: _ = try desks[roll(2)].library()
      default: break
      }
      let other = desks[roll(2)]
      try other.follow()
      var whole = ResponseLibrary()
      for commit in try other.events(from: 1, limit: 100_000) {
        for event in commit.events { whole.apply(event) }
      }
      #expect(try other.library() == whole)
      #expect(try place.open().library() == whole)
      #expect(whole.mark == other.state.library)
    }
  }

  /// Whoever opens the desk after a change finds the library put aside, and reads no journal for it.
  @Test func theLibraryIsPutAsideByWhoChangesIt() throws {
    let place = try ResponsePlace()
    let desk = try place.open()
    _ = try desk.perform(.change(.responses(.add(Self.response("a")))), by: .desk)
    #expect(try place.book() == desk.library())
    // A question more is no reason to write all of it.
    _ = try desk.perform(.change(.responses(.ask("Why?", for: nil))), by: .desk)
    #expect(try place.book()?.unanswered.isEmpty == true)
    #expect(try place.open().library().unanswered.count == 1)
  }
}
