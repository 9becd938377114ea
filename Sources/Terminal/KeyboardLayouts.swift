extension Key {
  /// The key that a Latin keyboard gives in its place, if this is a letter of a Cyrillic, Greek,
  /// Zhuyin or Hangul layout; nil for all other keys.
  public var onLatinLayout: Key? {
    switch self {
    case .character(let character): latinLetter(for: character).map(Key.character)
    case .alt(let character): latinLetter(for: character).map(Key.alt)
    case .ctrl(let character): latinLetter(for: character).map(Key.ctrl)
    case .sequence(let first, let second):
      first.onLatinLayout == nil && second.onLatinLayout == nil
        ? nil : .sequence(first.onLatinLayout ?? first, second.onLatinLayout ?? second)
    default: nil
    }
  }
}

private func latinLetter(for character: Character) -> Character? {
  if character.isASCII { return nil }
  if let letter = latinLetters[character] { return letter }
  return fullWidth(character)
}

/// The character of ASCII that one of full width is, as input methods give them: `？` is `?`.
private func fullWidth(_ character: Character) -> Character? {
  guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
    (0xFF01...0xFF5E).contains(scalar.value), let plain = Unicode.Scalar(scalar.value - 0xFEE0)
  else { return nil }
  return Character(plain)
}

/// The letters of other layouts, each row of keys against its Latin row; those that are typed with
/// Shift are those of Shift there. Where layouts of one script differ, the one that most people have
/// counts.
private let latinLetters: [Character: Character] = {
  /// Of scripts that have capitals, which are on the same keys.
  let cased: [(other: String, latin: String)] = [
    // Russian, then what other Cyrillic layouts have in its stead.
    ("ёйцукенгшщзхъ", "`qwertyuiop[]"), ("фывапролджэ", "asdfghjkl;'"), ("ячсмитьбю", "zxcvbnm,."),
    ("іїєґў", "s]'\\o"), ("љњђјћџѕ", "qw]j'xz"),
    // Greek, which has no letter on the key of Q; accented ones are typed as two keys, of which the
    // second counts.
    ("ςερτυθιοπ", "wertyuiop"), ("ασδφγηξκλ", "asdfghjkl"), ("ζχψωβνμ", "zxcvbnm"),
    ("άέήίόύώϊϋΐΰ", "aehioyviyiy"),
  ]
  let uncased: [(other: String, latin: String)] = [
    // Zhuyin in the Dachen arrangement.
    ("ㄅㄉˇˋㄓˊ˙ㄚㄞㄢㄦ", "1234567890-"), ("ㄆㄊㄍㄐㄔㄗㄧㄛㄟㄣ", "qwertyuiop"),
    ("ㄇㄋㄎㄑㄕㄘㄨㄜㄠㄤ", "asdfghjkl;"), ("ㄈㄌㄏㄒㄖㄙㄩㄝㄡㄥ", "zxcvbnm,./"),
    // Signs that Chinese input methods have on keys of ASCII.
    ("、。「」", "/.[]"),
    // Hangul in the arrangement of two sets: most letters are the same with Shift.
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "qwertyuiop"), ("ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "asdfghjkl"), ("ㅋㅌㅊㅍㅠㅜㅡ", "zxcvbnm"),
    ("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP"),
  ]
  var letters: [Character: Character] = [:]
  for row in cased + uncased {
    for (other, latin) in zip(row.other, row.latin) { letters[other] = latin }
  }
  for row in cased {
    for (other, latin) in zip(row.other, row.latin) {
      // Of the two small sigmas one is no capital's.
      let capital = other.uppercased()
      guard other != "ς", capital.count == 1, let large = capital.first else { continue }
      letters[large] = withShift[latin] ?? latin.uppercased().first
    }
  }
  return letters
}()

/// What keys that are no letters give with Shift.
private let withShift: [Character: Character] = [
  "`": "~", "[": "{", "]": "}", ";": ":", "'": "\"", ",": "<", ".": ">", "\\": "|",
]
