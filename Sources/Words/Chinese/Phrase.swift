/// A Chinese text in the making. Where a value that it takes in has Latin letters or digits next to
/// Chinese characters, a space sets them off, as in print; a name in Chinese stands without one.
struct Phrase: ExpressibleByStringInterpolation, CustomStringConvertible {
  let text: String

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  private init(_ text: String) { self.text = text }

  var description: String { text }

  static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(Phrase.joined(a.text, b.text)) }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text = Phrase.joined(text, literal) }

    // No optional can be shown by mistake.
    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text = Phrase.joined(text, value.description)
    }
  }

  private static func joined(_ a: String, _ b: String) -> String {
    guard let last = a.unicodeScalars.last, let first = b.unicodeScalars.first else { return a + b }
    let meet = last.isChinese && first.isWestern || last.isWestern && first.isChinese
    return meet ? "\(a) \(b)" : a + b
  }
}

extension Unicode.Scalar {
  /// A Chinese character; not the punctuation, which has room of its own.
  fileprivate var isChinese: Bool {
    switch value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// A letter, a digit or a sign as Latin, Greek and Cyrillic texts have them.
  fileprivate var isWestern: Bool {
    switch value {
    case 0x21...0x7E, 0xC0...0x24F, 0x370...0x52F: true
    default: false
    }
  }
}
