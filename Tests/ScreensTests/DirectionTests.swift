import Desk
import FrontDesk
import Terminal
import Testing
import Text

@testable import Screens

/// Lines that are read from the right.
@Suite("Lines from the right")
struct DirectionTests {
  private func rows(_ words: String, columns: Int = 100) throws -> [String] {
    let story = try Story(rows: 24, columns: columns)
    try story.talkWith("Mei", saying: [words])
    guard let rect = story.model.panes.conversation else { return [] }
    let area = TextColumn.area(in: rect)
    return (area.row..<area.endRow).map { row in
      (area.column..<area.endColumn).map { story.model.view()[row, $0].glyph.text }.joined()
    }
  }

  @Test(arguments: [
    ("שלום עולם", ["◂ שלום עולם"]), ("مرحبا hello", ["◂ مرحبا hello"]),
    ("hello שלום", ["  hello שלום"]), ("12 שלום", ["◂ 12 שלום"]),
    ("hello\nשלום\nbye", ["  hello", "◂ שלום", "  bye"]),
    // Nobody can write such a sign where it stands.
    ("◂ hello", ["  ◂ hello"]), ("\u{202E}hello", ["  ·hello"]),
  ])
  func aSignStandsBeforeThem(words: String, expected: [String]) throws {
    let shown = try rows(words).map { $0.trimmedAtTheEnd }
    let start = try #require(shown.firstIndex { $0 == expected[0] }, "\(shown)")
    #expect(Array(shown[start...].prefix(expected.count)) == expected)
  }

  /// It stands once before a line that takes several rows, and the rows are as long as without it.
  @Test func aLongLineHasOneSign() throws {
    let words = Array(repeating: "שלום", count: 40).joined(separator: " ")
    let shown = try rows(words, columns: 80).map { $0.trimmedAtTheEnd }.filter { $0.contains("ש") }
    #expect(shown.count > 2 && shown.count { $0.hasPrefix("◂ ") } == 1, "\(shown)")
    #expect(shown.first?.hasPrefix("◂ ") == true)
    let latin = try rows(Array(repeating: "abcd", count: 40).joined(separator: " "), columns: 80)
      .map { $0.trimmedAtTheEnd }.filter { $0.contains("abcd") }
    #expect(shown.map(\.count) == latin.map(\.count))
  }

  @Test func whatItMeansStandsInHelp() throws {
    let story = try Story(rows: 200, columns: 100)
    story.press(.character("?"))
    #expect(story.screen.contains("◂"), "\(story.screen)")
  }
}

extension String {
  fileprivate var trimmedAtTheEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
