import Desk
import FrontDesk
import Store
import Testing

/// What changes of dialogues, by whom, and what is in the way.
@Suite struct DialogueChangeTests {
  private enum Who: CaseIterable {
    case visitor, agent, supervisor, writer, author, administrator, administratorOfBefore, desk

    var principal: Principal {
      switch self {
      case .visitor: .visitor(VisitorKey("a visitor's"))
      case .desk: .desk
      case .agent, .supervisor, .writer, .author, .administrator, .administratorOfBefore:
        .agent(AgentID("\(self)".lowercased()))
      }
    }

    /// Those of an agent.
    var permissions: Permissions? {
      switch self {
      case .visitor, .desk: nil
      case .agent: Profile.agent.permissions
      case .supervisor: Profile.supervisor.permissions
      case .writer: .manageDialogues
      case .author: Profile.author.permissions
      case .administrator: Profile.administrator.permissions
      case .administratorOfBefore: Profile.administrator.permissions.subtracting(.publishDialogues)
      }
    }

    var writes: Bool { self == .writer || publishes }
    var publishes: Bool {
      [.author, .administrator, .administratorOfBefore, .desk].contains(self)
    }
  }

  private static func dialogue(
    _ id: DialogueID, _ route: Route = .roundRobin, name: String = "Hello"
  ) -> Dialogue {
    var dialogue = Dialogue(
      id: id, name: name, start: "ask",
      cards: [
        .init(
          "ask",
          .question(.init(text: "A person?", choices: [.init(text: "Yes", next: "person")]))),
        .init("person", .liveChat(.init(route: route))),
      ])
    dialogue.targets = PageTargets(include: ["https://shop.example/*"])
    return dialogue
  }

  /// A desk with a draft, one that is published, and one that was changed since.
  private func scene(_ kind: StoryDesk.Kind = .memory) throws -> StoryDesk {
    let story = try StoryDesk(kind, agents: [])
    for who in Who.allCases {
      guard let permissions = who.permissions, case .agent(let id) = who.principal else { continue }
      try change(.addAgent(Agent(id: id, number: 0, permissions: permissions)), story)
    }
    for id in ["draft", "live", "changed"] {
      try change(.add(Self.dialogue(DialogueID(id))), story)
    }
    for id in ["live", "changed"] { try change(.publish(DialogueID(id)), story) }
    try change(.set(Self.dialogue("changed", name: "Hello again")), story)
    return story
  }

  private func change(_ change: DialogueChange, _ story: StoryDesk) throws {
    _ = try story.desk.perform(.change(.dialogues(change)), by: .desk)
  }

  private func change(_ change: SetUpChange, _ story: StoryDesk) throws {
    _ = try story.desk.perform(.change(change), by: .desk)
  }

  private func refusal(_ change: DialogueChange, _ story: StoryDesk) throws -> Refusal.Reason {
    try story.refused(.change(.dialogues(change)), by: .desk).reason
  }

  @Test func everyChangeAsEveryPrincipal() throws {
    let deeds: [(change: DialogueChange, isAllowed: (Who) -> Bool)] = [
      (.add(Self.dialogue("new")), \.writes), (.set(Self.dialogue("draft", name: "B")), \.writes),
      (.remove("draft", force: false), \.writes), (.publish("draft"), \.publishes),
      (.publish("changed"), \.publishes), (.unpublish("live"), \.publishes),
      (.remove("live", force: true), \.publishes), (.turn(on: false), \.publishes),
    ]
    for (change, isAllowed) in deeds {
      for who in Who.allCases {
        let story = try scene()
        let before = story.desk.state
        let command = Command.change(.dialogues(change))
        if isAllowed(who) {
          #expect(throws: Never.self, "\(change) by \(who)") {
            _ = try story.desk.perform(command, by: who.principal)
          }
          #expect(story.desk.state.seq > before.seq, "\(change) by \(who)")
        } else {
          let refusal = try story.refused(command, by: who.principal)
          guard case .permission = refusal.reason else {
            Issue.record("\(change) by \(who): \(refusal)")
            continue
          }
        }
      }
    }
  }

  @Test func anAdministratorOfBeforeIsOneStill() {
    let before = Profile.administrator.permissions.subtracting(.publishDialogues)
    #expect(Profile(before) == .administrator)
    for profile in Profile.allCases { #expect(Profile(profile.permissions) == profile) }
    #expect(Profile(.manageDialogues) == nil)
  }

  /// Who has a profile as it was is let do no more than they were given, and is found.
  @Test func aProfileOfBeforeLacksWhatItAllowedLater() throws {
    let before = Profile.supervisor.permissions.subtracting(.exportReports)
    let former = try #require(Profile.former(before))
    #expect(former.profile == .supervisor && former.lacks == .exportReports)
    #expect(!before.withImplied.contains(.exportReports))
    let first = try #require(Profile.former([.liveChat, .viewMine]))
    #expect(first.profile == .agent && first.lacks == .ownProfile)
    for profile in Profile.allCases { #expect(Profile.former(profile.permissions) == nil) }
    // Whoever manages agents has what they could give themselves.
    let administrator = Profile.administrator.permissions.subtracting([.exportReports, .ownProfile])
    #expect(Profile.former(administrator) == nil && Profile.former(.viewReports) == nil)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whatIsHandedInIsADraftUntilItIsPublished(_ kind: StoryDesk.Kind) throws {
    let story = try scene(kind)
    func known(_ id: DialogueID) throws -> DeskDialogue {
      let state = try story.open().state
      #expect(state == story.desk.state)
      return try #require(state.dialogue(id))
    }
    #expect(try known("draft").published == nil)
    #expect(try known("live").published == 1 && !known("live").isChanged)
    let changed = try known("changed")
    #expect(changed.published == 1 && changed.isChanged && changed[1]?.name == "Hello")
    try change(.publish("changed"), story)
    #expect(try known("changed").published == 2 && known("changed")[2]?.name == "Hello again")
    // Who is in the first one goes on in it.
    #expect(try known("changed")[1]?.name == "Hello")
    try change(.unpublish("changed"), story)
    #expect(try known("changed").published == nil && known("changed")[2] != nil)
    // As it stands, once more.
    try change(.publish("changed"), story)
    #expect(try known("changed").published == 3)
  }

  @Test func whatChangesNothingIsSaidOrDoesNothing() throws {
    let story = try scene()
    #expect(try refusal(.publish("live"), story) == .setUp(.isPublished("live", version: 1)))
    #expect(try refusal(.unpublish("draft"), story) == .setUp(.isNotPublished("draft")))
    let before = story.desk.state
    for same in [DialogueChange.set(Self.dialogue("live")), .turn(on: true)] {
      let receipt = try story.desk.perform(.change(.dialogues(same)), by: .desk)
      #expect(receipt.events.isEmpty)
    }
    #expect(story.desk.state == before)
    try change(.turn(on: false), story)
    #expect(try !story.open().state.dialoguesAreOn)
  }

  @Test func whatCannotBeIsRefusedWithTheReason() throws {
    let story = try scene()
    #expect(
      try refusal(.add(Self.dialogue("live")), story) == .setUp(.exists(.dialogue, "live")))
    #expect(try refusal(.add(Self.dialogue("A b")), story) == .value(.badID("A b")))
    let named = Self.dialogue("new", name: String(repeating: "x", count: 101))
    #expect(try refusal(.add(named), story) == .value(.nameTooLong(of: .dialogue, most: 100)))
    for unknown in [
      DialogueChange.set(Self.dialogue("livo")), .publish("livo"), .unpublish("livo"),
      .remove("livo", force: true),
    ] {
      #expect(
        try refusal(unknown, story) == .missing(.unknown(.dialogue, "livo", nearest: "live")))
    }
    let flaw = DialogueFlaw("cards.person.route", .unknownAgent("bo"))
    for change in [
      DialogueChange.add(Self.dialogue("new", .agent("bo"))),
      .set(Self.dialogue("draft", .agent("bo"))),
    ] {
      guard case .setUp(.flawed(_, flaw)) = try refusal(change, story) else {
        Issue.record("\(change)")
        continue
      }
    }
    for targets in [nil, PageTargets(include: [])] {
      var aimless = Self.dialogue("draft", name: "\(targets == nil)")
      aimless.targets = targets
      try change(.set(aimless), story)
      #expect(try refusal(.publish("draft"), story) == .setUp(.withoutTargets("draft")))
    }
  }

  /// What was fine when it was handed in may not be when it is published.
  @Test func aDialogueIsCheckedAgainWhenItIsPublished() throws {
    let story = try scene()
    try change(.set(Self.dialogue("draft", .agent("agent"))), story)
    // Another process takes the agent away, which only drafts name.
    _ = try story.open().perform(.change(.removeAgent("agent", requeue: false)), by: .desk)
    let flaw = DialogueFlaw("cards.person.route", .unknownAgent("agent"))
    let refusal = Refusal(.setUp(.flawed("draft", flaw)))
    do throws(DeskError) {
      _ = try story.desk.perform(.change(.dialogues(.publish("draft"))), by: .desk)
      Issue.record("not refused")
    } catch {
      guard case .refused(refusal) = error else { throw error }
    }
    #expect(try story.open().state.dialogue("draft")?.published == nil)
  }

  @Test func aDialogueWithVisitorsInItIsNotRemoved() throws {
    let story = try scene()
    let origin = ChatOrigin(dialogue: "live", version: 1, card: "person", page: "https://x.example")
    try story.desk.setUp([
      .requested(Requested(chat: "c1", visitor: Visitor(), route: .roundRobin, origin: origin))
    ])
    #expect(
      try refusal(.remove("live", force: false), story)
        == .setUp(.hasVisitors("live", chats: ["c1"], others: 0)))
    try change(.remove("changed", force: false), story)
    for id: DialogueID in ["live", "draft"] { try change(.remove(id, force: true), story) }
    #expect(try story.open().state.dialogues.isEmpty)
  }

  /// Somebody may be in version 1 of a dialogue that was removed and comes again under its name.
  @Test(arguments: StoryDesk.Kind.allCases)
  func aVersionsNumberIsNeverGivenTwice(_ kind: StoryDesk.Kind) throws {
    let story = try scene(kind)
    try change(.publish("changed"), story)
    try change(.remove("changed", force: false), story)
    try change(.remove("draft", force: false), story)
    #expect(try story.open().state.formerDialogues == ["changed": 2])
    for id: DialogueID in ["changed", "draft"] {
      try change(.add(Self.dialogue(id)), story)
      try change(.publish(id), story)
    }
    #expect(try story.open().state.dialogue("changed")?.published == 3)
    #expect(try story.open().state.dialogue("draft")?.published == 1)
    #expect(story.desk.state.formerDialogues.isEmpty)
  }

  @Test func whatPublishedDialoguesNeedIsNotTakenAway() throws {
    let story = try scene()
    let rule = Rule(
      id: "vip", priority: 1, when: .all([]), members: .agents(["supervisor"]))
    try change(.addTeam(Team(id: "sales", agents: ["supervisor"])), story)
    try change(.addRule(rule), story)
    let needs: [(DialogueID, Route)] = [
      ("by-name", .agent("supervisor")), ("by-team", .team("sales")), ("by-rule", .customRules),
    ]
    let losses: [(SetUpChange, forced: SetUpChange, [DialogueLack])] = [
      (
        .removeAgent("supervisor", requeue: false),
        .removeAgent("supervisor", requeue: false, force: true),
        [
          .init("by-name", "cards.person.route", .noAgent("supervisor")),
          .init("by-team", "cards.person.route", .nobodyOfTeam("sales")),
          .init("by-rule", "cards.person.route", .nobodyByRules),
        ]
      ),
      (
        .removeTeam("sales"), .removeTeam("sales", force: true),
        [.init("by-team", "cards.person.route", .noTeam("sales"))]
      ),
      (
        .removeRule("vip"), .removeRule("vip", force: true),
        [.init("by-rule", "cards.person.route", .noRules)]
      ),
    ]
    for (id, route) in needs { try change(.add(Self.dialogue(id, route)), story) }
    // Drafts need nothing.
    for (id, _) in needs { try change(.publish(id), story) }
    for (removal, _, lacks) in losses {
      let refusal = try story.refused(.change(removal), by: .desk)
      guard case .setUp(.neededByDialogues(_, _, lacks)) = refusal.reason else {
        Issue.record("\(removal): \(refusal)")
        continue
      }
    }
    // Others can go, and what only drafts name.
    try change(.removeAgent("agent", requeue: false), story)
    for (_, forced, _) in losses.reversed() { try change(forced, story) }
    #expect(story.desk.state.agent("supervisor") == nil && story.desk.state.rules.isEmpty)
  }
}
