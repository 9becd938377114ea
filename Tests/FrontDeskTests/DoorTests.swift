import Desk
import FrontDesk
import Routing
import Store
import Testing

/// Who stands at the door: every command as every principal on every chat.
@Suite struct DoorTests {
  private static let vera = VisitorKey("what vera alone holds")
  private static let otto = VisitorKey("what otto alone holds")

  /// Who may try something, and what is expected of them.
  private enum Who: CaseIterable {
    case vera, otto, stranger, ann, bob, supervisor, author, desk

    var principal: Principal {
      switch self {
      case .vera: .visitor(DoorTests.vera)
      case .otto: .visitor(DoorTests.otto)
      case .stranger: .visitor(VisitorKey("what somebody else holds"))
      case .ann: .agent("ann")
      case .bob: .agent("bob")
      case .supervisor: .agent("sue")
      case .author: .agent("auth")
      case .desk: .desk
      }
    }
  }

  /// The chats of the story: vera's, that ann talks in; otto's, that rings at ann; one that was asked
  /// for by the desk and waits; one of vera's that is closed; one of otto's that was missed, and one
  /// that was missed and handled.
  private enum Place: CaseIterable { case active, ringing, keyless, closed, missed, handled }

  private struct Scene {
    let story: StoryDesk
    var chats: [Place: ChatID] = [:]
  }

  private func scene() throws -> Scene {
    let story = try StoryDesk(.memory, agents: [])
    for (id, profile) in [
      ("ann", Profile.agent), ("bob", .agent), ("sue", .supervisor), ("auth", .author),
    ] {
      let agent = Agent(id: AgentID(id), number: 0, permissions: profile.permissions)
      _ = try story.desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    try story.pass(0, present: ["ann", "bob", "sue"])
    var scene = Scene(story: story)
    func ask(_ name: String, _ agent: AgentID, _ principal: Principal) throws -> ChatID {
      let request = VisitorRequest(
        visitor: Visitor(id: VisitorID(email: "\(name)@shop.example")), route: .agent(agent),
        wait: 3600)
      return try story.desk.perform(.request(request), by: principal).chat!
    }
    let first = try ask("vera-before", "ann", .visitor(DoorTests.vera))
    try story.accept(first, "ann")
    _ = try story.desk.perform(.say(first, id: "said", text: "hello"), by: .visitor(DoorTests.vera))
    _ = try story.desk.perform(.end(first, intervening: false), by: .agent("ann"))
    scene.chats[.closed] = first
    for place in [Place.missed, .handled] {
      let chat = try ask("otto-before", "bob", .visitor(DoorTests.otto))
      _ = try story.desk.perform(.leave(chat), by: .visitor(DoorTests.otto))
      scene.chats[place] = chat
    }
    _ = try story.desk.perform(
      .missed(.handled([try #require(scene.chats[.handled])])), by: .agent("sue"))
    let active = try ask("vera", "ann", .visitor(DoorTests.vera))
    try story.accept(active, "ann")
    scene.chats[.active] = active
    _ = try story.desk.perform(.setAvailable("bob", false), by: .desk)
    scene.chats[.keyless] = try ask("nobody", "bob", .desk)
    // Another one that waits, so that there is an order.
    _ = try ask("nobody else", "bob", .desk)
    scene.chats[.ringing] = try ask("otto", "ann", .visitor(DoorTests.otto))
    return scene
  }

  private static let deeds: [(name: String, command: @Sendable (ChatID) -> Command)] = [
    ("say", { .say($0, id: nil, text: "hello") }), ("resume", { .resume($0) }),
    ("whisper", { .whisper($0, id: nil, text: "psst") }),
    ("barge", { .barge($0, id: nil, text: "hello too") }),
    ("leave", { .leave($0) }), ("note", { .note($0, id: nil, text: "a note") }),
    ("accept", { .accept($0) }), ("decline", { .decline($0) }), ("take", { .take($0) }),
    ("takeOver", { .takeOver($0) }), ("toQueue", { .transfer($0, to: .queue, note: "why") }),
    ("toSue", { .transfer($0, to: .agent("sue"), note: nil) }),
    ("toQueueOver", { .transfer($0, to: .queue, note: "why", intervening: true) }),
    ("toSueOver", { .transfer($0, to: .agent("sue"), note: nil, intervening: true) }),
    ("assign", { .assign($0, to: .agent("sue"), note: "why") }),
    ("assignOver", { .assign($0, to: .agent("sue"), overCapacity: true) }),
    ("toSueBeyond", { .transfer($0, to: .agent("sue"), note: nil, overCapacity: true) }),
    ("takeOverBeyond", { .takeOver($0, overCapacity: true) }),
    ("requeue", { .requeue($0) }), ("move", { .move($0, to: .last) }),
    ("end", { .end($0, intervening: false) }), ("intervene", { .end($0, intervening: true) }),
    ("block", { .block(.blockVisitor(of: $0, seconds: 3600, reason: "")) }),
    ("tag", { .mark($0, [.tag("refund")]) }), ("score", { .mark($0, [.score(2)]) }),
    ("edit", { .mark($0, [.edit(attribute: "plan", value: "gold")]) }),
    ("handled", { .missed(.handled([$0])) }), ("reopened", { .missed(.reopened($0)) }),
  ]

  /// What is allowed; everything else is refused and changes nothing.
  private func isAllowed(_ deed: String, _ who: Who, _ place: Place) -> Bool {
    switch (deed, place) {
    case ("say", .active): who == .vera || who == .ann
    case ("say", .ringing): who == .otto
    case ("say", .keyless): who == .desk
    case ("resume", .active), ("leave", .active): who == .vera
    case ("resume", .ringing), ("leave", .ringing): who == .otto
    case ("resume", .keyless), ("leave", .keyless): who == .desk
    case ("note", .active), ("note", .ringing): who == .ann || who == .supervisor
    case ("note", .keyless): [.ann, .bob, .supervisor].contains(who)
    case ("accept", .ringing), ("decline", .ringing): who == .ann
    case ("tag", .active), ("tag", .ringing), ("score", .active), ("score", .ringing),
      ("edit", .active), ("edit", .ringing):
      who == .ann || who == .supervisor
    case ("tag", .keyless), ("score", .keyless), ("edit", .keyless):
      [.ann, .bob, .supervisor].contains(who)
    case ("take", .keyless): [.ann, .bob, .supervisor].contains(who)
    case ("takeOver", .active), ("takeOver", .ringing), ("takeOver", .keyless):
      who == .supervisor
    case ("toQueue", .active), ("toSue", .active): who == .ann
    case ("toQueueOver", .active), ("toQueueOver", .ringing), ("toSueOver", .active),
      ("toSueOver", .ringing), ("toSueOver", .keyless):
      who == .supervisor
    case ("assign", .ringing), ("assign", .keyless), ("assignOver", .ringing),
      ("assignOver", .keyless), ("requeue", .active), ("requeue", .ringing), ("move", .keyless),
      ("takeOverBeyond", .active), ("takeOverBeyond", .ringing), ("takeOverBeyond", .keyless):
      who == .supervisor
    case ("whisper", .active), ("barge", .active): who == .supervisor
    case ("end", .active): who == .ann
    // Bob has none of them: others' open chats are for who may intervene.
    case ("block", .active), ("block", .ringing):
      [.ann, .supervisor].contains(who)
    case ("block", .keyless): [.ann, .bob, .supervisor].contains(who)
    // A past chat is of whoever had it last.
    case ("block", .closed): [.ann, .supervisor].contains(who)
    case ("block", .missed), ("block", .handled): [.ann, .bob, .supervisor].contains(who)
    case ("handled", .missed), ("reopened", .handled): [.ann, .bob, .supervisor].contains(who)
    case ("intervene", .active), ("intervene", .ringing), ("intervene", .keyless):
      who == .supervisor
    default: false
    }
  }

  @Test func everyCommandAsEveryPrincipalOnEveryChat() throws {
    for (name, command) in DoorTests.deeds {
      for who in Who.allCases {
        for place in Place.allCases {
          let scene = try scene()
          let chat = try #require(scene.chats[place])
          let label = "\(name) by \(who) on the \(place) chat"
          if isAllowed(name, who, place) {
            #expect(throws: Never.self, "\(label)") {
              _ = try scene.story.desk.perform(command(chat), by: who.principal)
            }
          } else {
            let before = scene.story.desk.state
            #expect(throws: DeskError.self, "\(label)") {
              _ = try scene.story.desk.perform(command(chat), by: who.principal)
            }
            #expect(scene.story.desk.state == before, "\(label)")
          }
        }
      }
    }
  }

  @Test func onlyVisitorsAskAndWhoAskedIsKnownByTheirMark() throws {
    let scene = try scene()
    let request = Command.request(VisitorRequest(visitor: Visitor(), wait: 60))
    for who in Who.allCases {
      let scene = try self.scene()
      let mayAsk: Bool
      if case .agent = who.principal { mayAsk = false } else { mayAsk = true }
      let result = Result { try scene.story.desk.perform(request, by: who.principal) }
      #expect(((try? result.get()) != nil) == mayAsk, "\(who)")
    }
    let chat = try #require(scene.chats[.active])
    #expect(scene.story.desk.state.chats[chat]?.key == DoorTests.vera.mark)
    // The key itself is nowhere in what is kept.
    let commits = try scene.story.desk.events(from: 1, limit: 1000)
    #expect(!"\(commits)".contains(DoorTests.vera.text))
    #expect(commits.contains { $0.by == .visitor(DoorTests.vera.mark) })
  }

  @Test func setUpAndAvailabilityAreForWhoMay() throws {
    for who in Who.allCases {
      let scene = try scene()
      let change = Command.change(.setSettings(["capacity": "3"]))
      let result = Result { try scene.story.desk.perform(change, by: who.principal) }
      #expect(((try? result.get()) != nil) == (who == .desk), "\(who)")
      let toggle = Result {
        try scene.story.desk.perform(.setAvailable("ann", false), by: who.principal)
      }
      #expect(
        ((try? toggle.get()) != nil) == [.desk, .ann, .supervisor].contains(who), "\(who)")
      guard who == .supervisor else { continue }
      #expect(scene.story.desk.state.toggles["ann"]?.cause == .supervisor)
      #expect(scene.story.desk.state.toggles["ann"]?.by == "sue")
    }
  }

  @Test func whatIsSaidToAllIsForWhoMayStepInAndReadByThoseItIsSaidTo() throws {
    for who in Who.allCases {
      let scene = try scene()
      let desk = scene.story.desk!
      let sent = Result { try desk.perform(.broadcast(.send("hello")), by: who.principal) }
      #expect(((try? sent.get()) != nil) == (who == .supervisor), "\(who)")
      let number = try #require(
        try desk.perform(.broadcast(.send("again")), by: .agent("sue")).events.first
      ).seq
      let read = Result { try desk.perform(.broadcast(.read(number)), by: who.principal) }
      #expect(((try? read.get()) != nil) == [.ann, .bob, .author].contains(who), "\(who)")
    }
  }

  /// Sent again after the chat has closed, it succeeds for its sender alone.
  @Test func whatWasSaidIsSaidAgainByItsSenderAlone() throws {
    let scene = try scene()
    let again = Command.say(try #require(scene.chats[.closed]), id: "said", text: "hello")
    #expect(
      try scene.story.desk.perform(again, by: .visitor(DoorTests.vera)).repeated)
    for who in Who.allCases where who != .vera {
      #expect(throws: DeskError.self, "\(who)") {
        _ = try scene.story.desk.perform(again, by: who.principal)
      }
    }
  }

  /// Known answers of FIPS 180-4, and lengths around the ends of blocks.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb924"), ("abc", "ba7816bf8f01cfea414140de5dae2223"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039"
    ),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209"),
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9a"),
    (String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c"),
  ])
  func aMarkIsHalfTheDigestOfItsKey(_ text: String, _ mark: String) {
    #expect(VisitorKey(text).mark == VisitorMark(mark))
  }
}
