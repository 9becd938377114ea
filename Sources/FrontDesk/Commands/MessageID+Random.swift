public import Desk

extension MessageID {
  /// An id nobody else will choose: 16 letters and digits, 80 random bits.
  public static func random(using generator: inout some RandomNumberGenerator) -> MessageID {
    // Crockford's alphabet: no letter that is taken for a digit.
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    // Eight letters of each number, since each may be a call of the system's.
    let words = [generator.next(), generator.next()]
    return MessageID(
      String(
        decoding: (0..<16).map { letters[Int(words[$0 / 8] >> UInt64($0 % 8 * 5) & 31)] },
        as: UTF8.self))
  }
}
