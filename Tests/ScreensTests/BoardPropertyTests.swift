import Desk
import FrontDesk
import Randomness
import Store
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// Boards over random desks, under random hands.
@Suite("Board properties")
struct BoardPropertyTests {
  @Test(arguments: 0..<12) func everySizeHoldsItsRows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let story = try BoardStory(rows: 24, columns: 80, tongue: tongue(for: seed))
    for _ in 0..<40 { try step(story, &random) }
    for _ in 0..<3 { hand(story, &random) }
    try story.deliver()
    for columns in Array(0...60) + [74, 75, 80, 95, 96, 99, 100, 120, 201] {
      for rows in [0, 1, 2, 7, 8, 9, 12, 17, 24, 40] {
        story.take(.resized(Size(rows: rows, columns: columns)))
        check(story.model.view(), Size(rows: rows, columns: columns))
      }
    }
  }

  @Test(arguments: 0..<12) func nothingMovesButByTheHand(seed: UInt64) throws {
    var random = SplitMix64(seed: 100 + seed)
    let story = try BoardStory(rows: 24, columns: 80)
    for _ in 0..<150 {
      let before = story.model
      try step(story, &random)
      #expect(story.model.focus == before.focus)
      #expect(story.model.inspected == before.inspected)
      if before.chats.isChosen, let chat = before.selectedChat,
        story.model.chats.lines.contains(where: { $0.id == chat })
      {
        #expect(story.model.selectedChat == chat)
      }
      expectSelection(story.model)
      if random.next() % 2 == 0 { try story.deliver() }
      hand(story, &random)
      expectSelection(story.model)
      let size = Size(
        rows: Int(random.next() % 45), columns: Int(random.next() % 130))
      if random.next() % 8 == 0 { story.take(.resized(size)) }
      check(story.model.view(), story.model.size)
    }
  }

  /// What is kept as things happen is what one would find looking at all chats.
  @Test(arguments: 0..<12) func theListsAreThoseOfAllChats(seed: UInt64) throws {
    var random = SplitMix64(seed: 300 + seed)
    let story = try BoardStory(rows: 24, columns: 80)
    for _ in 0..<100 {
      try step(story, &random)
      if random.next() % 3 > 0 { continue }
      try story.deliver()
      var anew = OpenChats()
      _ = anew.begin(story.model.desk)
      #expect(anew == story.model.chats.open)
    }
  }

  /// The screen changes at the model's deadline and not before: no tick is for nothing but those of
  /// midnight, none is missed.
  @Test(arguments: 0..<12) func theScreenAgesExactlyAtItsDeadlines(seed: UInt64) throws {
    var random = SplitMix64(seed: 200 + seed)
    let story = try BoardStory(rows: 24, columns: 80, tongue: tongue(for: seed))
    for _ in 0..<60 {
      try step(story, &random)
      hand(story, &random)
      try story.deliver()
      guard let deadline = story.model.nextDeadline else { continue }
      #expect(deadline > story.model.now)
      var before = story.model
      _ = before.update(.timePassed, at: Instant(milliseconds: deadline.milliseconds - 1))
      #expect(before.view() == story.model.view())
      var after = story.model
      let done = after.update(.timePassed, at: deadline)
      let isMidnight = deadline == story.model.localTime.midnight(after: story.model.now)
      // Where a threshold is passed somebody is called. What is asked, or told of several chats, lies
      // over rows that may be those that change.
      #expect(
        isMidnight || !done.isEmpty || isAsking(story.model) || after.view() != story.model.view(),
        "\(story.model.layers)")
    }
  }

  private func isAsking(_ model: BoardModel) -> Bool {
    model.layers.question != nil || model.layers.handOver != nil || model.layers.outcome != nil
  }

  @Test func countsAgreeWithCountingAnew() throws {
    for seed in 0..<6 as Range<UInt64> {
      var random = SplitMix64(seed: 300 + seed)
      let story = try BoardStory(rows: 24, columns: 80)
      for _ in 0..<200 {
        try step(story, &random)
        if random.next() % 5 == 0 { try story.deliver() }
      }
      try story.deliver()
      let live = story.row(1)
      story.model = BoardModel(
        me: "sue", tongue: .english, size: Size(rows: 24, columns: 80), now: story.clock.now)
      story.tell()
      try story.deliver()
      #expect(story.row(1) == live)
    }
  }

  // MARK: What holds

  /// Every language in turn.
  private func tongue(for seed: UInt64) -> Tongue {
    Tongue.allCases[Int(seed) % Tongue.allCases.count]
  }

  private func check(_ canvas: Canvas, _ size: Size) {
    #expect(canvas.size == size)
    for (index, row) in canvas.plainRows().enumerated() {
      let width = SafeText(row).width
      #expect(width <= size.columns, "row \(index) of \(size): \(row)")
      #expect(
        row.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
      #expect(
        !row.unicodeScalars.contains { "\u{202E}\u{202A}\u{2066}".unicodeScalars.contains($0) })
    }
  }

  private func expectSelection(_ model: BoardModel) {
    let listed = model.chats.lines.compactMap(\.id)
    #expect(Set(listed).count == listed.count)
    #expect(model.chats.selected.map { listed.contains($0) } ?? listed.isEmpty)
    #expect(Set(listed).isSuperset(of: model.desk.chats.keys))
    guard let chats = model.panes.chats, let selected = model.chats.selected, chats.rows > 0 else {
      return
    }
    #expect(
      model.chats.visible.contains { model.chats.lines[$0].id == selected })
  }

  // MARK: What happens

  private static let names = [
    "Mei", "王小明", "林美玲 👩‍💻", "Ana María", "\u{1B}[2J\u{7}", "\u{202E}evil", "e\u{301}\u{302}",
    "👨‍👩‍👧‍👦🇹🇼", "", "\u{0}\n\t", String(repeating: "long ", count: 30),
  ]

  private func step(_ story: BoardStory, _ random: inout SplitMix64) throws {
    let chats = story.desk.state.chats.values.sorted { $0.requestSeq < $1.requestSeq }
    let agents: [AgentID] = ["ann", "bo", "wang", "sue"]
    let agent = agents[Int(random.next() % 4)]
    let chat = chats.isEmpty ? nil : chats[Int(random.next() % UInt64(chats.count))]
    let routes: [Route] = [.roundRobin, .agent(agent)]
    let name = Self.names[Int(random.next() % UInt64(Self.names.count))]
    switch random.next() % 10 {
    case 0, 1:
      let request = VisitorRequest(
        visitor: Visitor(attributes: [Visitor.Attribute(name: "name", value: name)]),
        route: routes[Int(random.next() % 2)],
        wait: random.next() % 3 == 0 ? nil : Int(random.next() % 400 + 1),
        messages: [VisitorRequest.Draft(text: name + "?")])
      _ = try story.desk.perform(.request(request), by: .desk)
    case 2: try story.pass(seconds: Double(random.next() % 90_000) / 1000)
    case 3: try story.pass(seconds: Double(random.next() % 10_000) / 1000)
    case 4: story.attendance.agentsThere = Set((1...4).filter { _ in random.next() % 3 > 0 })
    case 5:
      _ = try? story.desk.perform(.setAvailable(agent, random.next() % 3 > 0), by: .agent(agent))
    default:
      guard let chat else { break }
      let who = chat.agent ?? agent
      let commands: [Command] = [
        .accept(chat.id), .decline(chat.id), .take(chat.id), .end(chat.id, intervening: false),
        .say(chat.id, id: nil, text: name + "!"), .note(chat.id, id: nil, text: name + "…"),
      ]
      _ = try? story.desk.perform(commands[Int(random.next() % 6)], by: .agent(who))
      if random.next() % 2 == 0 {
        _ = try? story.desk.perform(.say(chat.id, id: nil, text: name + "."), by: .desk)
      }
      if random.next() % 6 == 0 { _ = try? story.desk.perform(.leave(chat.id), by: .desk) }
    }
    try story.desk.tend()
    story.tell()
  }

  private func hand(_ story: BoardStory, _ random: inout SplitMix64) {
    let keys: [Key] = [
      .up, .down, .down, .pageUp, .pageDown, .home, .end, .enter, .enter, .escape, .tab,
      .character("n"), .character("p"), .character("t"), .character("e"), .character("y"),
      .character("?"), .character("j"), .ctrl("l"), .left, .character(" "), .character("*"),
      .character("s"), .character("r"), .character("m"), .character("["), .character("a"),
      .character("u"), .backtab,
    ]
    for _ in 0..<random.next() % 4 { story.press(keys[Int(random.next() % UInt64(keys.count))]) }
  }
}
