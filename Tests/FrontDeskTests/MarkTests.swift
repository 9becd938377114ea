import Desk
import FrontDesk
import Store
import Testing

/// What agents note about chats.
@Suite struct MarkTests {
  private func story(_ kind: StoryDesk.Kind = .memory) throws -> (StoryDesk, ChatID) {
    let story = try StoryDesk(kind, agents: ["ann", "bob"])
    try story.pass(0, present: ["ann", "bob"])
    let chat = try story.ask("kim", route: .agent("ann"))
    try story.accept(chat, "ann")
    return (story, chat)
  }

  private func mark(_ deed: MarkDeed, _ chat: ChatID, _ story: StoryDesk) throws -> [Event] {
    let receipt = try story.desk.perform(.mark(chat, [deed]), by: .agent("ann"))
    return receipt.events.map(\.event)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whatIsNotedStaysWithTheChat(_ kind: StoryDesk.Kind) throws {
    let (story, chat) = try story(kind)
    #expect(
      try mark(.tag(" #Refund "), chat, story)
        == [.marked(.tagged(ChatTagged(chat: chat, agent: "ann", tags: ["refund"])))])
    _ = try mark(.tag("退款"), chat, story)
    _ = try mark(.score(3), chat, story)
    _ = try mark(.edit(attribute: "email", value: " Kim@Shop.Example "), chat, story)
    _ = try mark(.edit(attribute: "name", value: ""), chat, story)
    let open = try story.open().state.chats[chat]
    #expect(open?.tags == ["refund", "退款"] && open?.score == 3)
    #expect(open?.visitor.email == "Kim@shop.example" && open?.visitor.name == "")
    // What changes nothing does nothing.
    for deed in [
      MarkDeed.tag("refund"), .untag("other"), .score(3), .edit(attribute: "x", value: ""),
    ] {
      #expect(try mark(deed, chat, story).isEmpty)
    }
    #expect(story.desk.state.tagsInUse == ["refund", "退款"])
    _ = try mark(.untag("#REFUND"), chat, story)
    _ = try mark(.score(nil), chat, story)
    _ = try mark(.score(0), chat, story)
    // Frozen when it ends.
    _ = try story.desk.perform(.end(chat, intervening: false), by: .agent("ann"))
    let record = try #require(try story.open().record(of: chat))
    #expect(record.summary?.tags == ["退款"] && record.summary?.score == 0)
    for deed in [MarkDeed.tag("late"), .score(1), .edit(attribute: "x", value: "y")] {
      let refusal = try story.refused(.mark(chat, [deed]), by: .agent("ann"))
      #expect(refusal.reason == .chat(.closed(chat, .ended)))
    }
    #expect(story.desk.state.tagsInUse == ["退款"])
  }

  @Test func whatCannotBeNotedIsRefused() throws {
    let (story, chat) = try story()
    func refusal(_ deed: MarkDeed) throws -> Refusal.Reason {
      try story.refused(.mark(chat, [deed]), by: .agent("ann")).reason
    }
    for text in ["", "#", "two words", "a/b", String(repeating: "x", count: 41)] {
      guard case .value(.badTag) = try refusal(.tag(text)) else {
        Issue.record("\(text)")
        continue
      }
    }
    for score in [-1, 4] { #expect(try refusal(.score(score)) == .value(.badScore(score))) }
    #expect(
      try refusal(.edit(attribute: "email", value: "kim")) == .value(.badEmail("kim")))
    for name in ["", "page.url", "emailDomain"] {
      #expect(
        try refusal(.edit(attribute: name, value: "x")) == .site(.attributeNotTheirs(name)))
    }
    #expect(
      try refusal(.edit(attribute: "x", value: String(repeating: "y", count: 1001)))
        == .amount(.attributeTooLong("x", most: 1000)))
    for number in 0..<20 { _ = try mark(.tag("t\(number)"), chat, story) }
    #expect(try refusal(.tag("t20")) == .amount(.tags(most: 20)))
  }

  /// All that is asked for at once is noted in order, or nothing of it.
  @Test func manyAreOne() throws {
    let (story, chat) = try story()
    for bad in [MarkDeed.score(9), .tag("?"), .edit(attribute: "", value: "x")] {
      _ = try story.refused(.mark(chat, [.tag("a"), .score(1), bad]), by: .agent("ann"))
    }
    let deeds: [MarkDeed] = [
      .tag("a"), .tag("b"), .untag("a"), .tag("b"), .score(1), .score(2),
      .edit(attribute: "plan", value: "x"), .edit(attribute: "plan", value: "gold"),
    ]
    let receipt = try story.desk.perform(.mark(chat, deeds), by: .agent("ann"))
    #expect(receipt.events.count == 7)
    let marked = try #require(try story.open().state.chats[chat])
    #expect(marked.tags == ["b"] && marked.score == 2 && marked.visitor["plan"] == "gold")
    #expect(marked == story.desk.state.chats[chat])
  }

  /// Whose a waiting chat is follows from what is known of the visitor.
  @Test func whoeverIsPutRightGoesToTheirAgent() throws {
    let story = try StoryDesk(.memory, agents: ["ann", "bob"])
    let account = Account(domain: "acme.example", agent: "bob")
    _ = try story.desk.perform(.change(.addAccounts([account])), by: .desk)
    try story.pass(0, present: ["ann", "bob"])
    _ = try story.desk.perform(.setAvailable("bob", false), by: .desk)
    _ = try story.desk.perform(.setAvailable("ann", false), by: .desk)
    let chat = try story.ask("kim")
    _ = try story.desk.perform(
      .mark(chat, [.edit(attribute: "email", value: "kim@acme.example")]), by: .agent("ann"))
    _ = try story.desk.perform(.setAvailable("bob", true), by: .desk)
    #expect(try story.chat(chat).ringingAt == "bob" && story.chat(chat).via == .account)
  }
}
