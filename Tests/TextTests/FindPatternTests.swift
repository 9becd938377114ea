import Randomness
import Testing
import Text

@Suite("Words that are looked for")
struct FindPatternTests {
  private func isFound(_ words: String, in text: String) -> Bool {
    FindPattern(words)?.isIn(text) ?? false
  }

  @Test func smallLettersStandForAll() {
    #expect(isFound("order", in: "My ORDER is late"))
    #expect(isFound("zoe", in: "Zoë"))
    #expect(isFound("my order", in: "My\n  order"))
    #expect(!isFound("my order", in: "myorder"))
    #expect(!isFound("order", in: "ord er"))
  }

  @Test func aCapitalMeansItself() {
    #expect(isFound("Order", in: "My Order"))
    #expect(!isFound("Order", in: "my order"))
    #expect(!isFound("Zoe", in: "Zoë"))
    #expect(isFound("ZOË", in: "ZOË"))
  }

  @Test func chineseNeedsNoSpaces() {
    #expect(isFound("訂單", in: "請問可以改訂單嗎？"))
    #expect(!isFound("單訂", in: "請問可以改訂單嗎？"))
  }

  @Test func nothingIsNoPattern() {
    for text in ["", "  ", "\n"] { #expect(FindPattern(text) == nil) }
  }

  @Test func whereItStandsInRows() throws {
    let pattern = try #require(FindPattern("order a"))
    let cells = pattern.cells(in: ["the order A, the or", "der a and order", "a"])
    #expect(cells.map(\.row) == [0, 0, 1, 1, 2])
    #expect(cells.map(\.columns) == [4..<11, 17..<19, 0..<5, 10..<15, 0..<1])
    let wide = try #require(FindPattern("訂單"))
    #expect(wide.cells(in: ["改訂", "單嗎"]).map(\.columns) == [2..<4, 0..<2])
  }

  /// Whatever the width a text is broken at, its words are found in the rows, and their cells are
  /// theirs.
  @Test func wrappingHidesNothing() throws {
    var random = SplitMix64(seed: 11)
    let pieces = ["order", "訂單", "A-4711", "👩‍👩‍👧", "é", "x", "the", "退款"]
    for _ in 0..<400 {
      let words = (0..<random.number(1...12)).map { _ in pieces[random.number(0...7)] }
      let text = SafeText(words.joined(separator: " "))
      let sought = words[random.number(0...words.count - 1)]
      let pattern = try #require(FindPattern(sought))
      #expect(pattern.isIn(text.string))
      let rows = text.wrapped(to: random.number(2...30))
      let cells = pattern.cells(in: rows)
      #expect(!cells.isEmpty, "\(sought) in \(rows)")
      for (row, columns) in cells {
        #expect(columns.upperBound <= rows[row].width && !columns.isEmpty)
      }
    }
  }
}
