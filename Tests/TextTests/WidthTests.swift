import Randomness
import TestSupport
import Testing
import Text

@Suite struct WidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("中", 2), ("한", 2), ("\u{1100}\u{1161}\u{11A8}", 2),
    ("ｱ", 1), ("Ａ", 2), ("Ω", 1), ("±", 1), ("…", 1), ("😀", 2), ("❤", 1), ("❤️", 2), ("⌚", 2),
    ("👩‍👩‍👧", 2), ("👍🏽", 2), ("☝🏽", 2), ("🇹🇼", 2), ("🇹", 1), ("1️⃣", 2), ("©", 1), ("©️", 2),
    ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("का", 2), ("क्ष", 2), ("นำ", 2), ("\u{301}", 1), ("\u{3000}", 2),
  ])
  func countsTheCellsOfACluster(_ cluster: String, _ width: Int) {
    #expect(cluster.count == 1)
    #expect(cluster.map { cellWidth(of: $0) } == [width])
  }

  @Test(arguments: [
    ("a", ["a"]), ("中", ["中"]), ("e\u{301}", ["e\u{301}"]), ("👩‍👩‍👧", ["👩"]), ("👍🏽", ["👍"]),
    ("🇹🇼", ["T", "W"]), ("❤️", ["❤", " "]), ("1️⃣", ["1", " "]), ("⌚\u{FE0E}", ["⌚"]),
    ("क्ष", ["क\u{94D}", "ष"]), ("\u{301}", ["\u{25CC}\u{301}"]),
    ("a\u{301}\u{302}\u{303}\u{304}", ["a\u{301}\u{302}\u{303}\u{304}"]),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}", ["a"]),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", ["a"]),
  ])
  func drawsAClusterByGlyphsThatACellCanHold(_ text: String, _ glyphs: [String]) {
    var drawn: [Glyph] = []
    for cluster in text { forEachGlyph(of: cluster) { drawn.append($0) } }
    #expect(drawn.map(\.text) == glyphs)
  }

  @Test func glyphsFillExactlyTheCellsOfTheirCluster() {
    for seed in 0..<300 {
      var generator = SplitMix64(seed: UInt64(seed))
      let safe = SafeText(hostileText(&generator, length: 30))
      for cluster in safe.string {
        var cells = 0
        forEachGlyph(of: cluster) { glyph in
          cells += glyph.width
          #expect((1...2).contains(glyph.width))
          #expect((1...Glyph.capacity).contains(glyph.count))
          #expect(cellWidth(of: glyph.base) == glyph.width, "\(glyph.base.value)")
          for index in 1..<max(1, glyph.count) {
            #expect(glyph.scalar(at: index).map(cellWidth(of:)) == 0)
          }
        }
        #expect(cells == cellWidth(of: cluster), "seed \(seed), \(Array(cluster.unicodeScalars))")
      }
    }
  }

  @Test func aGlyphGivesBackItsScalars() {
    var glyphs: [Glyph] = []
    for cluster in "a\u{301}\u{10D24}\u{1E8D0}\u{302}" {
      forEachGlyph(of: cluster) { glyphs.append($0) }
    }
    #expect(glyphs.map(\.text) == ["a\u{301}\u{10D24}\u{1E8D0}\u{302}"])
    #expect(glyphs.map(\.count) == [5])
    #expect(Glyph.continuation.width == 0 && Glyph.continuation.text.isEmpty)
  }
}
