/// The name of an answer in the library, `[a-z0-9._-]{1,64}`: agents type it.
public struct ResponseID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }

  /// The longest, in bytes. Spreadsheets of other systems name theirs by UUIDs, of 36.
  public static let longest = 64

  public var isValid: Bool {
    (1...ResponseID.longest).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
          || byte == 0x2E || byte == 0x5F || byte == 0x2D
      }
  }
}
