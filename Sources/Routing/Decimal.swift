/// A plain decimal such as `-12.50`, compared exactly, however many digits it has.
struct Decimal: Hashable, Comparable {
  private let isNegative: Bool
  /// Without leading zeros.
  private let whole: ArraySlice<UInt8>
  /// Without trailing zeros.
  private let fraction: ArraySlice<UInt8>

  /// Nil unless the bytes, spaces around them ignored, are `-`? digits (`.` digits)?.
  init?(_ bytes: ArraySlice<UInt8>) {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    var text = bytes
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    let minus = text.first == 0x2D
    if minus { text.removeFirst() }
    let digits = text.prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    var decimals = text[digits.endIndex...]
    if !decimals.isEmpty {
      guard decimals.removeFirst() == 0x2E, !decimals.isEmpty, decimals.allSatisfy(isDigit) else {
        return nil
      }
    }
    whole = digits.drop { $0 == 0x30 }
    while decimals.last == 0x30 { decimals.removeLast() }
    fraction = decimals
    isNegative = minus && !(whole.isEmpty && fraction.isEmpty)
  }

  static func < (a: Decimal, b: Decimal) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? magnitude(b, isLess: a) : magnitude(a, isLess: b)
  }

  private static func magnitude(_ a: Decimal, isLess b: Decimal) -> Bool {
    if a.whole.count != b.whole.count { return a.whole.count < b.whole.count }
    if !a.whole.elementsEqual(b.whole) { return a.whole.lexicographicallyPrecedes(b.whole) }
    return a.fraction.lexicographicallyPrecedes(b.fraction)
  }
}
