import Desk
import FrontDesk
import Randomness
import Terminal
import Testing
import Text

@testable import Screens

/// What holds of every canvas: its size, its rows filled exactly, nothing in it that a terminal would obey.
func checkSound(_ canvas: Canvas, _ size: Size) {
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

extension Story {
  private static let someKeys: [Key] = [
    .enter, .tab, .backtab, .escape, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
    .alt("a"), .alt("x"), .alt("n"), .alt("e"), .alt("v"), .alt("z"), .alt("m"), .ctrl("l"),
    .ctrl("j"), .function(1), .modified(.alt, .up), .modified(.alt, .down),
    .modified(.control, .up), .backspace, .ctrl("k"), .ctrl("u"), .ctrl("y"), .ctrl("_"), .alt(":"),
    .alt("w"), .ctrl("n"),
  ]

  /// One thing that can happen, by chance.
  func somethingHappens(_ random: inout SplitMix64) throws {
    let word = { (random: inout SplitMix64) in
      visitorWords.randomElement(using: &random) ?? ""
    }
    let chats = desk.state.chats.keys.sorted()
    switch Int.random(in: 0..<20, using: &random) {
    case 0, 1:
      let wait = Bool.random(using: &random) ? 30 : nil
      let agent: AgentID = Int.random(in: 0..<5, using: &random) == 0 ? "bo" : "ann"
      _ = try? visitor(
        word(&random) + " \(desk.state.seq)", saying: [word(&random)], to: agent,
        wait: wait, [("jobTitle", word(&random)), (word(&random), word(&random))])
    case 2, 3, 4:
      if let chat = chats.randomElement(using: &random) {
        try? says(word(&random), in: chat)
      }
    case 5:
      if let chat = chats.randomElement(using: &random) { try? leaves(chat) }
    case 6:
      if let chat = chats.randomElement(using: &random) {
        _ = try? desk.perform(.take(chat), by: .agent("bo"))
        tell()
      }
    case 7: try pass(seconds: Double(Int.random(in: 0...90, using: &random)))
    case 8, 9: try deliver()
    case 10:
      take(
        .resized(
          Size(
            rows: Int.random(in: 0...50, using: &random),
            columns: Int.random(in: 0...140, using: &random))))
    case 11: take(.pasted(word(&random)))
    case 12: type(String(word(&random).prefix(40)))
    case 13, 14:
      let letters = "artxenopvzcm?jkgGy:wwh"
      press(.character(letters.randomElement(using: &random) ?? "a"))
    case 15:
      if let request = requests.first {
        effects = []
        take(.answered(request, failure: word(&random)))
      }
    default:
      if let key = Story.someKeys.randomElement(using: &random) { press(key) }
    }
  }
}
