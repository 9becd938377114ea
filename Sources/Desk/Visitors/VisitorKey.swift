/// What one visitor alone holds: who has it is that visitor, and nobody else is. Made of chance, by
/// whoever lets the visitor in; it is never written into the journal.
public struct VisitorKey: Hashable, Sendable {
  public let text: String
  /// What the desk knows the key by.
  public let mark: VisitorMark

  /// About 2 µs.
  public init(_ text: String) {
    self.text = text
    let digits = Array("0123456789abcdef")
    let bytes = SecureHash.digest(of: text).prefix(16)
    mark = VisitorMark(String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }))
  }

  /// A key that nobody can guess: 160 random bits.
  public static func random(using random: inout some RandomNumberGenerator) -> VisitorKey {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    return VisitorKey(
      String((0..<32).map { _ in letters[Int(random.next() & 31)] }))
  }
}
