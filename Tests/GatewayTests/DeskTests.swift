#if Web
import BehaviourTable
import Desk
import Dialogues
import FrontDesk
import Gateway
import JSON
import Testing

/// What a real desk holds through the gateway: how many persons are asked for, where a stream goes on,
/// and what was said long ago.
@Suite struct DeskTests {
  private static func page(_ number: Int) -> String {
    #"{"page":{"url":"\#(BehaviourRow.address(number))"}}"#
  }

  /// A dialogue of a page: a question whose first answer is a person, or that person at once.
  private static func dialogue(
    _ id: DialogueID, page: Int, isDirect: Bool = false, when: DialogueTrigger = DialogueTrigger()
  ) -> PublishedDialogue {
    let person = Dialogue.Entry("person", .liveChat(.init(route: .roundRobin, wait: 300)))
    let ask = Dialogue.Entry(
      "ask",
      .question(
        .init(
          text: "A person?",
          choices: [.init(text: "Yes", next: "person"), .init(text: "No", next: "bye")])))
    let bye = Dialogue.Entry("bye", .question(.init(text: "Sure?", choices: [.init(text: "Yes")])))
    var dialogue = Dialogue(
      id: id, name: "A dialogue", start: isDirect ? "person" : "ask",
      cards: isDirect ? [person] : [ask, bye, person])
    dialogue.targets = PageTargets(include: [BehaviourRow.address(page)])
    dialogue.when = when
    return PublishedDialogue(dialogue, version: 1)
  }

  /// A gateway before a desk, where an address may begin so many chats, and no time passes.
  private func serve(
    chats: Int = 60, _ dialogues: [PublishedDialogue],
    _ body: @escaping @Sendable (DeskAsked, WebRoom) async throws -> Void
  ) async throws {
    let room = WebRoom()
    defer { room.close() }
    room.publish(dialogues)
    try await TestGateway.serve(room.site) { options in
      options.limits[.chatsOfAddress] = chats
      options.limits[.linesOfVisitor] = 6
      options.clock = { 0 }
    } _: { port, _ in
      try await body(DeskAsked(port: port), room)
    }
  }

  private struct DeskAsked: Sendable {
    let port: Int

    func post(_ route: String, _ token: String?, _ body: String) async throws -> Answer {
      try await TestGateway.ask(port, "POST", "/v1/\(route)", token: token, body: body)
    }

    func comes(to page: Int) async throws -> (token: String, picture: JSONValue) {
      let answer = try await post("hello", nil, DeskTests.page(page))
      return (
        try #require(answer.json["token"]?.string), try #require(answer.json["picture"])
      )
    }

    func answer(
      _ token: String, _ choice: Int, card: String = "ask", id: String = "answer-0001"
    ) async throws -> Answer {
      try await post(
        "answers", token,
        #"{"id":"\#(id)","dialogue":"d","version":1,"card":"\#(card)","choice":\#(choice)}"#)
    }
  }

  // MARK: How many persons

  /// However many ask at the same time.
  @Test func manyAtOnceGetSoManyChats() async throws {
    try await serve(chats: 3, [DeskTests.dialogue("d", page: 1)]) { asked, room in
      var tokens: [String] = []
      for _ in 1...20 { tokens.append(try await asked.comes(to: 1).token) }
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for token in tokens { group.addTask { try await asked.answer(token, 0).status } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.count { $0 == 200 } == 3)
      #expect(statuses.count { $0 == 429 } == 17)
      #expect(room.requests == 3)
    }
  }

  /// Only the step that asks for a person is refused, and only what came to be is counted.
  @Test func nothingElseIsRefusedOrCounted() async throws {
    try await serve(chats: 2, [DeskTests.dialogue("d", page: 1)]) { asked, room in
      let first = try await asked.comes(to: 1).token
      // What does not fit takes nothing.
      #expect(try await asked.answer(first, 0, card: "bye").status == 409)
      #expect(try await asked.answer(first, 9).status == 409)
      for _ in 1...5 { #expect(try await asked.answer(first, 0).status == 200) }
      #expect(try await asked.answer(first, 0, id: "answer-0002").status == 409)
      #expect(room.requests == 1)
      let second = try await asked.comes(to: 1).token
      #expect(try await asked.answer(second, 0).status == 200)
      // Now there is none left.
      let third = try await asked.comes(to: 1)
      #expect(third.picture["dialogue"]?["id"] == "d")
      let refused = try await asked.answer(third.token, 0)
      #expect(refused.status == 429 && refused.code == "tooMany")
      #expect(refused.headers["retry-after"] == "1800")
      #expect(refused.text.contains("chats"))
      let other = try await asked.answer(third.token, 1, id: "answer-0003")
      #expect(other.json["stand"]?["card"] == "bye")
      let end = try await asked.answer(third.token, 0, card: "bye", id: "answer-0004")
      #expect(end.json["stand"]?["at"] == "completed")
      // Who talks goes on talking, and repeats themselves.
      #expect(try await asked.answer(first, 0).status == 200)
      let said = try await asked.post("messages", first, #"{"id":"message-0001","text":"x"}"#)
      #expect(said.status == 200)
      #expect(room.requests == 2)
    }
  }

  /// A dialogue that begins with a person counts wherever it comes from, and where there is none left
  /// the page shows nothing and is as good for all else.
  @Test(arguments: ["hello", "page", "time", "start"])
  func aChatThatBeginsByItselfCounts(by route: String) async throws {
    let later = DialogueTrigger(timeOnPage: route == "time" ? 5 : nil)
    let dialogues = [
      DeskTests.dialogue("direct", page: 2, isDirect: true, when: later),
      DeskTests.dialogue("d", page: 1),
    ]
    try await serve(chats: 2, dialogues) { asked, room in
      var statuses: [Int] = []
      var tokens: [String] = []
      for _ in 1...4 {
        if route == "hello" {
          let answer = try await asked.post("hello", nil, DeskTests.page(2))
          statuses.append(answer.status)
          tokens.append(try #require(answer.json["token"]?.string))
          continue
        }
        // By a link there is a chat only where the page shows it.
        let token = try await asked.comes(to: route == "page" ? 1 : 3).token
        tokens.append(token)
        if route != "start" {
          statuses.append(try await asked.post("page", token, DeskTests.page(2)).status)
        }
        if route == "time" {
          let url = BehaviourRow.address(2)
          statuses.append(
            try await asked.post("time", token, #"{"page":"\#(url)","milliseconds":5000}"#).status)
        }
      }
      if route == "start" {
        let answer = try await asked.post("start", tokens[0], #"{"dialogue":"direct"}"#)
        #expect(answer.status == 404 && room.requests == 0)
        return
      }
      #expect(statuses.allSatisfy { $0 == 200 }, "\(statuses)")
      #expect(room.requests == 2)
      // Whoever got none is met by what another page has.
      let other = try await asked.post("page", tokens[3], DeskTests.page(1))
      #expect(other.json["dialogue"]?["id"] == "d")
    }
  }

  /// A link begins a dialogue on a page that may show it, and nowhere else.
  @Test func aLinkBeginsWhatItsPageMayShow() async throws {
    try await serve([DeskTests.dialogue("d", page: 1), DeskTests.dialogue("e", page: 2)]) {
      asked, _ in
      let token = try await asked.comes(to: 1).token
      func start(_ dialogue: String) async throws -> Answer {
        try await asked.post("start", token, #"{"dialogue":"\#(dialogue)"}"#)
      }
      #expect(try await start("d").json["dialogue"]?["id"] == "d")
      for none in ["e", "nothing"] {
        let answer = try await start(none)
        #expect(answer.status == 404 && answer.code == "noDialogue")
      }
      _ = try await asked.post("page", token, DeskTests.page(2))
      #expect(try await start("e").json["dialogue"]?["id"] == "e")
      #expect(try await start("d").status == 404)
    }
  }

  // MARK: What was said

  /// Somebody who talks with Ann.
  private func talks(_ asked: DeskAsked, _ room: WebRoom) async throws -> (String, ChatID, Int64) {
    room.ringsAtAnn()
    let (token, picture) = try await asked.comes(to: 1)
    #expect(try await asked.answer(token, 0).status == 200)
    let chat = try #require(room.chats.first)
    #expect(room.ann(.accept(chat)))
    return (token, chat, Int64(try #require(picture["seq"]?.int)))
  }

  /// However often the line is cut, all is told once and in order.
  @Test func aStreamGoesOnWithoutGapOrRepeat() async throws {
    try await serve([DeskTests.dialogue("d", page: 1)]) { asked, room in
      let (token, chat, seq) = try await talks(asked, room)
      var last = seq
      var heard: [String] = []
      for round in 0..<6 {
        let stream = try Connection(port: asked.port)
        try await stream.send(
          TestGateway.request(
            "GET", "/v1/events", token: token, headers: ["Last-Event-ID": "\(last)"]))
        #expect(try await stream.answer().status == 200)
        for number in 0..<3 {
          room.ann(.say(chat, id: MessageID("m-\(round)-\(number)"), text: "\(round).\(number)"))
        }
        // The last of them is not read before the line is cut.
        while heard.count < round * 3 + 2 {
          let event = try await stream.event("line")
          last = try #require(event.id)
          if let text = event.data["text"]?.string, event.data["from"] == "agent" {
            heard.append(text)
          }
        }
        stream.vanish()
      }
      let all = (0..<6).flatMap { round in (0..<3).map { "\(round).\($0)" } }
      #expect(heard == Array(all.dropLast()))
    }
  }

  /// A conversation of any length can be leafed through to its beginning, so often in a minute.
  @Test func aLongTalkCanBeLeafedThrough() async throws {
    try await serve([DeskTests.dialogue("d", page: 1)]) { asked, room in
      let (token, chat, _) = try await talks(asked, room)
      let count = 900
      for number in 1...count {
        room.ann(.say(chat, id: MessageID("m-\(number)"), text: "line \(number)"))
      }
      let picture = try await asked.post("hello", token, DeskTests.page(1)).json["picture"]
      var lines = try #require(picture?["chat"]?["lines"]?.array)
      #expect(lines.count == 200 && picture?["chat"]?["more"] == true)
      var pages = 0
      while pages < 6 {
        let before = try #require(lines.first?["seq"]?.int)
        let answer = try await TestGateway.ask(
          asked.port, "GET", "/v1/lines?before=\(before)", token: token)
        try #require(answer.status == 200, "\(answer.text)")
        lines = (answer.json["lines"]?.array ?? []) + lines
        pages += 1
        if answer.json["more"] != true { break }
      }
      #expect(
        lines.compactMap { $0["text"]?.string }.suffix(count)
          == (1...count).map { "line \($0)" }[...])
      #expect(lines.count > count && lines.count < count + 5)
      for _ in pages..<6 {
        _ = try await TestGateway.ask(asked.port, "GET", "/v1/lines?before=5", token: token)
      }
      let often = try await TestGateway.ask(
        asked.port, "GET", "/v1/lines?before=5", token: token)
      #expect(often.status == 429)
    }
  }
}
#endif
