public import Desk

/// What is signed here is sent away and never compared, so that nothing has to take the same time. The
/// gateway, which compares, has a library for it.
extension SecureHash {
  /// The code of RFC 2104 by which who has the same key sees that a message is whole: 32 bytes.
  public static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var key = key.count > 64 ? digest(of: key) : key
    key += [UInt8](repeating: 0, count: 64 - key.count)
    return digest(of: key.map { $0 ^ 0x5c } + digest(of: key.map { $0 ^ 0x36 } + message))
  }

  /// Bytes in digits, as signatures are written.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
