/// Reads JSON field by field, straight from bytes, without building trees.
///
/// The caller asks for what it expects and gets it or an error; `skip` passes over what it does
/// not want. Strict: bad escapes, invalid UTF-8, unescaped control characters and misplaced
/// commas are errors, also in what is skipped. The bytes must outlive the scanner. A scanner is
/// a value: a copy of it is a bookmark.
public struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where it stands, in bytes from the start.
  public private(set) var offset: Int
  /// Whether an object or array was opened and nothing of it read yet: then no comma is due.
  var opened = false

  public init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// What the next value is.
  public enum Kind: Sendable { case null, bool, number, string, array, object }

  /// An error with the place where the scanner stands, or another one.
  public func error(_ reason: String, at place: Int? = nil) -> JSONError {
    JSONError(reason, at: place ?? offset, in: bytes)
  }

  @inline(__always)
  mutating func skipWhitespace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        offset += 1
      default: return
      }
    }
  }

  @inline(__always)
  func standsAt(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard standsAt(byte) else { return false }
    offset += 1
    return true
  }

  func unexpected(_ wanted: String) -> JSONError {
    offset < bytes.count
      ? error("expected \(wanted)") : error("expected \(wanted), but the text ends here")
  }

  public mutating func peek() throws(JSONError) -> Kind {
    skipWhitespace()
    guard offset < bytes.count else { throw unexpected("a value") }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw unexpected("a value")
    }
  }

  /// Makes sure that nothing follows but white space.
  public mutating func end() throws(JSONError) {
    skipWhitespace()
    guard offset == bytes.count else { throw error("something follows the value") }
  }

  public mutating func beginObject() throws(JSONError) {
    skipWhitespace()
    guard take(UInt8(ascii: "{")) else { throw unexpected("an object") }
    opened = true
  }

  /// The key of the next member, its value being next to read; nil once the object has ended.
  public mutating func nextKey() throws(JSONError) -> JSONKey? {
    guard try nextMember(closing: UInt8(ascii: "}"), "',' or '}'") else { return nil }
    guard standsAt(UInt8(ascii: "\"")) else { throw unexpected("a key in quotes") }
    let body = try stringBody()
    let key = JSONKey(
      raw: UnsafeBufferPointer(rebasing: bytes[body.start..<body.start + body.count]),
      decoded: body.isEscaped || !body.isASCII ? try text(body) : nil)
    skipWhitespace()
    guard take(UInt8(ascii: ":")) else { throw unexpected("':'") }
    return key
  }

  /// Passes the key of the next member if it is this one, in the shortest way to write it; else
  /// passes nothing, and `nextKey` tells what there is. For fields in an order that is nearly
  /// always the same: several times quicker than reading the key.
  public mutating func passKey(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    var at = offset
    if !opened {
      guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { return false }
      at += 1
    }
    guard at + count + 3 <= bytes.count, bytes[at] == UInt8(ascii: "\""),
      bytes[at + count + 1] == UInt8(ascii: "\""), bytes[at + count + 2] == UInt8(ascii: ":")
    else { return false }
    for index in 0..<count where bytes[at + 1 + index] != name.utf8Start[index] { return false }
    offset = at + count + 3
    opened = false
    return true
  }

  /// Passes the next value if it is this string, in the shortest way to write it; else nothing.
  public mutating func passString(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count + 2 <= bytes.count, bytes[offset] == UInt8(ascii: "\""),
      bytes[offset + count + 1] == UInt8(ascii: "\"")
    else { return false }
    for index in 0..<count where bytes[offset + 1 + index] != word.utf8Start[index] {
      return false
    }
    offset += count + 2
    return true
  }

  public mutating func beginArray() throws(JSONError) {
    skipWhitespace()
    guard take(UInt8(ascii: "[")) else { throw unexpected("an array") }
    opened = true
  }

  /// Whether there is another element, which is next to read; false once the array has ended.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try nextMember(closing: UInt8(ascii: "]"), "',' or ']'")
  }

  @inline(__always)
  private mutating func nextMember(
    closing: UInt8, _ wanted: String
  ) throws(JSONError) -> Bool {
    skipWhitespace()
    let first = opened
    opened = false
    if take(closing) { return false }
    if !first {
      guard take(UInt8(ascii: ",")) else { throw unexpected(wanted) }
      skipWhitespace()
    }
    return true
  }

  public mutating func bool() throws(JSONError) -> Bool {
    skipWhitespace()
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw unexpected("true or false")
  }

  /// Whether the next value is null, which it then passes.
  public mutating func null() throws(JSONError) -> Bool {
    skipWhitespace()
    guard standsAt(UInt8(ascii: "n")) else { return false }
    guard takeWord("null") else { throw error("expected a value") }
    return true
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where bytes[offset + index] != word.utf8Start[index] { return false }
    offset += count
    return true
  }

  /// Passes over the next value, which is checked all the same, up to `depth` levels deep.
  public mutating func skip(depth: Int = 128) throws(JSONError) {
    switch try peek() {
    case .null: _ = try null()
    case .bool: _ = try bool()
    case .number: _ = try numberExtent()
    case .string: _ = try string()
    case .array:
      guard depth > 0 else { throw error("nested too deeply") }
      try beginArray()
      while try nextElement() { try skip(depth: depth - 1) }
    case .object:
      guard depth > 0 else { throw error("nested too deeply") }
      try beginObject()
      while try nextKey() != nil { try skip(depth: depth - 1) }
    }
  }
}

// MARK: - Numbers

extension JSONScanner {
  /// A whole number that fits in 64 bits, written without fraction and exponent.
  public mutating func integer() throws(JSONError) -> Int64 {
    skipWhitespace()
    let start = offset
    let negative = take(UInt8(ascii: "-"))
    var value: Int64 = 0
    let digits = offset
    while offset < bytes.count {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, overflow2) =
        negative
        ? tens.subtractingReportingOverflow(Int64(digit))
        : tens.addingReportingOverflow(Int64(digit))
      if overflow || overflow2 { throw error("the number is too large", at: start) }
      value = next
      offset += 1
    }
    guard offset > digits else { throw unexpected("a whole number") }
    if offset - digits > 1, bytes[digits] == UInt8(ascii: "0") {
      throw error("a number does not begin with 0", at: start)
    }
    if offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        throw error("expected a whole number", at: start)
      default: break
      }
    }
    return value
  }

  /// Any number, kept as it is written.
  public mutating func number() throws(JSONError) -> JSONNumber {
    let extent = try numberExtent()
    return JSONNumber(checked: String(decoding: bytes[extent], as: UTF8.self))
  }

  private mutating func numberExtent() throws(JSONError) -> Range<Int> {
    skipWhitespace()
    let start = offset
    _ = take(UInt8(ascii: "-"))
    let whole = offset
    guard takeDigits() else { throw unexpected("a number") }
    if offset - whole > 1, bytes[whole] == UInt8(ascii: "0") {
      throw error("a number does not begin with 0", at: start)
    }
    if take(UInt8(ascii: ".")) {
      guard takeDigits() else { throw unexpected("a digit") }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard takeDigits() else { throw unexpected("a digit") }
    }
    return start..<offset
  }

  private mutating func takeDigits() -> Bool {
    let start = offset
    while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
    return offset > start
  }
}

// MARK: - Strings

extension JSONScanner {
  public mutating func string() throws(JSONError) -> String {
    skipWhitespace()
    guard standsAt(UInt8(ascii: "\"")) else { throw unexpected("a string") }
    return try text(try stringBody())
  }

  /// The bytes of a string in which nothing is escaped, as they stand, without making a `String`:
  /// for ids and words. Nil if something is escaped; then read it with `string()`.
  public mutating func plainString() throws(JSONError) -> UnsafeBufferPointer<UInt8>? {
    skipWhitespace()
    guard standsAt(UInt8(ascii: "\"")) else { throw unexpected("a string") }
    let before = self
    let body = try stringBody()
    if body.isEscaped {
      self = before
      return nil
    }
    return UnsafeBufferPointer(rebasing: bytes[body.start..<body.start + body.count])
  }

  /// What a string is made of.
  private struct Body {
    var start: Int
    var count: Int
    var isEscaped = false
    var isASCII = true
  }

  /// Finds the end of the string that begins here, eight bytes at a time, and passes it.
  private mutating func stringBody() throws(JSONError) -> Body {
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
        throw error("the string that begins here does not end", at: opening)
      }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        escaped = true
        at += 2
      } else if byte < 0x20 {
        throw error("a control character in a string must be escaped", at: at)
      } else {
        seen |= UInt64(byte)
        at += 1
      }
    }
    offset = at + 1
    return Body(start: start, count: at - start, isEscaped: escaped, isASCII: seen & highs == 0)
  }

  private func text(_ body: Body) throws(JSONError) -> String {
    if body.isEscaped { return try decode(body.start, body.count) }
    let raw = UnsafeBufferPointer(rebasing: bytes[body.start..<body.start + body.count])
    if body.isASCII { return String(decoding: raw, as: UTF8.self) }
    guard let valid = try? UTF8Span(validating: raw.span) else {
      throw error("invalid UTF-8 in a string", at: body.start)
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
      default: throw error("there is no such escape", at: at)
      }
      at += 2
    }
    guard let text = String(validating: decoded, as: UTF8.self) else {
      throw error("invalid UTF-8 in a string", at: start)
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
    throw error("half of a surrogate pair", at: at)
  }

  private func hexadecimal(_ at: Int, _ end: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for index in at..<at + 4 {
      guard index < end, let digit = hexDigit(bytes[index]) else {
        throw error("expected four hexadecimal digits", at: at)
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
