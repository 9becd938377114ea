import Screens
import Terminal
import Testing
import Words

@Suite("What is said of keys")
struct CommandWordsTests {
  @Test("Everything that can be said of a key is said of one")
  func nothingIsSaidOfNoKey() {
    let entries =
      inboxCommands.entries.flatMap { [$0.label, $0.help] }
      + boardCommands.entries.flatMap { [$0.label, $0.help] }
      + reportCommands.entries.flatMap { [$0.label, $0.help] }
    let said = Set(entries.compactMap { $0 })
    for help in CommandText.Inbox.allCases { #expect(said.contains(.inbox(help)), "\(help)") }
    for help in CommandText.Board.allCases { #expect(said.contains(.board(help)), "\(help)") }
    for help in CommandText.Report.allCases { #expect(said.contains(.report(help)), "\(help)") }
    // The key that writes is called otherwise where a chat can only be read.
    for label in CommandText.Label.allCases where label != .read {
      #expect(said.contains(.label(label)), "\(label)")
    }
  }

  @Test("Every language has words for it, and others for another key", arguments: Tongue.allCases)
  func everyLanguageHasWords(tongue: Tongue) {
    let words = tongue.words
    expectDistinct(CommandText.Title.allCases.map(words.title))
    expectDistinct(CommandText.Label.allCases.map(words.label))
    expectDistinct(CommandText.Board.allCases.map { words.help($0) })
    expectDistinct(CommandText.Report.allCases.map { words.help($0) })
    expectDistinct(ListSection.allCases.map(words.sectionTitle))
    #expect(CommandText.Inbox.allCases.allSatisfy { !words.help($0).isEmpty })
    #expect(words.boardGlossary.allSatisfy { !$0.term.isEmpty && !$0.meaning.isEmpty })
  }

  private func expectDistinct(_ texts: [String]) {
    #expect(Set(texts).count == texts.count)
    #expect(texts.allSatisfy { !$0.isEmpty })
  }
}
