import Foundation

/// Texts in the form in which they are compared: small letters, without accents, each sign in its plain
/// form (NFKD without marks). Marks that make another letter stay: those of kana. So do Hangul
/// syllables, which are letters to whoever writes them.
public struct TextFolding {
  /// What was looked up: few signs of a text are anything but plain letters and ideographs, and those
  /// come again and again.
  private var known: [Unicode.Scalar: [Unicode.Scalar]] = [:]

  public init() {}

  /// A text folded, sign by sign. What order marks stand in is no matter, since they are left out.
  public mutating func folded(_ text: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    folded.reserveCapacity(text.utf8.count)
    // Hangul that is written letter by letter is put together.
    let isApart = text.unicodeScalars.contains { (0x1100...0x11FF).contains($0.value) }
    let text = isApart ? text.precomposedStringWithCanonicalMapping : text
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        folded.append(TextFolding.small(scalar))
      } else if scalar.isPlainIdeograph || (0xAC00...0xD7A3).contains(scalar.value) {
        folded.append(scalar)
      } else {
        folded += lookUp(scalar)
      }
    }
    return folded
  }

  /// What capitals and small letters do not have one for one.
  private static let otherwise: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\u{DF}": ["s", "s"], "\u{1E9E}": ["s", "s"], "\u{3C2}": ["\u{3C3}"],
  ]

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar
  }

  private mutating func lookUp(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let found = known[scalar] ?? TextFolding.otherwise[scalar] { return found }
    // Small letters first: some have marks of their own.
    let found = String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
      .decomposedStringWithCompatibilityMapping.unicodeScalars.filter(\.isKept)
    known[scalar] = Array(found)
    return Array(found)
  }
}

extension Unicode.Scalar {
  /// A CJK ideograph that is its own plain form.
  var isPlainIdeograph: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x20000...0x2F7FF).contains(value) || (0x2FA20...0x3FFFF).contains(value)
  }

  /// Written without blanks between words, or with endings at them: cut into pairs.
  var isCutIntoPairs: Bool {
    isPlainIdeograph || (0x3040...0x30FF).contains(value) || (0x31F0...0x31FF).contains(value)
      || (0xAC00...0xD7A3).contains(value) || (0x3105...0x312F).contains(value)
      || value == 0x3005 || (0x1100...0x11FF).contains(value) || (0x0E00...0x0E7F).contains(value)
  }

  /// No mark; but for those that make another letter of kana.
  fileprivate var isKept: Bool {
    if value == 0x3099 || value == 0x309A { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return false
    default: return true
    }
  }

  /// Part of a word or a number.
  var isOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .spacingMark:
      true
    default: value == 0x3099 || value == 0x309A
    }
  }
}
