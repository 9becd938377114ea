import Desk
import FrontDesk
import Randomness
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// What holds of every screen, whatever happened before and however large it is.
@Suite("Screens, whatever happens")
struct ScreenPropertyTests {
  @Test(arguments: 0..<24)
  func everyScreenIsSound(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let story = try Story(rows: 24, columns: 80, tongue: tongue(for: seed))
    for _ in 0..<250 {
      try story.somethingHappens(&random)
      checkSound(story.model.view(), story.model.size)
      // Drawing what changed is drawing everything.
      #expect(story.canvas == story.model.view())
    }
  }

  @Test func typingDrawsTheComposerAlone() throws {
    let story = try Story(rows: 40, columns: 120)
    try story.talkWith("Mei")
    story.press(.enter)
    story.type("a")
    #expect(story.model.change == .everything)
    for _ in 0..<400 {
      let before = story.canvas
      story.type("b ")
      #expect(story.canvas == story.model.view())
      #expect(story.canvas != before)
    }
    story.type("c")
    #expect(story.model.change == .composer)
  }

  /// Two inboxes, one of which is told everything by messages: nobody sees a difference.
  @Test(arguments: 0..<12)
  func theShortWayComesToTheSame(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 500)
    let (short, long) = (try Story(rows: 24, columns: 62), try Story(rows: 24, columns: 62))
    long.takesShortWay = false
    for story in [short, long] {
      try story.talkWith("Mei")
      story.press(.enter)
    }
    let texts = ["ab", " ", "  c", "你", "e\u{301}", "-", "👩"]
    let keys: [Key] = [
      .left, .backspace, .ctrl("_"), .ctrl("j"), .ctrl("w"), .ctrl("y"), .alt("m"),
    ]
    for step in 0..<400 {
      let text = texts.randomElement(using: &random) ?? ""
      let isKey = Int.random(in: 0..<4, using: &random) == 0
      let key = isKey ? keys.randomElement(using: &random) : nil
      for story in [short, long] {
        if let key { story.press(key) } else { story.type(text) }
      }
      let place: Comment = "seed \(seed), step \(step)"
      #expect(short.canvas == long.canvas, place)
      #expect(short.canvas == short.model.view(), place)
      #expect(short.model.talks == long.model.talks, place)
      #expect(short.model.composer.rows == long.model.composer.rows, place)
      #expect(short.effects == long.effects, place)
    }
  }

  @Test func wordsDrawTheirChatAlone() throws {
    let story = try Story(rows: 40, columns: 120)
    let chats = try ["Mei", "Kim", "Lea"].map { try story.talkWith($0, saying: ["Hello"]) }
    story.press(.enter)
    for round in 0..<100 {
      for chat in chats {
        let before = story.canvas
        try story.says("Word \(round)", in: chat)
        #expect(story.model.change == .words([chat], withFooter: false))
        #expect(story.canvas == story.model.view())
        #expect(story.canvas != before)
      }
    }
    // Who is answered is listed after those who are not.
    for (chat, change) in [
      (chats[0], InboxModel.Change.everything), (chats[0], .words([chats[0]], withFooter: false)),
    ] {
      _ = try story.desk.perform(.say(chat, id: nil, text: "Yes"), by: .agent("ann"))
      story.tell()
      #expect(story.model.change == change)
    }
  }

  /// Two inboxes, one of which goes through everything with every message: nobody sees a difference.
  @Test func wordsByTheShortWayComeToTheSame() throws {
    let times = try (0..<24).map { try goesBothWays(seed: $0) }
    #expect(times.reduce(0, +) > 500, "\(times)")
  }

  /// How often words went the short way.
  private func goesBothWays(seed: Int) throws -> Int {
    var random = SplitMix64(seed: UInt64(seed) + 900)
    let (short, long) = (try Story(rows: 24, columns: 100), try Story(rows: 24, columns: 100))
    long.takesShortWay = false
    let keys: [Key] = [
      .enter, .escape, .tab, .up, .down, .pageUp, .pageDown, .home, .alt("m"), .alt("n"),
      .modified(.alt, .down), .modified(.alt, .up), .character("a"), .character("v"),
    ]
    var hadWords = 0
    for story in [short, long] { for name in ["Mei", "Kim"] { try story.talkWith(name) } }
    for step in 0..<300 {
      let kind = Int.random(in: 0..<24, using: &random)
      let text = visitorWords.randomElement(using: &random) ?? ""
      let key = keys.randomElement(using: &random) ?? .enter
      let place = Int.random(in: 0..<8, using: &random)
      let size = Size(
        rows: Int.random(in: 0...45, using: &random),
        columns: Int.random(in: 0...140, using: &random))
      let agent: AgentID = place == 0 ? "bo" : "ann"
      for story in [short, long] {
        let chats = story.desk.state.chats.keys.sorted()
        let chat = chats.isEmpty ? nil : chats[place % chats.count]
        switch kind {
        case 0:
          guard place == 0 else { continue }
          _ = try? story.visitor("Visitor \(step)", wait: 30)
        case 1: try story.pass(seconds: Double(place * place))
        case 2: story.take(.resized(size))
        case 3: try story.deliver()
        case 4, 5:
          guard let chat else { continue }
          let id = MessageID("m-\(step)")
          _ = try? story.desk.perform(.say(chat, id: id, text: text), by: .agent(agent))
          story.tell()
        case 6:
          if place == 0, let chat { try? story.leaves(chat) }
        case 7...11: story.press(key)
        default:
          guard let chat else { continue }
          try? story.says(text, in: chat)
        }
      }
      if case .words = short.model.change { hadWords += 1 }
      let moment = "seed \(seed), step \(step), kind \(kind)"
      let rows = zip(short.canvas.plainRows(), long.canvas.plainRows()).filter { $0 != $1 }
      let isSame =
        short.canvas == long.canvas && short.canvas == short.model.view()
        && short.model.talks == long.model.talks && short.model.rows == long.model.rows
        && short.model.freshness == long.model.freshness && short.effects == long.effects
      guard isSame else {
        Issue.record("\(moment): \(rows), \(short.effects.suffix(3)), \(long.effects.suffix(3))")
        return hadWords
      }
    }
    return hadWords
  }

  @Test(arguments: Tongue.allCases)
  func everySizeIsDrawn(tongue: Tongue) throws {
    var random = SplitMix64(seed: 7)
    let story = try Story(tongue: tongue)
    for _ in 0..<60 { try story.somethingHappens(&random) }
    let overPanes: [Layer?] = [
      nil, .zoom(FollowScroll()), .help(HelpLayer(place: 3)), .palette(Palette()), .question(.quit),
    ]
    for layer in overPanes {
      story.model.shell.layers = layer.map { Layers($0) } ?? Layers()
      for rows in [0, 1, 2, 7, 8, 9, 12, 24, 40] {
        for columns in 0...130 {
          story.take(.resized(Size(rows: rows, columns: columns)))
          checkSound(story.model.view(), Size(rows: rows, columns: columns))
        }
      }
      for rows in 0...45 {
        for columns in [0, 1, 29, 30, 59, 60, 99, 100] {
          story.take(.resized(Size(rows: rows, columns: columns)))
          checkSound(story.model.view(), Size(rows: rows, columns: columns))
        }
      }
    }
  }

  /// What has just not changed is not drawn: the next deadline is never in the past, and until it
  /// the screen stays as it is.
  @Test(arguments: 0..<8)
  func nothingChangesBeforeTheDeadline(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 100)
    let story = try Story(rows: 40, columns: 120, tongue: tongue(for: seed))
    for _ in 0..<120 {
      try story.somethingHappens(&random)
      story.take(.resized(Size(rows: 40, columns: 120)))
      let before = story.model.view()
      guard let deadline = story.model.nextDeadline else { continue }
      let wait = deadline - story.model.now
      guard wait > 1 else { continue }
      var later = story.model
      _ = later.update(
        .timePassed, at: Instant(milliseconds: story.model.now.milliseconds + wait - 1))
      #expect(later.view() == before)
    }
  }

  /// Every language in turn.
  private func tongue(for seed: Int) -> Tongue { Tongue.allCases[seed % Tongue.allCases.count] }
}
