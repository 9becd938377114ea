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

  // Each of these grows the buffer once and fills in its bytes at once: a commit is a hundred
  // small pieces, and asking for room byte by byte took most of the time of writing one.

  /// Appends at most `limit` bytes: as many as `fill` says it wrote from the pointer on.
  @inline(__always)
  private mutating func append(
    atMost limit: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int
  ) {
    bytes.append(addingCapacity: limit) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        count = fill(buffer.baseAddress.unsafelyUnwrapped)
      }
    }
  }

  /// Appends the comma that may be due and at most `limit` bytes more.
  @inline(__always)
  private mutating func appendValue(
    atMost limit: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int
  ) {
    let comma = commaDue ? 1 : 0
    append(atMost: limit + 1) { place in
      place.pointee = UInt8(ascii: ",")
      return comma + fill(place + comma)
    }
    commaDue = true
  }

  @inline(__always)
  private mutating func begin(_ bracket: UInt8) {
    appendValue(atMost: 1) { place in
      place.pointee = bracket
      return 1
    }
    commaDue = false
  }

  public mutating func beginObject() { begin(UInt8(ascii: "{")) }

  public mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    commaDue = true
  }

  public mutating func beginArray() { begin(UInt8(ascii: "[")) }

  public mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    commaDue = true
  }

  /// A key known when the program is written: plain letters, nothing to escape.
  public mutating func key(_ name: StaticString) {
    appendValue(atMost: name.utf8CodeUnitCount + 3) { place in
      let count = Self.quote(name.utf8Start, name.utf8CodeUnitCount, at: place)
      place[count] = UInt8(ascii: ":")
      return count + 1
    }
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

  public mutating func number(_ value: JSONNumber) { raw(value.text.utf8) }

  /// A word known when the program is written, as a string: nothing to escape.
  public mutating func string(word name: StaticString) {
    appendValue(atMost: name.utf8CodeUnitCount + 2) { place in
      Self.quote(name.utf8Start, name.utf8CodeUnitCount, at: place)
    }
  }

  /// A string of `count` bytes that need no escape, which `fill` writes from its pointer on.
  public mutating func string(
    plain count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void
  ) {
    appendValue(atMost: count + 2) { place in
      place.pointee = UInt8(ascii: "\"")
      fill(place + 1)
      place[count + 1] = UInt8(ascii: "\"")
      return count + 2
    }
  }

  public mutating func integer(_ value: some FixedWidthInteger) {
    appendValue(atMost: 20) { place in
      guard let value = Int64(exactly: value) else {
        let digits = String(value).utf8
        for (index, digit) in digits.enumerated() { place[index] = digit }
        return digits.count
      }
      var rest = value.magnitude
      var digits = 1
      while rest >= 10 {
        rest /= 10
        digits += 1
      }
      rest = value.magnitude
      let sign = value < 0 ? 1 : 0
      place.pointee = UInt8(ascii: "-")
      for index in stride(from: sign + digits - 1, through: sign, by: -1) {
        place[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      return sign + digits
    }
  }

  private mutating func word(_ name: StaticString) {
    appendValue(atMost: name.utf8CodeUnitCount) { place in
      place.update(from: name.utf8Start, count: name.utf8CodeUnitCount)
      return name.utf8CodeUnitCount
    }
  }

  /// Ends a line of JSON Lines; what comes next is a value of its own.
  public mutating func lineFeed() {
    bytes.append(UInt8(ascii: "\n"))
    commaDue = false
  }

  /// JSON that is already written, as one value.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    if commaDue { bytes.append(UInt8(ascii: ",")) }
    commaDue = true
    bytes.append(contentsOf: json)
  }

  public mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { text in
      let plain = Self.plainCount(text, from: 0)
      if plain == text.count {
        appendValue(atMost: plain + 2) { place in
          Self.quote(text.baseAddress, plain, at: place)
        }
      } else {
        appendEscaped(text, after: plain)
      }
    }
  }

  /// Writes bytes that need no escape between quotation marks; returns how many that makes.
  @inline(__always)
  private static func quote(
    _ text: UnsafePointer<UInt8>?, _ count: Int, at place: UnsafeMutablePointer<UInt8>
  ) -> Int {
    place.pointee = UInt8(ascii: "\"")
    if let text { (place + 1).update(from: text, count: count) }
    place[count + 1] = UInt8(ascii: "\"")
    return count + 2
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

  /// Appends text of which `plain` bytes at the start need no escape.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, after plain: Int) {
    if commaDue { bytes.append(UInt8(ascii: ",")) }
    commaDue = true
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var at = plain
    while at < text.count {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
      let (scalar, length) = Self.special(text, at)
      if let scalar { appendEscape(scalar) }
      start = at + length
      at = Self.plainCount(text, from: start)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Where the first character from `start` on lies that must be escaped, or the end.
  private static func plainCount(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < text.count {
      if at + 8 <= text.count, arePlain(text, at) {
        at += 8
        continue
      }
      guard isSuspect(text[at]) else {
        at += 1
        continue
      }
      let (scalar, length) = special(text, at)
      guard scalar == nil else { break }
      at += length
    }
    return at
  }

  /// Whether a character that begins with this byte may have to be escaped.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xD8
      || byte == 0xE2
  }

  /// Whether none of the eight bytes from `at` on is suspect, by the tests of whole words in
  /// Anderson, "Bit Twiddling Hacks" ("Determine if a word has a zero byte", "… a byte less than").
  @inline(__always)
  private static func arePlain(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + at)
      .loadUnaligned(as: UInt64.self)
    func has(_ byte: UInt64) -> UInt64 {
      let difference = word ^ (ones &* byte)
      return (difference &- ones) & ~difference
    }
    let low = (word &- ones &* 0x20) & ~word
    let ascii = low | has(0x22) | has(0x5C) | has(0x7F)
    return (ascii | has(0xC2) | has(0xD8) | has(0xE2)) & (ones &* 0x80) == 0
  }

  /// The code point at `at` if it must be escaped, and how many bytes were looked at.
  private static func special(
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
