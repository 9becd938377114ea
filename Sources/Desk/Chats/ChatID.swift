/// A chat's id: four or more letters of Crockford's base 32.
///
/// An id made by the desk is the sequence number of the chat's request, scrambled so that
/// neighbours differ from the first letter on. So it is unique without being looked up, and leads
/// to the chat's place in the journal without an index. A replayed scenario brings ids of its own.
public struct ChatID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }

  /// The id of the chat whose request is event `requestSeq` (≥ 0).
  public init(requestSeq: Int64) {
    let letters = ChatID.letters(for: requestSeq)
    let mask = (UInt64(1) << UInt64(5 * letters)) - 1
    let scrambled = (UInt64(requestSeq) &* ChatID.multiplier) & mask
    var text = ""
    for i in stride(from: letters - 1, through: 0, by: -1) {
      let digit = Int((scrambled >> UInt64(5 * i)) & 31)
      text.unicodeScalars.append(Unicode.Scalar(ChatID.alphabet[digit]))
    }
    self.text = text
  }

  /// The sequence number of the chat's request; nil if the desk cannot have made this id.
  public var requestSeq: Int64? {
    let bytes = Array(text.utf8)
    guard (4...12).contains(bytes.count) else { return nil }
    var scrambled: UInt64 = 0
    for byte in bytes {
      guard let digit = ChatID.alphabet.firstIndex(of: byte) else { return nil }
      scrambled = scrambled << 5 | UInt64(digit)
    }
    let mask = (UInt64(1) << UInt64(5 * bytes.count)) - 1
    let seq = Int64((scrambled &* ChatID.inverse) & mask)
    return ChatID.letters(for: seq) == bytes.count ? seq : nil
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Odd, so that multiplying permutes every domain of 2^n; its bits are those of the golden ratio,
  /// which spreads neighbours (Knuth, The Art of Computer Programming 3, 6.4).
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The multiplier's inverse modulo 2^64, by Newton's iteration (each step doubles the good bits).
  private static let inverse: UInt64 = {
    var x = multiplier
    for _ in 0..<6 { x = x &* (2 &- multiplier &* x) }
    return x
  }()

  private static func letters(for seq: Int64) -> Int {
    var letters = 4
    while letters < 12, seq >> Int64(5 * letters) != 0 { letters += 1 }
    return letters
  }
}
