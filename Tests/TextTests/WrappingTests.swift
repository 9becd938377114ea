import Randomness
import TestSupport
import Testing
import Text

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 5, [""]),
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("the quick brown fox", 9, ["the quick", "brown fox"]),
    ("the quick brown fox", 5, ["the", "quick", "brown", "fox"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("one\ntwo\n\nthree", 10, ["one", "two", "", "three"]),
    ("end\n", 10, ["end", ""]),
    ("   indented text", 10, ["", "indented", "text"]),
    ("a  b", 1, ["a", "b"]),
    ("well-known", 6, ["well-", "known"]),
    ("see /usr/share/doc", 10, ["see /usr/", "share/doc"]),
    ("deskbell watch --store /tmp/d", 18, ["deskbell watch", "--store /tmp/d"]),
    ("or -- not", 5, ["or --", "not"]),
    ("see https://x.org", 10, ["see", "https://x.", "org"]),
    ("a -你", 3, ["a -", "你"]),
    ("你好，世界", 4, ["你", "好，", "世界"]),
    ("你好「世界」吧", 6, ["你好", "「世", "界」吧"]),
    ("你好 world 世界", 7, ["你好", "world", "世界"]),
    ("你好", 1, ["\u{FFFD}", "\u{FFFD}"]),
    ("你好", 0, ["\u{FFFD}", "\u{FFFD}"]),
    ("ab", 0, ["a", "b"]),
    ("👩‍👩‍👧👩‍👩‍👧", 3, ["👩‍👩‍👧", "👩‍👩‍👧"]),
    ("한국어 텍스트", 6, ["한국어", "텍스트"]),
    // A mark that stands on a blank was written, and is not let go with it.
    ("ab \u{301}cd", 2, ["ab", " \u{301}c", "d"]),
  ])
  func wraps(_ text: String, _ width: Int, _ rows: [String]) {
    #expect(SafeText(text).wrapped(to: width).map(\.string) == rows)
  }

  @Test func rowsFitAndLoseNothingButSpaces() {
    for seed in 0..<400 {
      var generator = SplitMix64(seed: UInt64(seed))
      let text = SafeText(hostileText(&generator, length: 30))
      let width = Int.random(in: 0...20, using: &generator)
      let rows = text.wrapped(to: width)
      for row in rows { #expect(row.width <= max(1, width), "seed \(seed)") }
      guard width >= 8 else { continue }
      let spaces: (Character) -> Bool = { $0.isWhitespace }
      #expect(
        rows.map { $0.string.filter { !spaces($0) } }.joined()
          == text.string.filter { !spaces($0) }, "seed \(seed)")
      #expect(rows.allSatisfy { !$0.string.contains("\n") })
    }
  }

  @Test func everyWidthEnds() {
    let text = SafeText(hostilePieces.joined())
    for width in -1...60 { #expect(!text.wrapped(to: width).isEmpty) }
  }

  @Test func rowsForEditingHoldEveryCluster() {
    for seed in 0..<400 {
      var generator = SplitMix64(seed: UInt64(seed))
      let line = Array(hostileText(&generator, length: 30).filter { $0 != "\n" })
      let width = Int.random(in: 0...20, using: &generator)
      let rows = editingRows(of: line[...], width: width)
      #expect(rows.first?.lowerBound == 0)
      #expect(rows.last?.upperBound == line.count)
      for (row, next) in zip(rows, rows.dropFirst()) {
        #expect(row.upperBound == next.lowerBound)
        #expect(!row.isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("see a/b-c/d now", 8, ["see", "a/b-c/d", "now"]),
    ("see /a/long/path-of/a/desk", 8, ["see", "/a/long/", "path-of/", "a/desk"]),
    ("--store /srv/desk", 10, ["--store", "/srv/desk"]), ("a-b", 2, ["a-", "b"]),
    ("你好-世界", 5, ["你好-", "世界"]),
  ])
  func keepsWordsWhole(_ text: String, _ width: Int, _ rows: [String]) {
    #expect(SafeText(text).wrapped(to: width, words: .whole).map(\.string) == rows)
  }

  @Test(arguments: [
    ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""),
    ("你好吗", 6, "你好吗"), ("你好吗", 5, "你好…"), ("你好吗", 4, "你…"), ("a\nb", 3, "a⏎b"),
    ("ab👩‍👩‍👧", 3, "ab…"), ("", 3, ""),
  ])
  func truncates(_ text: String, _ width: Int, _ result: String) {
    #expect(SafeText(text).truncated(to: width).string == result)
  }

  @Test func fitsAFieldExactly() {
    #expect(("ab" as SafeText).fitted(to: 5).string == "ab   ")
    #expect(("ab" as SafeText).fitted(to: 5, .trailing).string == "   ab")
    #expect(("ab" as SafeText).fitted(to: 5, .centre).string == " ab  ")
    for seed in 0..<300 {
      var generator = SplitMix64(seed: UInt64(seed))
      let text = SafeText(hostileText(&generator, length: 10))
      for width in 0...12 {
        #expect(text.truncated(to: width).width <= width, "seed \(seed)")
        #expect(text.fitted(to: width).width == width, "seed \(seed)")
      }
    }
  }
}
