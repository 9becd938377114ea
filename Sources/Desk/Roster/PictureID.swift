/// What a picture is known by: the SHA-256 of its bytes, in hexadecimal digits. Two that are the same
/// are one, and one that is changed is another.
public struct PictureID: Identifier {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// O(bytes).
  init(of bytes: [UInt8]) {
    let digits = Array("0123456789abcdef")
    text = String(
      SecureHash.digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// Whether it can be one: 64 hexadecimal digits. Nothing else may name a file.
  public var isValid: Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
