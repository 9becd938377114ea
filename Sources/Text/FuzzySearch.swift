/// What somebody types to find something by some of its letters: each word that is typed has to be
/// there, whole or at least with its letters in their order.
public struct FuzzySearch: Hashable, Sendable {
  private let words: [[UInt32]]

  public init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).map { SoughtText.folded(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Whether nothing is sought: everything is found then.
  public var isEmpty: Bool { words.isEmpty }

  /// How well a text fits, the more the better; nil: not at all. What begins so comes before what has a
  /// word that does, that before what only has it somewhere, and last what has the letters apart.
  public func score(of text: SoughtText) -> Int? {
    var score = 0
    for word in words {
      guard let one = FuzzySearch.score(of: word, in: text.letters) else { return nil }
      score += one
    }
    // Of two that fit alike the shorter one is meant.
    return score - min(text.letters.count, 99)
  }

  /// The same where only whole parts count: the letters of a sentence are in every order.
  public func scoreOfWords(in text: SoughtText) -> Int? {
    var score = 0
    for word in words {
      guard let place = FuzzySearch.place(of: word, in: text.letters) else { return nil }
      score += place.isWord ? 2 : 1
    }
    return score
  }

  private static func score(of word: [UInt32], in letters: [UInt32]) -> Int? {
    if let place = place(of: word, in: letters) {
      if place.start == 0 { return word.count == letters.count ? 5000 : 4000 }
      return place.isWord ? 3000 : 2000
    }
    return span(of: word, in: letters).map { max(100, 1000 - 10 * ($0 - word.count)) }
  }

  /// Where a word is, at the beginning of a word if it is anywhere.
  private static func place(
    of word: [UInt32], in letters: [UInt32]
  ) -> (start: Int, isWord: Bool)? {
    guard letters.count >= word.count, let first = word.first else { return nil }
    var found: Int?
    for start in 0...(letters.count - word.count) where letters[start] == first {
      guard letters[start..<start + word.count].elementsEqual(word) else { continue }
      if start == 0 || !isLetter(letters[start - 1]) { return (start, true) }
      if found == nil { found = start }
    }
    return found.map { ($0, false) }
  }

  /// Over how many letters those of a word are spread, taken as early as they come; nil: not all of
  /// them are there.
  private static func span(of word: [UInt32], in letters: [UInt32]) -> Int? {
    var start: Int?
    var next = 0
    for (index, letter) in letters.enumerated() where letter == word[next] {
      if start == nil { start = index }
      next += 1
      if next == word.count { return start.map { index - $0 + 1 } }
    }
    return nil
  }

  /// Whether it is part of a word, as far as searching goes.
  private static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A: true
    default: value >= 0x80 && Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
  }
}
