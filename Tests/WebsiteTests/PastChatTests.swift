import Desk
import Dialogues
import FrontDesk
import Hosting
import Testing

@testable import Website

/// What visitors talked about before, for agents' eyes: by this browser, and by others with their email.
@Suite struct PastChatTests {
  /// A browser whose visitor gives an email, talks to Ann and leaves.
  private func talks(
    _ room: SiteRoom, _ email: String, by key: VisitorKey? = nil, leaves: Bool = true
  ) throws -> (browser: Browser, chat: ChatID) {
    let browser = try room.comes(key)
    if key == nil {
      for (card, answer): (CardID, CardAnswer) in [("ask", .choice(0)), ("email", .value(email))] {
        let answer = SiteAnswer(
          id: MessageID("\(card)-answer"), dialogue: "welcome", version: 1, card: card,
          answer: answer)
        _ = try room.ask { browser.answer(answer, $0) }
      }
    } else {
      _ = try room.ask { browser.learn([.init(name: "email", value: email)], .said, $0) }
      try room.ask { browser.start("again", $0) }
    }
    let chat = try #require(browser.known.openChat?.chat)
    if leaves { _ = try room.ask { browser.leave($0) } }
    room.clock.now = room.clock.now + 60
    return (browser, chat)
  }

  /// A second dialogue, that asks for a person at once: by a link, long before its own time.
  private var again: Dialogue {
    var dialogue = Dialogue(
      id: "again", name: "Again", start: "person",
      cards: [.init("person", .liveChat(.init(route: .roundRobin, wait: 300)))])
    dialogue.when.timeOnPage = 3000
    return SiteRoom.everywhere(dialogue, priority: 900)
  }

  private func past(_ room: SiteRoom, _ chat: ChatID, limit: Int = 30) throws -> [PastChat] {
    let record = try #require(try room.desk.record(of: chat))
    return try room.desk.pastChats(
      PastChatsQuery(of: record.chat.visitor, in: chat, limit: limit))
  }

  private func ties(_ past: [PastChat]) -> [ChatID: PastChat.Tie] {
    Dictionary(uniqueKeysWithValues: past.map { ($0.summary.id, $0.tie) })
  }

  @Test func otherBrowsersWithTheEmailAreJoinedForAgents() throws {
    let room = try SiteRoom([SiteRoom.welcome, again])
    let (first, one) = try talks(room, "mei@shop.example")
    let (_, two) = try talks(room, "mei@shop.example", by: first.key)
    let stranger = try talks(room, "kim@shop.example").chat
    let (other, three) = try talks(room, "mei@shop.example", leaves: false)
    #expect(ties(try past(room, three)) == [one: .email, two: .email])
    #expect(try past(room, three).map(\.summary.id) == [two, one])
    #expect(try past(room, three, limit: 1).map(\.summary.id) == [two])
    #expect(try past(room, stranger) == [])
    #expect(ties(try past(room, two)) == [one: .own])
    _ = try room.ask { other.leave($0) }
    #expect(ties(try past(room, two)) == [one: .own, three: .email])
    // The visitor is told nothing of it, now or when they come again.
    for chat in [one, two, stranger] {
      #expect(!"\(other.takePicture())".contains(chat.text))
      #expect(!"\(try room.comes(other.key).takePicture())".contains(chat.text))
    }
  }

  @Test func whatTheWebsiteVouchesForSaysSo() throws {
    let room = try SiteRoom([SiteRoom.welcome, again])
    let email = [Visitor.Attribute(name: "email", value: "mei@shop.example")]
    let (first, one) = try talks(room, "mei@shop.example")
    let (second, two) = try talks(room, "mei@shop.example")
    let (_, three) = try talks(room, "mei@shop.example")
    _ = try room.ask { first.learn(email, .signed, $0) }
    #expect(ties(try past(room, one)) == [two: .email, three: .email])
    _ = try room.ask { second.learn(email, .signed, $0) }
    let found = ties(try past(room, one))
    #expect(found == [two: .signed, three: .email], "\(found), \(one), \(two), \(three)")
    #expect(ties(try past(room, three)) == [one: .email, two: .email])
  }

  /// DIALOGUES, Who it is: chats before stay with the old one.
  @Test func whoGivesAnotherEmailIsAnotherPerson() throws {
    let room = try SiteRoom([SiteRoom.welcome, again])
    let (browser, one) = try talks(room, "mei@shop.example")
    let (_, two) = try talks(room, "mei@shop.example", by: browser.key)
    let (_, three) = try talks(room, "kim@shop.example", by: browser.key)
    #expect(try past(room, three) == [])
    #expect(ties(try past(room, two)) == [one: .own])
    #expect(ties(try past(room, one)) == [two: .own])
    // Nor are those known of who has the browser now.
    #expect(try room.desk.sight(of: browser.key.mark)?.chats == [three])
    let (_, four) = try talks(room, "mei@shop.example")
    #expect(ties(try past(room, four)) == [one: .email, two: .email])
  }

  /// Who comes by a terminal is known by their email, and who is forgotten by nothing.
  @Test func terminalsAndTheForgotten() throws {
    let room = try SiteRoom([SiteRoom.welcome, again])
    let (browser, one) = try talks(room, "mei@shop.example")
    func visits() throws -> ChatID {
      let visitor = Visitor(
        id: VisitorID(email: "mei@shop.example"),
        attributes: [.init(name: "email", value: "mei@shop.example")])
      let key = VisitorKey("terminal \(room.desk.state.seq)")
      let chat = try #require(
        try room.desk.perform(.request(VisitorRequest(visitor: visitor)), by: .visitor(key)).chat)
      _ = try room.desk.perform(.leave(chat), by: .visitor(key))
      room.host.tell()
      return chat
    }
    let (two, three) = (try visits(), try visits())
    #expect(ties(try past(room, two)) == [three: .own, one: .email])
    #expect(ties(try past(room, one)) == [two: .email, three: .email])
    try room.ask { browser.forget($0) }
    let found = ties(try past(room, two))
    #expect(found == [three: .own], "\(found), \(one), \(two), \(three)")
  }
}
