import Desk
import FrontDesk
import Randomness
import Terminal
import Testing
import Text

@testable import Inbox

/// What holds of every screen, whatever happened before and however large it is.
@Suite("Screens, whatever happens")
struct ScreenPropertyTests {
  @Test(arguments: 0..<24)
  func everyScreenIsSound(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let story = try Story(rows: 24, columns: 80)
    for _ in 0..<250 {
      try something(story, &random)
      check(story.model.view(), story.model.size)
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
      #expect(short.model.composerRows == long.model.composerRows, place)
      #expect(short.effects == long.effects, place)
    }
  }

  @Test func everySizeIsDrawn() throws {
    var random = SplitMix64(seed: 7)
    let story = try Story()
    for _ in 0..<60 { try something(story, &random) }
    let modes: [InboxModel.Mode] = [
      .desk, .zoom(FollowScroll()), .help(search: TextBuffer(), line: 3, over: .desk),
      .question(.quit),
    ]
    for mode in modes {
      story.model.mode = mode
      for rows in [0, 1, 2, 7, 8, 9, 12, 24, 40] {
        for columns in 0...130 {
          story.take(.resized(Size(rows: rows, columns: columns)))
          check(story.model.view(), Size(rows: rows, columns: columns))
        }
      }
      for rows in 0...45 {
        for columns in [0, 1, 29, 30, 59, 60, 99, 100] {
          story.take(.resized(Size(rows: rows, columns: columns)))
          check(story.model.view(), Size(rows: rows, columns: columns))
        }
      }
    }
  }

  /// What has just not changed is not drawn: the next deadline is never in the past, and until it
  /// the screen stays as it is.
  @Test(arguments: 0..<8)
  func nothingChangesBeforeTheDeadline(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 100)
    let story = try Story(rows: 40, columns: 120)
    for _ in 0..<120 {
      try something(story, &random)
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

  private func check(_ canvas: Canvas, _ size: Size) {
    #expect(canvas.size == size)
    for row in 0..<size.rows {
      var width = 0
      for column in 0..<size.columns {
        let glyph = canvas[row, column].glyph
        width += glyph.width
        for scalar in glyph.text.unicodeScalars {
          let value = scalar.value
          let isControl =
            value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
            || (0x2066...0x2069).contains(value)
          if isControl { Issue.record("control U+\(String(value, radix: 16)) in row \(row)") }
        }
      }
      if width != size.columns { Issue.record("row \(row) is \(width) wide of \(size.columns)") }
    }
    if let cursor = canvas.cursor {
      #expect((0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column))
    }
  }

  private static let keys: [Key] = [
    .enter, .tab, .backtab, .escape, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
    .alt("a"), .alt("x"), .alt("n"), .alt("e"), .alt("v"), .alt("z"), .alt("m"), .ctrl("l"),
    .ctrl("j"), .function(1), .modified(.alt, .up), .modified(.alt, .down),
    .modified(.control, .up), .backspace, .ctrl("k"), .ctrl("u"), .ctrl("y"), .ctrl("_"),
  ]

  /// One thing that can happen, by chance.
  private func something(_ story: Story, _ random: inout SplitMix64) throws {
    let word = { (random: inout SplitMix64) in
      visitorWords.randomElement(using: &random) ?? ""
    }
    let chats = story.desk.state.chats.keys.sorted()
    switch Int.random(in: 0..<20, using: &random) {
    case 0, 1:
      let wait = Bool.random(using: &random) ? 30 : nil
      let agent: AgentID = Int.random(in: 0..<5, using: &random) == 0 ? "bo" : "ann"
      _ = try? story.visitor(
        word(&random) + " \(story.desk.state.seq)", saying: [word(&random)], to: agent,
        wait: wait, [("jobTitle", word(&random)), (word(&random), word(&random))])
    case 2, 3, 4:
      if let chat = chats.randomElement(using: &random) {
        try? story.says(word(&random), in: chat)
      }
    case 5:
      if let chat = chats.randomElement(using: &random) { try? story.leaves(chat) }
    case 6:
      if let chat = chats.randomElement(using: &random) {
        _ = try? story.desk.perform(.take(chat), by: .agent("bo"))
        story.tell()
      }
    case 7: try story.pass(seconds: Double(Int.random(in: 0...90, using: &random)))
    case 8, 9: try story.deliver()
    case 10:
      story.take(
        .resized(
          Size(
            rows: Int.random(in: 0...50, using: &random),
            columns: Int.random(in: 0...140, using: &random))))
    case 11: story.take(.pasted(word(&random)))
    case 12: story.type(String(word(&random).prefix(40)))
    case 13, 14:
      let letters = "artxenopvzcm?jkgGy"
      story.press(.character(letters.randomElement(using: &random) ?? "a"))
    case 15:
      if let request = story.requests.first {
        story.effects = []
        story.take(.answered(request, failure: word(&random)))
      }
    default:
      if let key = Self.keys.randomElement(using: &random) { story.press(key) }
    }
  }
}
