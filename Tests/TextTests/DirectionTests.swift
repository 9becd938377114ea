import Randomness
import Testing
import Text

@Suite struct DirectionTests {
  @Test(arguments: [
    ("שלום", true), ("مرحبا", true), ("ܫܠܡܐ", true), ("ދިވެހި", true), ("ߒߞߏ", true), ("𞤀𞤣𞤤𞤢𞤥", true),
    ("שלום hello", true), ("hello שלום", false), ("123 שלום", true), ("١٢٣", false),
    ("🎎 مرحبا", true), ("(שלום)", true), ("你好 שלום", false), ("é שלום", false), ("", false),
    ("...", false), ("\u{5B0}ש", true), ("שלום\nhello", true), ("\nשלום", false),
    // What turns text around is a mark that is seen by now, and no letter.
    ("\u{202E}hello", false), ("\u{200F}hello", false), ("\u{2067}שלום", true),
  ])
  func theFirstStrongLetterSaysIt(text: String, isFromTheRight: Bool) {
    #expect(SafeText(text).isRightToLeft == isFromTheRight)
  }

  /// Whatever the direction, text stays in the order in which it was written, as wide as its clusters.
  @Test func logicalOrderAndWidthsStay() {
    var random = SplitMix64(seed: 9)
    let parts = [
      "שלום", "مرحبا", "abc", " ", "123", "ש\u{5B8}", "م\u{651}", "中", ".", "(", ")", "🎎",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined()
      let safe = SafeText(text)
      #expect(safe.string == text)
      #expect(safe.width == text.reduce(0) { $0 + cellWidth(of: $1) })
      let rows = safe.wrapped(to: 9).map(\.string)
      #expect(rows.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
