extension JSONScanner {
  public mutating func string() throws(JSONError) -> String {
    skipWhitespace()
    guard standsAt(UInt8(ascii: "\"")) else { throw unexpected(.string) }
    return try text(try stringBody())
  }

  /// The bytes of a string in which nothing is escaped, as they stand, without making a `String`:
  /// for ids and words. Nil if something is escaped; then read it with `string()`.
  public mutating func plainString() throws(JSONError) -> UnsafeBufferPointer<UInt8>? {
    skipWhitespace()
    guard standsAt(UInt8(ascii: "\"")) else { throw unexpected(.string) }
    let before = self
    let body = try stringBody()
    if body.isEscaped {
      self = before
      return nil
    }
    return UnsafeBufferPointer(rebasing: bytes[body.start..<body.start + body.count])
  }

  /// What a string is made of.
  struct Body {
    var start: Int
    var count: Int
    var isEscaped = false
    var isASCII = true
  }

  /// Finds the end of the string that begins here, eight bytes at a time, and passes it.
  mutating func stringBody() throws(JSONError) -> Body {
    let opening = offset
    let start = offset + 1
    var at = start
    var escaped = false
    var seen: UInt64 = 0
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while true {
      while at + 8 <= bytes.count {
        let word = UInt64(
          littleEndian: UnsafeRawPointer(bytes.baseAddress! + at)
            .loadUnaligned(as: UInt64.self))
        let quote = word ^ (ones &* 0x22)
        let slash = word ^ (ones &* 0x5C)
        let special =
          ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
          | ((slash &- ones) & ~slash)
        if special & highs != 0 {
          // The lowest mark is exact; a borrow can only spoil those above it.
          let bits = (special & highs).trailingZeroBitCount & ~7
          seen |= word & (1 << UInt64(bits) &- 1)
          at += bits / 8
          break
        }
        seen |= word
        at += 8
      }
      guard at < bytes.count else {
        throw error(.stringDoesNotEnd, at: opening)
      }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        escaped = true
        at += 2
      } else if byte < 0x20 {
        throw error(.controlCharacter, at: at)
      } else {
        seen |= UInt64(byte)
        at += 1
      }
    }
    offset = at + 1
    return Body(start: start, count: at - start, isEscaped: escaped, isASCII: seen & highs == 0)
  }

  func text(_ body: Body) throws(JSONError) -> String {
    if body.isEscaped { return try decode(body.start, body.count) }
    let raw = UnsafeBufferPointer(rebasing: bytes[body.start..<body.start + body.count])
    if body.isASCII { return String(decoding: raw, as: UTF8.self) }
    guard let valid = try? UTF8Span(validating: raw.span) else {
      throw error(.invalidUTF8, at: body.start)
    }
    return String(copying: valid)
  }

  private func decode(_ start: Int, _ count: Int) throws(JSONError) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(count)
    var at = start
    let end = start + count
    while at < end {
      let byte = bytes[at]
      guard byte == UInt8(ascii: "\\") else {
        decoded.append(byte)
        at += 1
        continue
      }
      switch bytes[at + 1] {
      case UInt8(ascii: "\""): decoded.append(0x22)
      case UInt8(ascii: "\\"): decoded.append(0x5C)
      case UInt8(ascii: "/"): decoded.append(0x2F)
      case UInt8(ascii: "b"): decoded.append(0x08)
      case UInt8(ascii: "f"): decoded.append(0x0C)
      case UInt8(ascii: "n"): decoded.append(0x0A)
      case UInt8(ascii: "r"): decoded.append(0x0D)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "u"):
        let (scalar, length) = try unicodeEscape(at, end)
        decoded.append(contentsOf: UTF8.encode(scalar)!)
        at += length
        continue
      default: throw error(.unknownEscape, at: at)
      }
      at += 2
    }
    guard let text = String(validating: decoded, as: UTF8.self) else {
      throw error(.invalidUTF8, at: start)
    }
    return text
  }

  /// Reads `\uXXXX`, and a second one if the first is half of a surrogate pair.
  private func unicodeEscape(
    _ at: Int, _ end: Int
  ) throws(JSONError) -> (Unicode.Scalar, length: Int) {
    let first = try hexadecimal(at + 2, end)
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    if first < 0xDC00, at + 8 <= end, bytes[at + 6] == UInt8(ascii: "\\"),
      bytes[at + 7] == UInt8(ascii: "u")
    {
      let second = try hexadecimal(at + 8, end)
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return (scalar, 12)
      }
    }
    throw error(.halfOfSurrogatePair, at: at)
  }

  private func hexadecimal(_ at: Int, _ end: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for index in at..<at + 4 {
      guard index < end, let digit = hexDigit(bytes[index]) else {
        throw error(.expected(.fourHexadecimalDigits), at: at)
      }
      value = value << 4 | digit
    }
    return value
  }

  private func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
