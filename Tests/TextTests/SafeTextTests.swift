import Randomness
import TestSupport
import Testing
import Text

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("two\nlines", "two\nlines"),
    ("dos\r\nlines", "dos\nlines"),
    ("mac\rline", "mac␍line"),
    ("a\tb", "a    b"),
    ("\u{1B}[31mred", "␛[31mred"),
    ("\u{7F}\u{0}\u{7}", "␡␀␇"),
    ("\u{9B}31m", "\u{FFFD}31m"),
    ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}e", "a·b·c·d·e"),
    ("a\u{2028}b\u{2029}c", "a\nb\nc"),
    ("\u{FEFF}x\u{200B}y\u{AD}z", "·x·y·z"),
    ("\u{E000}\u{FFFE}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("a\u{E0041}b", "a·b"),
    ("中文，日本語 한국어", "中文，日本語 한국어"),
    ("👩‍👩‍👧 ❤️ 👍🏽 🇹🇼 1️⃣", "👩‍👩‍👧 ❤️ 👍🏽 🇹🇼 1️⃣"),
    ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
    ("a\u{FE0F}b", "a·b"),
    ("😀\u{FE0F}\u{FE01}\u{FE02}", "😀\u{FE0F}··"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("a\u{200D}b", "a·b"),
  ])
  func showsWhatCouldActOrHide(_ text: String, _ safe: String) {
    #expect(SafeText(text).string == safe)
  }
}

extension SafeTextTests {
  @Test func isSafeWhateverItIsMadeOf() {
    for seed in 0..<300 {
      var generator = SplitMix64(seed: UInt64(seed))
      let text = hostileText(&generator, length: 40)
      let safe = SafeText(text)
      for scalar in safe.string.unicodeScalars where scalar != "\n" {
        let properties = scalar.properties
        #expect(properties.generalCategory != .control, "seed \(seed)")
        #expect(properties.generalCategory != .privateUse, "seed \(seed)")
        #expect(!properties.isBidiControl, "seed \(seed)")
        #expect(!properties.isNoncharacterCodePoint, "seed \(seed)")
        #expect(properties.generalCategory != .lineSeparator, "seed \(seed)")
      }
      #expect(SafeText(safe.string) == safe, "safe text stays as it is; seed \(seed)")
    }
  }

  @Test func staysSafeWhenJoined() {
    for seed in 0..<300 {
      var generator = SplitMix64(seed: UInt64(seed))
      let both =
        SafeText(hostileText(&generator, length: 6)) + SafeText(hostileText(&generator, length: 6))
      #expect(SafeText(both.string) == both, "seed \(seed)")
    }
  }

  @Test func boundsTheMarksOnABase() {
    let text = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
    let safe = SafeText(text)
    #expect(safe.string.unicodeScalars.count == 1 + SafeText.markLimit + 1 + 1)
    #expect(safe.width == 3)
    let alternating = "a" + String(repeating: "\u{301}\u{200D}\u{FE0F}", count: 10_000)
    #expect(SafeText(alternating).string.split(separator: "·").allSatisfy { $0.count <= 2 })
  }

  @Test func isPutOnOneLine() {
    #expect(SafeText(oneLine: "a\nb\r\nc").string == "a⏎b⏎c")
    #expect(SafeText(oneLine: "a\nb", lineBreak: " ").string == "a b")
    #expect(SafeText("a\n\nb").lines.map(\.string) == ["a", "", "b"])
  }

  @Test func interpolatesWhatIsNotSafe() {
    let name = "\u{1B}[2J"
    #expect(("Chat from \(name)" as SafeText).string == "Chat from ␛[2J")
  }
}
