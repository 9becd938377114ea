import Desk
import FrontDesk
import Randomness
import Terminal
import Testing

@testable import Screens

/// "The chat above" is the one that the eye saw above.
@Suite("The order of chats")
struct OrderTests {
  private let above = Key.modified(.alt, .up)
  private let below = Key.modified(.alt, .down)

  /// Three who wait for an answer, the second one longest, so that the list is not in the order in
  /// which they came.
  private func threeWaiting(rows: Int = 24, columns: Int = 80) throws -> (Story, [ChatID]) {
    let story = try Story(rows: rows, columns: columns)
    let chats = try ["Kim", "Mei", "Zoë"].map { try story.talkWith($0) }
    for index in [1, 0, 2] {
      try story.says("Hello", in: chats[index])
      try story.pass(seconds: 1)
    }
    return (story, [chats[1], chats[0], chats[2]])
  }

  /// What happened: one answers the middle one, goes up, types and sends.
  @Test func anAnswerGoesToTheChatThatWasSeenAbove() throws {
    let (story, order) = try threeWaiting()
    #expect(story.model.rows.map(\.id) == order)
    story.press(.home, .down, .enter)
    #expect(story.model.selected == order[1])
    story.type("Hi")
    story.press(.enter)
    try story.deliver()
    try story.pass(seconds: 10)
    #expect(story.model.rows.map(\.id) == order, "nothing moves while one writes")
    story.press(above)
    #expect(story.model.selected == order[0])
    story.type("Hello")
    story.press(.enter)
    #expect(story.requests == [.say(order[0], id: "session-2", text: "Hello")])
    story.press(below, below)
    #expect(story.model.selected == order[2])
  }

  @Test func theListIsSortedWhenTheHandRests() throws {
    let (story, order) = try threeWaiting()
    story.press(.home, .enter)
    story.type("Hi")
    story.press(.enter, .escape)
    try story.deliver()
    let sorted = [order[1], order[2], order[0]]
    try story.pass(seconds: 2.9)
    #expect(story.model.rows.map(\.id) == order)
    // Moves by one go on in the list as it was.
    story.press(.down)
    try story.pass(seconds: 2.9)
    story.press(.down)
    #expect(story.model.selected == order[2])
    #expect(story.model.nextDeadline.map { $0 - story.clock.now <= 3000 } == true)
    try story.pass(seconds: 3)
    #expect(story.model.rows.map(\.id) == sorted)
    #expect(story.model.selected == order[2], "the selection follows the chat")
  }

  @Test(arguments: [
    (Key.up, 1, 1), (.modified(.alt, .up), 1, 1), (.down, 0, 1),
    (.modified(.alt, .down), 0, 1),
  ])
  func aMoveJustAfterTheListWasSortedIsNotTaken(
    key: Key, selected: Int, answered: Int
  ) throws {
    let (story, order) = try threeWaiting()
    story.press(.home)
    if selected == 1 { story.press(.down) }
    try story.pass(seconds: 10)
    // One is answered from elsewhere, and goes to the end.
    _ = try story.desk.perform(.say(order[answered], id: nil, text: "Hi"), by: .agent("ann"))
    story.tell()
    #expect(story.model.rows.map(\.id) == [order[0], order[2], order[1]])
    try story.pass(seconds: 0.299)
    story.press(key)
    #expect(story.model.selected == order[selected])
    #expect(story.row(23).contains("The list has just changed: look"))
    try story.pass(seconds: 0.001)
    story.press(key)
    #expect(story.model.selected == order[2])
  }

  @Test func whoeverComesIsListedLastWhileOneWrites() throws {
    let (story, order) = try threeWaiting()
    story.press(.home, .enter)
    let new = try story.visitor("New", saying: ["Hello?"])
    _ = try story.desk.perform(.accept(new), by: .agent("ann"))
    try story.leaves(order[1])
    #expect(
      story.model.rows.filter { $0.section == .active }.map(\.id) == [order[0], order[2], new])
    // The one below has gone at this very moment.
    story.press(below)
    #expect(story.model.selected == order[0])
    try story.pass(seconds: 0.3)
    story.press(below)
    #expect(story.model.selected == order[2])
  }

  /// The next who waits is who has waited longest, wherever they are listed.
  @Test func theNextOneIsWhoHasWaitedLongest() throws {
    let (story, order) = try threeWaiting()
    story.press(.home, .enter)
    story.type("Hi")
    story.press(.enter)
    try story.deliver()
    try story.pass(seconds: 1)
    try story.says("And?", in: order[0])
    #expect(story.model.rows.map(\.id) == order)
    story.press(.alt("n"))
    #expect(story.model.selected == order[1])
    story.type("Hi")
    story.press(.enter)
    try story.deliver()
    story.press(.alt("n"))
    #expect(story.model.selected == order[2])
  }

  @Test func noteModeEndsWhenOneLeavesTheChat() throws {
    for key in [below, .alt("n")] {
      let (story, order) = try threeWaiting(columns: 120)
      story.press(.home, .enter, .alt("m"))
      story.type("pays late")
      story.press(key)
      #expect(story.model.contexts.first == .composer)
      story.press(above)
      #expect(story.model.selected == order[0])
      #expect(story.model.contexts.first == .composer, "what is typed now is for the visitor")
      #expect(story.note(order[0]) == "pays late")
      #expect(story.screen.contains("to Mei \u{00B7} a note is begun: "), "\(story.screen)")
      story.press(.alt("m"))
      #expect(story.screen.contains("pays late"))
    }
  }

  @Test func waitsAreShownByColour() throws {
    let story = try Story(agents: [
      Agent(id: "ann", number: 0, name: "Ann Lee"),
      Agent(id: "bo", number: 0, name: "Bo", capacity: 1),
    ])
    let full = try story.visitor("Full", to: "bo")
    _ = try story.desk.perform(.accept(full), by: .agent("bo"))
    try story.talkWith("Mei", saying: ["Hello"])
    try story.visitor("Kim", to: "bo", wait: 900)
    for (seconds, role) in [
      (0, Role.muted), (59, .muted), (1, .warning), (119, .warning), (1, .alert),
    ] {
      try story.pass(seconds: Double(seconds))
      let canvas = story.model.view()
      for name in ["Mei", "Kim"] {
        let row = try #require(
          (2..<22).first { story.row($0).dropFirst(2).hasPrefix(name) }, "\(story.screen)")
        #expect(canvas[row, 27].style.role == role, "\(name) after \(seconds) more")
      }
    }
  }

  /// Whatever happens, and however fast: a key that moves by one leads to a chat only if no other one
  /// was seen in its place during the last 300 ms.
  @Test(arguments: 0..<16)
  func aMoveLeadsToWhatWasSeen(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 900)
    let story = try Story()
    for name in ["Kim", "Mei", "Zoë", "Uma"] { try story.talkWith(name) }
    var shown: [(since: Instant, neighbours: Neighbours)] = []
    func look() {
      if shown.last?.since == story.clock.now { shown.removeLast() }
      shown.append((story.clock.now, story.model.neighbours))
    }
    for step in 0..<300 {
      try story.pass(seconds: Double(Int.random(in: 0...4, using: &random)) / 10)
      look()
      let chats = story.desk.state.chats.keys.sorted()
      let chat = chats.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<12, using: &random) {
      case 0...3: try? story.says("words", in: chat)
      case 4:
        _ = try? story.desk.perform(.say(chat, id: nil, text: "elsewhere"), by: .agent("ann"))
        story.tell()
      case 5: _ = try? story.talkWith("N\(step)")
      case 6: if chats.count > 3 { try? story.leaves(chat) }
      case 7:
        story.type("Hi")
        story.press(.enter)
        try story.deliver()
        shown = []
      case 8:
        story.press([Key.enter, .escape].randomElement(using: &random) ?? .enter)
        shown = []
      default:
        let isUp = Bool.random(using: &random)
        let (selected, now) = (story.model.selected, story.model.neighbours)
        story.press(isUp ? above : below)
        if story.model.selected != selected {
          let target = isUp ? now.above : now.below
          #expect(story.model.selected == target)
          for (index, picture) in shown.enumerated() {
            let until = index + 1 < shown.count ? shown[index + 1].since : story.clock.now
            let was = isUp ? picture.neighbours.above : picture.neighbours.below
            guard story.clock.now - until < 300, until > picture.since, let was else { continue }
            #expect(was == target, "seed \(seed), step \(step)")
          }
        }
        shown = []
      }
      look()
    }
  }
}

extension OrderTests {
  /// On the board too: who presses a key is looking at the list.
  @Test func theBoardIsSortedWhenTheHandRests() throws {
    let story = try BoardStory()
    let first = try story.talk("First", with: "ann")
    let second = try story.talk("Second", with: "bo")
    func order() -> [ChatID] { story.model.chats.listed.active.ids }
    #expect(order() == [first, second])
    story.press(.down)
    try story.does(.say(second, id: nil, text: "Hello"), nil)
    try story.pass(seconds: 2.9)
    #expect(order() == [first, second])
    #expect(story.model.nextDeadline.map { $0 - story.clock.now <= 100 } == true)
    try story.pass(seconds: 0.1)
    #expect(order() == [second, first])
  }
}
