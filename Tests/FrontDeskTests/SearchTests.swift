import Desk
import FrontDesk
import Randomness
import Store
import Testing
import Words

/// Looking for what was said.
@Suite("What was said is found")
struct SearchTests {
  private let clock = ManualClock(Instant(iso8601: "2026-11-23T10:00:00Z") ?? .distantFuture)
  private let desk: FrontDesk

  init() throws {
    desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: nil)
    for (id, profile) in [("ann", Profile.agent), ("bo", .agent), ("sue", .supervisor)] {
      let agent = Agent(
        id: AgentID(id), number: 0, name: id.uppercased(), permissions: profile.permissions)
      _ = try desk.perform(.change(.addAgent(agent)), by: .desk)
    }
  }

  private func talk(_ name: String, with agent: AgentID, email: String = "") throws -> ChatID {
    var attributes = [Visitor.Attribute(name: "name", value: name)]
    if !email.isEmpty { attributes.append(.init(name: "email", value: email)) }
    let request = VisitorRequest(
      visitor: Visitor(id: VisitorID(name), attributes: attributes), route: .agent(agent),
      wait: nil)
    let chat = try #require(try desk.perform(.request(request), by: .desk).chat)
    _ = try desk.perform(.accept(chat), by: .agent(agent))
    return chat
  }

  private func says(_ text: String, _ chat: ChatID, _ agent: AgentID? = nil) throws {
    clock.now = Instant(milliseconds: clock.now.milliseconds + 1000)
    _ = try desk.perform(
      .say(chat, id: nil, text: text), by: agent.map { .agent($0) } ?? .desk)
  }

  /// Everything that is found, in pages of so many.
  private func found(
    _ words: String..., by viewer: AgentID? = nil, page: Int = 3
  ) throws -> [String] {
    let search = try ChatSearch(words) { Instant(seconds: Int64($0.daysSinceEpoch) * 86_400) }
    var found: [FoundMessage] = []
    var next: Int64?
    repeat {
      let part = try desk.search(search, before: next, limit: page, for: viewer)
      #expect(part.messages.count <= page)
      found += part.messages
      next = part.next
    } while next != nil
    #expect(found.map(\.line.seq) == found.map(\.line.seq).sorted(by: >))
    return found.map { message in
      switch message.line.content {
      case .message(_, _, let text), .note(_, _, let text), .whisper(_, _, _, let text): text
      case .system: ""
      }
    }
  }

  @Test func wordsAndWhoSaidThem() throws {
    let mei = try talk("Mei Lin", with: "ann", email: "mei@acme.example")
    let kim = try talk("Kim", with: "bo")
    try says("My order is late", mei)
    try says("Which Order?", mei, "ann")
    try says("the order A-4711", kim)
    try says("我想退款", kim)
    _ = try desk.perform(.note(mei, id: nil, text: "order of last week"), by: .agent("ann"))
    #expect(
      try found("order") == [
        "order of last week", "the order A-4711", "Which Order?", "My order is late",
      ])
    #expect(try found("Order") == ["Which Order?"])
    #expect(try found("order", "late") == ["My order is late"])
    #expect(try found("order is") == ["My order is late"])
    #expect(try found("退款") == ["我想退款"])
    #expect(try found("order", "from:visitor") == ["the order A-4711", "My order is late"])
    #expect(try found("order", "from:agent") == ["order of last week", "Which Order?"])
    #expect(try found("order", "from:bo") == [])
    #expect(try found("order", "visitor:kim") == ["the order A-4711"])
    #expect(
      try found("order", "visitor:acme") == [
        "order of last week", "Which Order?", "My order is late",
      ])
    #expect(try found("order", "agent:bo") == ["the order A-4711"])
    #expect(try found("http://x") == [])
  }

  @Test func daysAreAskedFor() throws {
    let mei = try talk("Mei", with: "ann")
    try says("one", mei)
    clock.now = Instant(iso8601: "2026-11-24T10:00:00Z") ?? clock.now
    let kim = try talk("Kim", with: "bo")
    try says("one more", kim)
    #expect(try found("one", "before:2026-11-24") == ["one"])
    #expect(try found("one", "after:2026-11-24") == ["one more"])
    #expect(try found("one", "after:2026-11-23", "before:2026-11-25") == ["one more", "one"])
    #expect(try found("after:2026-11-24").contains("one more"))
    for wrong in ["before:", "after:soon", "before:2026-02-30", "from:", "visitor:", "agent:"] {
      #expect(throws: SearchFlaw.self) { _ = try found(wrong) }
    }
    #expect(throws: SearchFlaw.nothing) { _ = try found() }
  }

  /// An agent finds what they may read: their own open chats, and everybody's past ones.
  @Test func nobodyFindsWhatTheyMayNotRead() throws {
    let mei = try talk("Mei", with: "ann")
    try says("a secret", mei)
    #expect(try found("secret", by: "ann") == ["a secret"])
    #expect(try found("secret", by: "bo") == [])
    #expect(try found("secret", by: "sue") == ["a secret"])
    _ = try desk.perform(.end(mei, intervening: false), by: .agent("ann"))
    #expect(try found("secret", by: "bo") == ["a secret"])
  }

  @Test func whatStandsAroundIsTold() throws {
    let mei = try talk("Mei", with: "ann")
    try says("before", mei)
    try says("the word", mei)
    try says("after", mei, "ann")
    let search = try ChatSearch(["word"]) { _ in .distantFuture }
    let hit = try #require(try desk.search(search, limit: 5, for: nil).messages.first)
    #expect(hit.before?.text(in: .english) == "before")
    #expect(hit.after?.text(in: .english) == "after")
  }

  /// However large the pages are, all of them together are what a look at every message finds.
  @Test func pagesMissNothing() throws {
    var random = SplitMix64(seed: 3)
    let words = ["order", "refund", "late", "訂單", "Zoë"]
    var said: [String] = []
    let chats = try (0..<4).map { try talk("Visitor \($0)", with: $0 < 2 ? "ann" : "bo") }
    for _ in 0..<300 {
      let text = (0..<random.number(1...4)).map { _ in words[random.number(0...4)] }
        .joined(separator: " ")
      try says(text, chats[random.number(0...3)])
      said.append(text)
    }
    for page in [1, 2, 7, 500] {
      #expect(
        try found("refund", page: page) == said.reversed().filter { $0.contains("refund") })
    }
  }
}
