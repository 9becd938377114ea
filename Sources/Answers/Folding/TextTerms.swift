/// Cuts texts into the terms by which they are found: words as they stand between blanks and signs,
/// folded; what is written without blanks as pairs of signs.
public struct TextTerms {
  private var folding = TextFolding()

  public init() {}

  /// The terms of a text, in order.
  public mutating func terms(of text: String) -> [String] {
    var terms: [String] = []
    var word = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    func endWord() {
      if !word.isEmpty { terms.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    func endRun() {
      if run.count == 1 { terms.append(String(run[0])) }
      for index in run.indices.dropLast() {
        terms.append(String(String.UnicodeScalarView([run[index], run[index + 1]])))
      }
      run = []
    }
    for scalar in folding.folded(text) {
      // A mark of kana goes with what it stands behind.
      if scalar.isCutIntoPairs || scalar.value == 0x3099 || scalar.value == 0x309A {
        endWord()
        run.append(scalar)
      } else if scalar.isOfWord {
        endRun()
        word.append(scalar)
      } else if scalar.value != 0x27 && scalar.value != 0x2019 {
        // An apostrophe is left out: don't, and dont.
        endWord()
        endRun()
      }
    }
    endWord()
    endRun()
    return terms
  }

  /// Whether a term is a pair, or a single sign of what is cut into pairs.
  static func isPair(_ term: String) -> Bool {
    term.unicodeScalars.first?.isCutIntoPairs == true
  }
}
