/// Reads JSON field by field, straight from bytes, without building trees.
///
/// The caller asks for what it expects and gets it or an error; `skip` passes over what it does
/// not want. Strict: bad escapes, invalid UTF-8, unescaped control characters and misplaced
/// commas are errors, also in what is skipped. The bytes must outlive the scanner. A scanner is
/// a value: a copy of it is a bookmark.
public struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where it stands, in bytes from the start.
  public internal(set) var offset: Int
  /// Whether an object or array was opened and nothing of it read yet: then no comma is due.
  var opened = false

  public init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// What the next value is.
  public enum Kind: Sendable { case null, bool, number, string, array, object }

  /// An error with the place where the scanner stands, or another one.
  public func error(_ fault: JSONFault, at place: Int? = nil) -> JSONError {
    JSONError(fault, at: place ?? offset, in: bytes)
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

  func unexpected(_ wanted: JSONExpectation) -> JSONError {
    error(offset < bytes.count ? .expected(wanted) : .ended(before: wanted))
  }

  public mutating func peek() throws(JSONError) -> Kind {
    skipWhitespace()
    guard offset < bytes.count else { throw unexpected(.value) }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw unexpected(.value)
    }
  }

  /// Makes sure that nothing follows but white space.
  public mutating func end() throws(JSONError) {
    skipWhitespace()
    guard offset == bytes.count else { throw error(.somethingFollows) }
  }

  public mutating func beginObject() throws(JSONError) {
    skipWhitespace()
    guard take(UInt8(ascii: "{")) else { throw unexpected(.object) }
    opened = true
  }

  /// The key of the next member, its value being next to read; nil once the object has ended.
  public mutating func nextKey() throws(JSONError) -> JSONKey? {
    guard try nextMember(closing: UInt8(ascii: "}"), .nextMember) else { return nil }
    guard standsAt(UInt8(ascii: "\"")) else { throw unexpected(.key) }
    let body = try stringBody()
    let key = JSONKey(
      raw: UnsafeBufferPointer(rebasing: bytes[body.start..<body.start + body.count]),
      decoded: body.isEscaped || !body.isASCII ? try text(body) : nil)
    skipWhitespace()
    guard take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
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
    let letters = name.utf8Start
    for index in 0..<count where bytes[at + 1 + index] != letters[index] { return false }
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
    let letters = word.utf8Start
    for index in 0..<count where bytes[offset + 1 + index] != letters[index] {
      return false
    }
    offset += count + 2
    return true
  }

  public mutating func beginArray() throws(JSONError) {
    skipWhitespace()
    guard take(UInt8(ascii: "[")) else { throw unexpected(.array) }
    opened = true
  }

  /// Whether there is another element, which is next to read; false once the array has ended.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try nextMember(closing: UInt8(ascii: "]"), .nextElement)
  }

  @inline(__always)
  private mutating func nextMember(
    closing: UInt8, _ wanted: JSONExpectation
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
    throw unexpected(.boolean)
  }

  /// Whether the next value is null, which it then passes.
  public mutating func null() throws(JSONError) -> Bool {
    skipWhitespace()
    guard standsAt(UInt8(ascii: "n")) else { return false }
    guard takeWord("null") else { throw error(.expected(.value)) }
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
      guard depth > 0 else { throw error(.nestedTooDeeply) }
      try beginArray()
      while try nextElement() { try skip(depth: depth - 1) }
    case .object:
      guard depth > 0 else { throw error(.nestedTooDeeply) }
      try beginObject()
      while try nextKey() != nil { try skip(depth: depth - 1) }
    }
  }
}
