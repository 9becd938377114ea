import Testing
import Text

@Suite struct ShellWordsTests {
  @Test func wordsAreTakenApartAsAShellDoes() {
    #expect(shellWords("") == [])
    #expect(shellWords(" a  b ") == ["a", "b"])
    #expect(shellWords("--note 'a b' \"c 'd'\" e\\ f") == ["--note", "a b", "c 'd'", "e f"])
    #expect(shellWords("'' x\"y\"z '\\'") == ["", "xyz", "\\"])
    for text in ["'a", "\"a", "a\\", "'a\""] { #expect(shellWords(text) == nil, "\(text)") }
    // No shell: what one would do something with is a letter.
    #expect(shellWords("$(rm) `x` ; | & *") == ["$(rm)", "`x`", ";", "|", "&", "*"])
  }

  /// What is quoted for a shell comes back.
  @Test func whatIsQuotedIsOneWord() {
    for text in ["", "a", "a b", "it's", "\"", "\\", "a\nb", "$x", "'", "''\\''", "李美 🎎"] {
      #expect(shellWords(shellQuoted(text)) == [text], "\(text)")
    }
  }
}
