/// Appends compact JSON to a buffer of bytes. The caller keeps order: a key before each member.
///
/// Whatever could work on a terminal is written as a `\u` escape: C0 and C1 controls, DEL, bidi
/// controls, line and paragraph separators. What it writes is shown safely by `cat` and `less`.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var commaDue = false

  public init() {}

  /// Starts anew in the same memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    commaDue = false
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  @inline(__always)
  private mutating func separate() {
    if commaDue { bytes.append(UInt8(ascii: ",")) }
    commaDue = true
  }

  public mutating func beginObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
    commaDue = false
  }

  public mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    commaDue = true
  }

  public mutating func beginArray() {
    separate()
    bytes.append(UInt8(ascii: "["))
    commaDue = false
  }

  public mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    commaDue = true
  }

  /// A key known when the program is written: plain letters, nothing to escape.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    commaDue = false
  }

  /// A key that comes from data.
  public mutating func key(text name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    commaDue = false
  }

  public mutating func null() { word("null") }
  public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }
  public mutating func number(_ value: JSONNumber) {
    separate()
    bytes.append(contentsOf: value.text.utf8)
  }

  /// A word known when the program is written, as a string: nothing to escape.
  public mutating func string(word name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func integer(_ value: some BinaryInteger) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  private mutating func word(_ name: StaticString) {
    separate()
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Ends a line of JSON Lines; what comes next is a value of its own.
  public mutating func lineFeed() {
    bytes.append(UInt8(ascii: "\n"))
    commaDue = false
  }

  /// JSON that is already written, as one value.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
  }

  public mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let amount): number(amount)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let object):
      beginObject()
      for (name, member) in object.members {
        key(text: name)
        self.value(member)
      }
      endObject()
    }
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var at = 0
    while at < text.count {
      if at + 8 <= text.count, Self.isPlain(text, at) {
        at += 8
        continue
      }
      let byte = text[at]
      // Nearly all text is passed here; the rest is looked at more closely.
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F, byte != 0xC2, byte != 0xD8,
        byte != 0xE2
      {
        at += 1
        continue
      }
      let (scalar, length) = special(text, at)
      guard let scalar else {
        at += length
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
      appendEscape(scalar)
      at += length
      start = at
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether the eight bytes from `at` on are ASCII that needs no escape.
  @inline(__always)
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let word = UnsafeRawPointer(text.baseAddress! + at).loadUnaligned(as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5C)
    let delete = word ^ (ones &* 0x7F)
    let special =
      word | (word &- ones &* 0x20) | (quote &- ones) | (slash &- ones) | (delete &- ones)
    return special & 0x8080_8080_8080_8080 == 0
  }

  /// The code point at `at` if it must be escaped, and how many bytes were looked at.
  private func special(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (UInt16?, length: Int) {
    let byte = text[at]
    guard byte >= 0x80 else { return (UInt16(byte), 1) }
    // A Swift string is valid UTF-8, so the bytes that follow are there.
    let second = UInt16(text[at + 1] & 0x3F)
    guard byte == 0xE2 else {
      let scalar = UInt16(byte & 0x1F) << 6 | second
      return ((0x80...0x9F).contains(scalar) || scalar == 0x061C ? scalar : nil, 2)
    }
    let scalar = 0x2000 | second << 6 | UInt16(text[at + 2] & 0x3F)
    switch scalar {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
    default: return (nil, 3)
    }
  }

  private mutating func appendEscape(_ scalar: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22: bytes.append(UInt8(ascii: "\""))
    case 0x5C: bytes.append(UInt8(ascii: "\\"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(scalar >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}

extension JSONValue {
  /// As compact JSON.
  public var text: String {
    var writer = JSONWriter()
    writer.value(self)
    return writer.text
  }
}
