import Answers
import Foundation
import Testing

/// The terms by which texts are found.
@Suite struct FoldingTests {
  private func terms(_ text: String) -> [String] {
    var cutter = TextTerms()
    return cutter.terms(of: text)
  }

  @Test(arguments: [
    ("Café CRÈME", ["cafe", "creme"]), ("cafe\u{301}", ["cafe"]), ("ＡＢＣ１２", ["abc12"]),
    ("ﬁt №5", ["fit", "no5"]), ("don't don\u{2019}t", ["dont", "dont"]), ("İstanbul", ["istanbul"]),
    ("退款要多久", ["退款", "款要", "要多", "多久"]), ("款", ["款"]), ("iPhone退款X", ["iphone", "退款", "x"]),
    ("ｶﾞｲﾄﾞ", ["カ\u{3099}", "\u{3099}イ", "イト", "ト\u{3099}"]),
    ("환불 방법", ["환불", "방법"]), ("A-1.5/b", ["a", "1", "5", "b"]), (" ?!…", []), ("", []),
    ("Ελλάδα", ["ελλαδα"]), ("МОСКВА", ["москва"]), ("Größe GRÖSSE", ["grosse", "grosse"]),
    ("ΛΌΓΟΣ λόγος", ["λογοσ", "λογοσ"]),
  ])
  func whatATextIsFoundBy(_ text: String, _ expected: [String]) {
    #expect(terms(text) == expected)
  }

  @Test func foldingTwiceIsFoldingOnce() {
    for seed in 0..<200 {
      var lots = Lots(seed: UInt64(seed))
      let text = lots.text(20)
      var folding = TextFolding()
      let once = String(String.UnicodeScalarView(folding.folded(text)))
      #expect(
        String(String.UnicodeScalarView(folding.folded(once))).unicodeScalars.elementsEqual(
          once.unicodeScalars))
      // What is the same letter is folded to the same.
      #expect(terms(text) == terms(text.decomposedStringWithCanonicalMapping))
    }
  }
}
