import Foundation
import Randomness
import Terminal
import TestSupport
import Testing

/// Texts of anybody's, for the clipboard.
@Suite struct ClipboardTests {
  private static let escape = "\u{1B}"

  /// What the terminals behind a passage get: those that tmux itself takes for one too.
  private func received(_ sequence: String, _ passage: Passage) throws -> [String] {
    let escape = ClipboardTests.escape
    switch passage {
    case .direct: return [sequence]
    case .tmux:
      let parts = sequence.components(separatedBy: "\(escape)Ptmux;")
      try #require(parts.count == 2 && parts[1].hasSuffix(escape + "\\"))
      let inner = parts[1].dropLast(2).replacing(escape + escape, with: escape)
      return [parts[0], String(inner)]
    case .screen:
      var parts = sequence.components(separatedBy: "\(escape)P")
      try #require(parts.removeFirst().isEmpty)
      return [
        try parts.map { part in
          try #require(part.hasSuffix(escape + "\\") && part.utf8.count <= 768)
          return String(part.dropLast(2))
        }.joined()
      ]
    }
  }

  /// Whatever was said, it goes out as letters, digits and two signs, and comes out as it was.
  @Test(arguments: [Passage.direct, .tmux, .screen])
  func whatIsCopiedIsExactlyWhatWasSaid(passage: Passage) throws {
    var random = SplitMix64(seed: 52)
    var texts = ["", "a", "王小明 🎎", "\u{1B}]52;c;x\u{7}", "\u{1B}\\", "\u{9C}\u{0}\n\r\n"]
    for _ in 0..<300 { texts.append(hostileText(&random, length: 20)) }
    texts.append(String(repeating: "x", count: ClipboardCopy.longest))
    let end = passage == .screen ? "\u{7}" : ClipboardTests.escape + "\\"
    for text in texts {
      let copy = try #require(ClipboardCopy(text))
      let all = try received(copy.sequence(through: passage), passage)
      #expect(all.count == (passage == .tmux ? 2 : 1))
      for sequence in all {
        let body = try #require(sequence.hasPrefix("\u{1B}]52;c;") ? sequence.dropFirst(7) : nil)
        try #require(body.hasSuffix(end))
        let letters = body.dropLast(end.count)
        #expect(letters.utf8.count <= 74_994)
        #expect(
          letters.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) })
        let data = try #require(Data(base64Encoded: String(letters)))
        #expect(Array(data) == Array(text.utf8))
      }
    }
  }

  @Test func whatIsTooLongIsNone() {
    #expect(ClipboardCopy(String(repeating: "x", count: ClipboardCopy.longest + 1)) == nil)
    // By bytes, not by letters.
    #expect(ClipboardCopy(String(repeating: "王", count: ClipboardCopy.longest / 3 + 1)) == nil)
  }

  @Test func onlyTerminalsThatKnowItAreAsked() {
    #expect(ClipboardCopy.isTaken(by: "xterm-256color") && ClipboardCopy.isTaken(by: "tmux"))
    #expect(!ClipboardCopy.isTaken(by: "dumb") && !ClipboardCopy.isTaken(by: "linux"))
  }
}
