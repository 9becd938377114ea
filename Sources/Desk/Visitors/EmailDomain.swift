/// The one form of an email domain, whatever way it is spelt: by it accounts are found, rules and
/// bounds compare.
///
/// Small letters of their own script (`münchen.example`, not `xn--mnchen-3ya.example`), composed,
/// without blanks around it and without the dot of the root at its end. Of the mappings of UTS 46
/// those that people's keyboards need: case, full-width letters and dots, marks that are not seen.
public enum EmailDomain {
  /// The normal form of what somebody wrote as a domain. What is no domain stays none. O(n).
  public static func normal(_ text: String) -> String {
    if isPlain(text) { return text.lowercased() }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Ideographic, full-width and half-width full stops.
      case 0x3002, 0xFF0E, 0xFF61: scalars.append(".")
      // The full-width at sign parts nothing, so it must not come to look as if it did.
      case 0xFF20: scalars.append(scalar)
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      // Soft hyphen, zero-width space, joiner of words, byte order mark.
      case 0xAD, 0x200B, 0x2060, 0xFEFF: break
      default: scalars.append(scalar)
      }
    }
    var domain = Substring(String(scalars))
    while domain.first?.isWhitespace == true { domain.removeFirst() }
    while domain.last?.isWhitespace == true { domain.removeLast() }
    if domain.hasSuffix(".") { domain.removeLast() }
    return domain.lowercased().split(separator: ".", omittingEmptySubsequences: false)
      .map(label).joined(separator: ".")
  }

  /// Whether a text can differ from its normal form in nothing but plain capitals: nearly always.
  private static func isPlain(_ text: String) -> Bool {
    guard let last = text.utf8.last, last != UInt8(ascii: ".") else { return text.isEmpty }
    var run = 0
    for byte in text.utf8 {
      guard byte > 0x20, byte < 0x7F else { return false }
      // Two hyphens running: `xn--`, perhaps.
      run = byte == UInt8(ascii: "-") ? run + 1 : 0
      if run == 2 { return false }
    }
    return true
  }

  /// A label in the letters it stands for, if it is an encoded one and the encoding is right.
  private static func label(_ label: Substring) -> String {
    let prefix = "xn--"
    let composed = label.composed
    guard composed.hasPrefix(prefix) else { return composed }
    let encoded = composed.dropFirst(prefix.count)
    guard let decoded = Punycode.decoded(encoded), !decoded.utf8.allSatisfy({ $0 < 0x80 }),
      decoded.lowercased().composed.unicodeScalars.elementsEqual(decoded.unicodeScalars),
      Punycode.encoded(decoded).map({ $0 == encoded }) == true
    else { return composed }
    return decoded
  }
}

extension StringProtocol {
  /// Where letters that are made of several code points also exist as one.
  private static var composedRanges: [ClosedRange<UInt32>] {
    [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF, 0x3040...0x30FF]
  }

  /// With each letter as the one code point that stands for it, where there is one: Latin, Greek,
  /// Cyrillic and Kana.
  fileprivate var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return String(self) }
    var result = ""
    for character in self {
      guard character.unicodeScalars.count > 1 else {
        result.append(character)
        continue
      }
      let one = Self.composedRanges.lazy.joined().compactMap { Unicode.Scalar($0) }
        .first { Character($0) == character }
      result.append(one.map { Character($0) } ?? character)
    }
    return result
  }
}
