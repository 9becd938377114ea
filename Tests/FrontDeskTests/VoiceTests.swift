import Desk
import FrontDesk
import Randomness
import Routing
import Store
import Testing

/// Who looks after the desk whispers to agents and speaks to visitors in chats that others have.
@Suite struct VoiceTests {
  /// Ann has Vera's chat; Bob is an agent too, Sue and Sam look after the desk.
  private func scene() throws -> (StoryDesk, ChatID) {
    let story = try StoryDesk(.memory, agents: [])
    for (id, profile) in [
      ("ann", Profile.agent), ("bob", .agent), ("sue", .supervisor), ("sam", .supervisor),
    ] {
      let agent = Agent(
        id: AgentID(id), number: 0, name: id, permissions: profile.permissions)
      _ = try story.desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    try story.pass(0, present: ["ann", "bob", "sue", "sam"])
    let request = VisitorRequest(
      visitor: Visitor(id: VisitorID(email: "vera@shop.example")), route: .agent("ann"), wait: 3600)
    let chat = try #require(try story.desk.perform(.request(request), by: vera).chat)
    try story.accept(chat, "ann")
    return (story, chat)
  }

  private let vera = Principal.visitor(VisitorKey("what vera alone holds"))

  @Test func aWhisperChangesNothingThatItsVisitorCouldNotice() throws {
    let (story, chat) = try scene()
    _ = try story.desk.perform(.say(chat, id: "v1", text: "Hello?"), by: vera)
    try story.pass(5, present: ["ann", "bob", "sue", "sam"])
    var before = try #require(story.desk.state.chats[chat])
    let receipt = try story.desk.perform(
      .whisper(chat, id: "w1", text: "Offer a refund"), by: .agent("sue"))
    #expect(
      receipt.events.map(\.event) == [
        .voice(
          .whispered(
            Whispered(chat: chat, id: "w1", agent: "sue", to: "ann", text: "Offer a refund")))
      ])
    let after = try #require(story.desk.state.chats[chat])
    // That it is known if it is sent again is all.
    #expect(after.sent != before.sent)
    before.sent = after.sent
    #expect(after == before)
    let again = try story.desk.perform(
      .whisper(chat, id: "w1", text: "Offer a refund"), by: .agent("sue"))
    #expect(again.repeated && again.events.isEmpty && again.message?.seq == receipt.message?.seq)
    #expect(throws: DeskError.self) {
      _ = try story.desk.perform(.whisper(chat, id: "w1", text: "other"), by: .agent("sue"))
    }
    // Also once somebody else has the chat, and once it has closed.
    _ = try story.desk.perform(.takeOver(chat), by: .agent("sam"))
    #expect(
      try story.desk.perform(
        .whisper(chat, id: "w1", text: "Offer a refund"), by: .agent("sue")
      ).repeated)
    _ = try story.desk.perform(.end(chat, intervening: false), by: .agent("sam"))
    #expect(
      try story.desk.perform(
        .whisper(chat, id: "w1", text: "Offer a refund"), by: .agent("sue")
      ).repeated)
  }

  @Test func whisperersAreHeardByWhomTheySpeakToAlone() throws {
    let (story, chat) = try scene()
    _ = try story.desk.perform(.whisper(chat, id: nil, text: "SECRET"), by: .agent("sue"))
    _ = try story.desk.perform(.takeOver(chat), by: .agent("sam"))
    _ = try story.desk.perform(.transfer(chat, to: .agent("bob"), note: nil), by: .agent("sam"))
    try story.accept(chat, "bob")
    func reads(_ reader: AgentID?) throws -> (words: Bool, events: Bool, found: Bool) {
      let whole = try #require(try story.desk.record(of: chat))
      let record = whole.read(by: reader, in: story.desk.state)
      let search = try ChatSearch(["SECRET"]) { _ in Instant(seconds: 0) }
      let found = try story.desk.search(search, limit: 10, for: reader)
      return (
        record.words.contains { "\($0.content)".contains("SECRET") },
        record.events.contains { "\($0.event)".contains("SECRET") },
        found.messages.contains { "\($0)".contains("SECRET") }
      )
    }
    // Bob has the chat now, and it was not said to him.
    for (reader, isRead) in [("sue", true), ("sam", true), ("bob", false)] as [(AgentID, Bool)] {
      #expect(try reads(reader) == (isRead, isRead, isRead), "\(reader)")
    }
    #expect(try reads(nil) == (true, true, true))
    _ = try story.desk.perform(.end(chat, intervening: false), by: .agent("bob"))
    for (reader, isRead) in [("ann", true), ("sue", true), ("bob", false)] as [(AgentID, Bool)] {
      #expect(try reads(reader) == (isRead, isRead, isRead), "\(reader) later")
    }
  }

  @Test func whoBargesInIsToldOnceAndLeavesTheChatWhereItIs() throws {
    let (story, chat) = try scene()
    _ = try story.desk.perform(.say(chat, id: "v1", text: "Hello?"), by: vera)
    try story.pass(30, present: ["ann", "bob", "sue", "sam"])
    let first = try story.desk.perform(.barge(chat, id: "b1", text: "I am Sue"), by: .agent("sue"))
    #expect(
      first.events.map(\.event) == [
        .voice(.joined(VoiceJoined(chat: chat, agent: "sue"))),
        .message(MessageSent(chat: chat, id: "b1", from: .agent("sue"), text: "I am Sue")),
      ])
    let open = try #require(story.desk.state.chats[chat])
    #expect(open.holder == "ann" && open.voices == ["sue"])
    // It is activity, and an answer.
    #expect(open.lastActivityAt == story.desk.time && open.unansweredSince == nil)
    let second = try story.desk.perform(.barge(chat, id: "b2", text: "Still"), by: .agent("sue"))
    #expect(second.events.count == 1)
    #expect(
      try story.desk.perform(.barge(chat, id: "b2", text: "Still"), by: .agent("sue")).repeated)
    // By that command alone: writing as its agent does is for its agent.
    #expect(throws: DeskError.self) {
      _ = try story.desk.perform(.say(chat, id: nil, text: "no"), by: .agent("sue"))
    }
    #expect(throws: DeskError.self) {
      _ = try story.desk.perform(.end(chat, intervening: false), by: .agent("sue"))
    }
    // What the visitor says next is the agent's to answer, as ever.
    _ = try story.desk.perform(.say(chat, id: "v2", text: "And?"), by: vera)
    #expect(story.desk.state.chats[chat]?.answerOwedSince == story.desk.time)
    // With another agent, the voice joins anew.
    _ = try story.desk.perform(.takeOver(chat), by: .agent("sam"))
    #expect(story.desk.state.chats[chat]?.voices == [])
    let third = try story.desk.perform(.barge(chat, id: nil, text: "Me"), by: .agent("sue"))
    #expect(third.events.count == 2)
    // Who has it speaks as its agent.
    #expect(throws: DeskError.self) {
      _ = try story.desk.perform(.barge(chat, id: nil, text: "no"), by: .agent("sam"))
    }
  }

  @Test func theInactivityOfAChatIsNotProlongedByWhispers() throws {
    let (story, chat) = try scene()
    let everybody: [AgentID] = ["ann", "bob", "sue", "sam"]
    try story.pass(500, present: everybody)
    _ = try story.desk.perform(.whisper(chat, id: nil, text: "wake up"), by: .agent("sue"))
    try story.pass(99, present: everybody)
    #expect(story.desk.state.chats[chat] != nil)
    try story.pass(2, present: everybody)
    #expect(story.desk.state.chats[chat] == nil)
  }
}
