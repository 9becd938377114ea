import Desk
import FrontDesk
import Store
import Testing

/// Visitors who go, ask twice, write twice, write too much.
@Suite struct VisitorStoryTests {
  @Test(arguments: StoryDesk.Kind.allCases)
  func aVisitorWhoIsGoneHasLeftAfterTheGraceTime(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind, settings: ["ringsAtOnce": "3"])
    try story.pass(0, present: ["ann"])
    let talking = try story.ask("vera", watched: true)
    try story.accept(talking, "ann")
    let ringing = try story.ask("walt", wait: 7200, watched: true)
    let staying = try story.ask("xena", watched: true)
    let unwatched = try story.ask("yuri")
    let there = story.attendance.visitorsThere
    #expect(there.count == 3)
    story.attendance.visitorsThere = []
    #expect(
      try story.pass(1)
        == [talking, ringing, staying].map { Event.visitorGone(VisitorGone(chat: $0)) })
    story.attendance.visitorsThere = [try story.chat(staying).requestSeq]
    #expect(try story.pass(30) == [.visitorCame(VisitorCame(chat: staying))])
    let events = try story.pass(30)
    #expect(
      events == [
        .ended(Ended(chat: talking, by: .visitorGone)),
        .abandoned(Abandoned(chat: ringing, cause: .gone)),
      ])
    #expect(Set(story.desk.state.chats.keys) == [staying, unwatched])
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func aSecondRequestIsRefusedWithTheChatsID(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let first = try story.ask("vera")
    let again = VisitorRequest(visitor: Visitor(id: "vera"), route: .roundRobin)
    let refusal = try story.refused(.request(again), by: .desk)
    #expect(refusal.openChat == first)
    #expect(refusal.description.contains(first.text))
    _ = try story.desk.perform(.leave(first), by: .desk)
    #expect(try story.desk.perform(.request(again), by: .desk).chat != first)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func aMessageSentAgainChangesNothingAlsoAfterTheEnd(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let chat = try story.ask("vera")
    try story.accept(chat, "ann")
    let say = Command.say(chat, id: "m1", text: "你好")
    let first = try story.desk.perform(say, by: .desk)
    #expect(!first.repeated)
    func again(_ desk: FrontDesk) throws {
      let before = desk.state
      let receipt = try desk.perform(say, by: .desk)
      #expect(receipt.repeated && receipt.events.isEmpty)
      #expect(receipt.message?.id == "m1" && receipt.message?.seq == first.message?.seq)
      #expect(desk.state == before)
    }
    try again(story.desk)
    // The agent's own "m1" is another message.
    #expect(!(try story.desk.perform(say, by: .agent("ann")).repeated))
    _ = try story.desk.perform(.end(chat, intervening: false), by: .agent("ann"))
    try again(story.desk)
    try again(story.open())
    let late = try story.refused(.say(chat, id: "m2", text: "?"), by: .desk)
    #expect(late.description.contains("closed"))
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func anIDIsForOneMessageOrNoteOnly(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let chat = try story.ask("vera")
    try story.accept(chat, "ann")
    _ = try story.desk.perform(.note(chat, id: "k1", text: "secret"), by: .agent("ann"))
    _ = try story.desk.perform(.say(chat, id: "k2", text: "hello"), by: .agent("ann"))
    let others: [Command] = [
      .say(chat, id: "k1", text: "secret"), .note(chat, id: "k1", text: "other"),
      .say(chat, id: "k2", text: "Hello"), .note(chat, id: "k2", text: "hello"),
    ]
    for command in others {
      let refusal = try story.refused(command, by: .agent("ann"))
      #expect(refusal.description.contains("was used for another message"))
    }
    // Told also to whoever looked before it was used, and after the chat has closed.
    let other = try story.open()
    _ = try story.desk.perform(.say(chat, id: "k3", text: "one"), by: .agent("ann"))
    #expect(throws: DeskError.self) {
      try other.perform(.say(chat, id: "k3", text: "two"), by: .agent("ann"))
    }
    _ = try story.desk.perform(.end(chat, intervening: false), by: .agent("ann"))
    for command in others {
      let refusal = try story.refused(command, by: .agent("ann"))
      #expect(refusal.description.contains("was used for another message"))
    }
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whatIsSentFromTwoProcessesIsSaidOnce(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let chat = try story.ask("vera")
    let other = try story.open()
    // The other process looks before the first has written, and gets the lock after it.
    _ = try story.desk.perform(.say(chat, id: "m1", text: "hello"), by: .desk)
    #expect(try other.perform(.say(chat, id: "m1", text: "hello"), by: .desk).repeated)
    #expect(other.state.chats[chat]?.messageCount == 1)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func boundsAreToldPlainly(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(
      kind,
      settings: [
        "maxMessageLength": "10", "maxAttributes": "3", "maxAttributeLength": "8",
        "maxUnread": "6", "messagesPerMinute": "4",
      ])
    try story.pass(0, present: ["ann"])
    let chat = try story.ask("vera")
    try story.accept(chat, "ann")
    func say(_ text: String) throws {
      _ = try story.desk.perform(.say(chat, id: nil, text: text), by: .desk)
    }

    #expect(
      try story.refused(.say(chat, id: nil, text: "12345678901"), by: .desk).description
        .contains("too long; the most is 10"))
    #expect(
      try story.refused(.say(chat, id: nil, text: " \n"), by: .desk).description
        .contains("empty"))
    // Ten family emoji are ten characters, whatever their bytes.
    try say(String(repeating: "👨‍👩‍👧‍👦", count: 10))
    for text in ["2", "3", "4"] { try say(text) }
    #expect(
      try story.refused(.say(chat, id: nil, text: "5"), by: .desk).description
        .contains("More than 4 messages in a minute"))
    try story.pass(60)
    for text in ["5", "6"] { try say(text) }
    #expect(
      try story.refused(.say(chat, id: nil, text: "7"), by: .desk).description
        .contains("6 messages wait for an answer"))
    _ = try story.desk.perform(.say(chat, id: nil, text: "yes?"), by: .agent("ann"))
    try say("7")

    let many = (1...4).map { Visitor.Attribute(name: "a\($0)", value: "") }
    #expect(
      try story.refused(.request(VisitorRequest(visitor: Visitor(attributes: many))), by: .desk)
        .description.contains("4 attributes are too many; the most is 3"))

    func refused(_ attributes: KeyValuePairs<String, String>, id: VisitorID? = nil) throws -> String
    {
      let attributes = attributes.map { Visitor.Attribute(name: $0.key, value: $0.value) }
      let visitor = Visitor(id: id, attributes: attributes)
      let request = VisitorRequest(visitor: visitor)
      return try story.refused(.request(request), by: .desk).description
    }
    #expect(
      try refused(["plan": "123456789"])
        .contains("attribute plan is too long; the most is 8 characters"))
    #expect(
      try refused(["companies": "1"])
        .contains("name of an attribute is too long; the most is 8 characters"))
    #expect(
      try refused(["plan": "pro", "size": "1", "plan": "free"])
        .contains("attribute plan is given twice"))
    #expect(try refused([:], id: "123456789").contains("known by is too long; the most is 8"))
    // Eight family emoji are eight characters; a thousand accents on one letter are too many bytes.
    let family = Visitor(
      attributes: [.init(name: "plan", value: String(repeating: "👨‍👩‍👧‍👦", count: 8))])
    _ = try story.desk.perform(.request(VisitorRequest(visitor: family)), by: .desk)
    let accents = "a" + String(repeating: "\u{301}", count: 1000)
    #expect(try refused(["plan": accents]).contains("too long"))

    var eager = VisitorRequest(visitor: Visitor())
    eager.messages = (1...5).map { .init(text: "\($0)") }
    #expect(
      try story.refused(.request(eager), by: .desk).description
        .contains("5 messages at once are too many; the most is 4"))
  }

  @Test func onlyAgentsAndTheDeskSetAvailability() throws {
    let story = try StoryDesk(.memory)
    _ = try story.refused(.setAvailable("ann", false), by: .visitor(VisitorKey("vera's")))
    _ = try story.desk.perform(.setAvailable("ann", false), by: .desk)
  }

  @Test(arguments: [0, -1, FrontDesk.waits.upperBound + 1, .max, .min])
  func aWaitThatCannotBeKeptIsRefused(_ wait: Int) throws {
    let story = try StoryDesk(.memory)
    let request = VisitorRequest(visitor: Visitor(), route: .roundRobin, wait: wait)
    _ = try story.refused(.request(request), by: .desk)
  }
}
