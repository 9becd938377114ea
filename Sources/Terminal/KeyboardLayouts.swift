extension Key {
  /// The key that a Latin keyboard gives in its place, if this is a letter of a Cyrillic, Greek or
  /// Zhuyin layout; nil for all other keys.
  public var onLatinLayout: Key? {
    switch self {
    case .character(let character): latinLetter(for: character).map(Key.character)
    case .alt(let character): latinLetter(for: character).map(Key.alt)
    case .ctrl(let character): latinLetter(for: character).map(Key.ctrl)
    default: nil
    }
  }
}

private func latinLetter(for character: Character) -> Character? {
  if character.isASCII { return nil }
  if let letter = latinLetters[character] { return letter }
  // Capitals of scripts that have them are the shifted key.
  let small = Character(String(character).lowercased().prefix(1).description)
  guard small != character, let letter = latinLetters[small], letter.isLetter else { return nil }
  return Character(letter.uppercased())
}

private let latinLetters: [Character: Character] = {
  // Russian ЙЦУКЕН with the letters other Cyrillic layouts have in its stead, Greek, and Zhuyin in
  // the Dachen arrangement: each row of keys against its Latin row.
  let rows: [(other: String, latin: String)] = [
    ("йцукенгшщзхъ", "qwertyuiop[]"), ("фывапролджэ", "asdfghjkl;'"), ("ячсмитьбю", "zxcvbnm,."),
    ("ё", "`"), ("іїєґў", "s]'\\o"),
    ("ςερτυθιοπ", "wertyuiop"), ("ασδφγηξκλ", "asdfghjkl"), ("ζχψωβνμ", "zxcvbnm"),
    ("ㄅㄉㄓㄚㄞㄢㄦ", "125890-"), ("ㄆㄊㄍㄐㄔㄗㄧㄛㄟㄣ", "qwertyuiop"),
    ("ㄇㄋㄎㄑㄕㄘㄨㄜㄠㄤ", "asdfghjkl;"), ("ㄈㄌㄏㄒㄖㄙㄩㄝㄡㄥ", "zxcvbnm,./"),
    ("ˇˋˊ˙", "3467"),
  ]
  var letters: [Character: Character] = [:]
  for row in rows {
    for (other, latin) in zip(row.other, row.latin) { letters[other] = latin }
  }
  return letters
}()
