import Randomness
import Testing

@testable import Terminal

/// A terminal's answers to the question where its cursor is.
@Suite struct CursorAnswerTests {
  @Test(arguments: [
    ("\u{1B}[1;3R", [3]), ("\u{1B}[24;80R\u{1B}[1;1R", [80, 1]), ("abc\u{1B}[1;2Rdef", [2]),
    ("\u{1B}[A\u{1B}[5;6R\u{1B}", [6]), ("\u{1B}[;R\u{1B}[1R\u{1B}[1;2;3R\u{1B}[0;0R", []),
    ("\u{1B}[1;\u{1B}[1;4R", [4]), ("\u{1B}OR\u{1B}[?1;2R", []), ("[1;2R", []),
    ("\u{1B}[99999999999999999999;1R", []), ("\u{1B}[1;99999999R", [99_999_999]),
  ])
  func onlyAnswersAreTakenForAnswers(text: String, columns: [Int]) {
    var answers = CursorAnswers()
    answers.take(text.utf8)
    #expect(answers.columns == columns)
    // However they are cut.
    var cut = CursorAnswers()
    for byte in text.utf8 { cut.take([byte]) }
    #expect(cut.columns == columns)
  }

  @Test func nothingBreaksIt() {
    var random = SplitMix64(seed: 6)
    let bytes = Array("\u{1B}[;0123456789R?A".utf8)
    for _ in 0..<2000 {
      var answers = CursorAnswers()
      for _ in 0..<60 { answers.take([bytes[Int.random(in: 0..<bytes.count, using: &random)]]) }
      #expect(answers.columns.allSatisfy { $0 > 0 })
    }
  }
}
