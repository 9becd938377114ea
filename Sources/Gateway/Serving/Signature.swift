#if Web
import Crypto
public import Desk

/// By what a website vouches for its visitor: HMAC-SHA-256 over their attributes, with a secret that
/// the website's server shares with the desk.
public struct Signature: Sendable {
  private let key: SymmetricKey

  public init(secret: [UInt8]) { key = SymmetricKey(data: secret) }

  /// That of these attributes, in hexadecimal digits.
  public func hex(of attributes: [Visitor.Attribute]) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Signature.canonical(attributes), using: key)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Whether a signature, in hexadecimal digits, is that of these attributes. Takes the same time
  /// whatever is wrong with it.
  func isOf(_ attributes: [Visitor.Attribute], hex: String) -> Bool {
    guard let code = Signature.bytes(hex: hex) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Signature.canonical(attributes), using: key)
  }

  /// The attributes as they are signed: a JSON object, its members sorted by the bytes of their names,
  /// without white space; in texts only quotation mark, backslash and controls below U+0020 are
  /// escaped, as `JSON.stringify` does it.
  static func canonical(_ attributes: [Visitor.Attribute]) -> [UInt8] {
    let sorted = attributes.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var bytes = [UInt8(ascii: "{")]
    for (index, attribute) in sorted.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(attribute.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(attribute.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += Array(#"\b"#.utf8)
      case 0x09: bytes += Array(#"\t"#.utf8)
      case 0x0A: bytes += Array(#"\n"#.utf8)
      case 0x0C: bytes += Array(#"\f"#.utf8)
      case 0x0D: bytes += Array(#"\r"#.utf8)
      case ..<0x20:
        bytes += Array(#"\u00"#.utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func bytes(hex: String) -> [UInt8]? {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    case 0x41...0x46: digit - 0x41 + 10
    default: nil
    }
  }
}
#endif
