import Desk
import FrontDesk
import Store
import Testing
import Words

/// Whom nobody wants to talk to.
@Suite struct BlockTests {
  private func ask(
    _ story: StoryDesk, _ email: String, key: String? = nil, address: String? = nil,
    wait: Int? = 3600
  ) throws -> ChatID {
    let visitor = Visitor(
      id: key == nil ? VisitorID(email: email) : VisitorID(VisitorKey(key!).mark.text),
      attributes: [.init(name: "email", value: email)])
    var request = VisitorRequest(visitor: visitor, wait: wait)
    request.address = address.flatMap { IPAddress($0) }
    return try story.desk.perform(
      .request(request), by: key.map { .visitor(VisitorKey($0)) } ?? .desk
    ).chat!
  }

  private func outcome(_ story: StoryDesk, _ chat: ChatID) throws -> Event? {
    try story.desk.record(of: chat)?.events.last?.event
  }

  private func isTurnedAway(_ story: StoryDesk, _ chat: ChatID) throws -> Bool {
    guard case .fellBack(let event) = try outcome(story, chat) else { return false }
    return event.reason == .visitorBlocked
  }

  private func block(
    _ story: StoryDesk, _ text: String, days: Int = 1
  ) throws -> Receipt {
    let target = try #require(Block.Target(text: text))
    return try story.desk.perform(
      .block(.block(target, seconds: days * 86_400, reason: "spam")), by: .agent("ann"))
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whoIsBlockedMeetsTheFallbackAndNothingRings(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann", "bob"])
    _ = try block(story, "email:troll@mail.example")
    let chat = try ask(story, "TROLL@mail.example")
    #expect(try isTurnedAway(story, chat))
    #expect(story.desk.state.missed.isEmpty)
    // Others are met as ever.
    let other = try ask(story, "mei@mail.example")
    #expect(story.desk.state.chats[other]?.ringingAt != nil)
    // Also after a restart, and in another process.
    try story.reopen()
    #expect(try isTurnedAway(story, try ask(story, "troll@mail.example")))
    // Until it is over.
    try story.pass(86_400)
    let later = try ask(story, "troll@mail.example")
    #expect(try !isTurnedAway(story, later))
  }

  @Test func aBrowserIsKnownByItsKeyAndNotByTheEmailItTypes() throws {
    let story = try StoryDesk(.memory)
    try story.pass(0, present: ["ann", "bob"])
    let chat = try ask(story, "somebody@else.example", key: "a browser")
    _ = try story.desk.perform(
      .block(.blockVisitor(of: chat, seconds: 3600, reason: "")), by: .agent("ann"))
    #expect(
      story.desk.state.blocks.keys.map(\.text) == [
        "visitor:\(VisitorKey("a browser").mark.text)"
      ])
    #expect(try isTurnedAway(story, try ask(story, "again@else.example", key: "a browser")))
    // Whose email it was is not blocked.
    #expect(try !isTurnedAway(story, try ask(story, "somebody@else.example", key: "another")))
  }

  @Test func whatRingsOrWaitsIsTurnedAwayAndWhatIsTalkedInEnds() throws {
    let story = try StoryDesk(.memory)
    try story.pass(0, present: ["ann"])
    let talking = try ask(story, "talking@mail.example")
    try story.accept(talking, "ann")
    let ringing = try ask(story, "ringing@mail.example")
    let waiting = try ask(story, "waiting@mail.example")
    #expect(story.desk.state.chats[ringing]?.ringingAt == "ann")
    #expect(story.desk.state.chats[waiting]?.state == .waiting)
    for chat in [talking, ringing, waiting] {
      _ = try story.desk.perform(
        .block(.blockVisitor(of: chat, seconds: 3600, reason: "")), by: .agent("ann"))
    }
    #expect(try outcome(story, talking) == .ended(Ended(chat: talking, by: .agent("ann"))))
    #expect(try isTurnedAway(story, ringing) && isTurnedAway(story, waiting))
    #expect(story.desk.state.chats.isEmpty && story.desk.state.missed.isEmpty)
    #expect(story.desk.state.missedOffers["ann"] == nil)
  }

  /// Each network that is blocked, with addresses that are in it and that are not.
  @Test(arguments: [
    ("192.0.2.7", ["192.0.2.7", "::ffff:192.0.2.7"], ["192.0.2.8"]),
    ("203.0.113.0/24", ["203.0.113.0", "203.0.113.255"], ["203.0.114.0", "203.0.112.255"]),
    ("203.0.113.9/20", ["203.0.112.0", "203.0.127.255"], ["203.0.128.0"]),
    ("2001:db8:1:2::9", ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"], ["2001:db8:1:3::9"]),
    ("2001:db8::/32", ["2001:db8:ffff::1"], ["2001:db9::1", "192.0.2.1"]),
    ("2001:db8::1/128", ["2001:db8::1"], ["2001:db8::2"]),
  ])
  func anAddressIsLookedAtAndKeptNowhere(
    _ blocked: String, _ inside: [String], _ outside: [String]
  ) throws {
    let story = try StoryDesk(.memory)
    try story.pass(0, present: ["ann", "bob"])
    _ = try block(story, "address:\(blocked)")
    for (number, address) in inside.enumerated() {
      let chat = try ask(story, "in\(number)@mail.example", address: address)
      #expect(try isTurnedAway(story, chat), "\(address)")
    }
    for (number, address) in outside.enumerated() {
      let chat = try ask(story, "out\(number)@mail.example", address: address)
      #expect(try !isTurnedAway(story, chat), "\(address)")
    }
    // The journal has the network that was named, and no visitor's address.
    let commits =
      "\(try story.desk.events(from: 1, limit: 1000).flatMap(\.events).filter { $0.event.chat != nil })"
    #expect(!commits.contains("IPAddress") && !commits.contains("2001"))
  }

  @Test func textsOfTargetsComeBack() {
    for text in [
      "visitor:0123456789abcdef0123456789abcdef", "email:a@b.example", "address:192.0.2.7",
      "address:203.0.113.0/24", "address:2001:db8:1:2::/64", "address:2001:db8::1/128",
    ] {
      #expect(Block.Target(text: text)?.text == text)
    }
    for text in ["visitor:xyz", "address:", "address:192.0.2.0/33", "address:1.2.3", "mei"] {
      #expect(Block.Target(text: text) == nil, "\(text)")
    }
  }

  @Test func whatIsWrongIsRefused() throws {
    let story = try StoryDesk(.memory)
    func why(_ deed: BlockDeed) throws -> Refusal.Reason {
      try story.refused(.block(deed), by: .agent("ann")).reason
    }
    func target(_ text: String) throws -> Block.Target { try #require(Block.Target(text: text)) }
    let email = try target("email:a@b.example")
    #expect(
      try why(.block(email, seconds: 59, reason: ""))
        == .blocking(.span(59, FrontDesk.blockSpans)))
    #expect(
      try why(.block(email, seconds: 3600, reason: String(repeating: "x", count: 201)))
        == .blocking(.reasonTooLong(most: 200)))
    let wide = try #require(AddressRange("10.0.0.0/8"))
    #expect(
      try why(.block(.addresses(wide), seconds: 3600, reason: ""))
        == .blocking(.tooWide(wide, least: 16)))
    #expect(
      try why(.block(try target("email:nobody"), seconds: 3600, reason: ""))
        == .value(.badEmail("nobody")))
    _ = try block(story, "email:a@b.example")
    #expect(
      try why(.unblock(try target("email:a@b.exmaple")))
        == .blocking(.isNotBlocked("email:a@b.exmaple", nearest: "email:a@b.example")))
    let nameless = try story.desk.perform(.request(VisitorRequest(visitor: Visitor())), by: .desk)
    let chat = try #require(nameless.chat)
    #expect(
      try why(.blockVisitor(of: chat, seconds: 3600, reason: ""))
        == .blocking(.notKnownAgain(chat)))
  }

  /// Who blocks, lifts, or may not.
  @Test func liftingIsForWhoBlockedAndForWhoMayIntervene() throws {
    let story = try StoryDesk(.memory, agents: [])
    for (id, profile) in [
      ("ann", Profile.agent), ("bob", .agent), ("sue", .supervisor), ("adam", .administrator),
    ] {
      let agent = Agent(id: AgentID(id), number: 0, permissions: profile.permissions)
      _ = try story.desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    let email = Block.Target(email: "troll@mail.example")
    let everybody: [Principal] = [
      .agent("ann"), .agent("bob"), .agent("sue"), .agent("adam"), .desk,
      .visitor(VisitorKey("somebody")),
    ]
    for principal in everybody {
      let result = Result {
        try story.desk.perform(.block(.block(email, seconds: 3600, reason: "")), by: principal)
      }
      let may = [.agent("sue"), .agent("adam")].contains(principal)
      #expect(((try? result.get()) != nil) == may, "\(principal)")
    }
    func unblock(_ agent: AgentID) -> Bool {
      (try? story.desk.perform(.block(.unblock(email)), by: .agent(agent))) != nil
    }
    #expect(!unblock("ann") && unblock("sue") && !unblock("sue"))
    let chat = try ask(story, "troll@mail.example", wait: nil)
    _ = try story.desk.perform(
      .block(.blockVisitor(of: chat, seconds: 3600, reason: "")), by: .agent("ann"))
    #expect(!unblock("bob") && unblock("ann"))
  }

  /// A past chat is of whoever had it last, also of one who took it over; one that nobody had is
  /// anybody's.
  @Test func whoseVisitorOfAPastChatMayBeBlocked() throws {
    let story = try StoryDesk(.memory, agents: [])
    for (id, profile) in [("ann", Profile.agent), ("bob", .agent), ("sue", .supervisor)] {
      let agent = Agent(id: AgentID(id), number: 0, permissions: profile.permissions)
      _ = try story.desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    try story.pass(0, present: ["ann"])
    let chat = try ask(story, "mei@shop.example")
    try story.accept(chat, "ann")
    _ = try story.desk.perform(.leave(chat), by: .desk)
    let block = Command.block(.blockVisitor(of: chat, seconds: 3600, reason: ""))
    let refusal = try story.refused(block, by: .agent("bob"))
    guard case .permission = refusal.reason else {
      Issue.record("refused otherwise: \(refusal)")
      return
    }
    _ = try story.desk.perform(block, by: .agent("ann"))
    _ = try story.desk.perform(block, by: .agent("sue"))
    // One that nobody came for.
    try story.pass(0, present: [])
    let missed = try ask(story, "kim@acme.example", wait: nil)
    #expect(story.desk.state.chats[missed] == nil)
    _ = try story.desk.perform(
      .block(.blockVisitor(of: missed, seconds: 3600, reason: "")), by: .agent("bob"))
  }

  /// Why nobody came is told as it is: not by a domain that is not blocked.
  @Test func theReasonIsTheRightOne() throws {
    let story = try StoryDesk(.memory, settings: ["blockedDomains": "spam.example"])
    try story.pass(0, present: ["ann", "bob"])
    func reasons(_ chat: ChatID) throws -> (FallbackReason, Decision.Outcome?, String)? {
      guard case .fellBack(let event) = try outcome(story, chat) else { return nil }
      return (
        event.reason, event.decision?.outcome, Tongue.english.words.reason(event.reason)
      )
    }
    _ = try block(story, "email:troll@mail.example")
    let blocked = try #require(try reasons(try ask(story, "troll@mail.example")))
    #expect(blocked.0 == .visitorBlocked && blocked.1 == .visitorBlocked)
    #expect(!blocked.2.contains("domain"))
    let domain = try #require(try reasons(try ask(story, "kim@spam.example")))
    #expect(domain.0 == .blocked && domain.1 == .blocked && domain.2.contains("domain"))
  }

  @Test func whatIsOverIsLetGoOf() throws {
    let story = try StoryDesk(.memory)
    for number in 0..<20 { _ = try block(story, "email:x\(number)@mail.example") }
    try story.pass(2 * 86_400)
    #expect(story.desk.state.blocks.count == 20)
    _ = try block(story, "email:new@mail.example")
    #expect(story.desk.state.blocks.count == 1)
    #expect(try story.open().state.blocks == story.desk.state.blocks)
  }
}
