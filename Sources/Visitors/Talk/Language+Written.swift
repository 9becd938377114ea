extension Language {
  /// The language a text is written in, for people who read it; nil if it could be any.
  ///
  /// By the writing, else by the small words that no sentence does without. One such word proves
  /// nothing: names, brands and greetings travel.
  static func written(in text: String) -> Language? {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    let ideographs = letters.count { HeardText.isIdeographic($0) }
    if ideographs > 0, 10 * ideographs >= 3 * letters.count { return .chinese }
    let heard = HeardText(text)
    let scores = smallWords.map { (language: $0.0, score: heard.count(of: $0.1)) }
      .sorted { $0.score > $1.score }
    guard scores[0].score >= 2, scores[0].score > scores[1].score else { return nil }
    return scores[0].language
  }

  /// None that two of them share.
  private static let smallWords: [(Language, [String])] = [
    (
      .english,
      [
        "the ", "you ", "your ", "is ", "are ", "i ", "we ", "it ", "to ", "of ", "what ",
        "which ", "and ", "please ", "can ", "could ", "have ", "for ", "hello ", "hi ", "this ",
        "that ", "how ", "one ", "sorry ", "will ", "do ", "there ", "thank ", "thanks ",
      ]
    ),
    (
      .german,
      [
        "der ", "die ", "das ", "dem ", "ich ", "sie ", "wir ", "und ", "ist ", "sind ", "nicht ",
        "ihr ", "ihre ", "ihrer ", "ihnen ", "ein ", "eine ", "einen ", "für ", "mit ", "bitte ",
        "wie ", "welche ", "hallo ", "guten ", "haben ", "habe ", "danke ", "uns ", "auf ",
        "zu ", "kann ", "können ", "wird ",
      ]
    ),
    (
      .spanish,
      [
        "el ", "la ", "los ", "las ", "de ", "del ", "que ", "qué ", "su ", "un ", "una ", "por ",
        "para ", "con ", "le ", "hola ", "cuál ", "gracias ", "usted ", "puede ", "está ", "lo ",
        "se ", "y ", "en ", "si ", "sí ", "otra ", "bien ", "buenos ", "buenas ", "momento ",
        "favor ",
      ]
    ),
  ]
}
