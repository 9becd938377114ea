public import Desk

extension MessageID {
  /// An id nobody else will choose: 16 letters and digits, 80 random bits.
  public static func random(using generator: inout some RandomNumberGenerator) -> MessageID {
    // Crockford's alphabet: no letter that is taken for a digit.
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    return MessageID(
      String(decoding: (0..<16).map { _ in letters[Int(generator.next() & 31)] }, as: UTF8.self))
  }
}
