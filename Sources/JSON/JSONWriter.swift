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

  /// Appends the comma that may be due, a key if there is one, and at most `limit` bytes more.
  @inline(__always)
  private mutating func appendValue(
    key name: StaticString? = nil, atMost limit: Int,
    _ fill: (UnsafeMutablePointer<UInt8>) -> Int
  ) {
    var start = commaDue ? 1 : 0
    append(atMost: 1 + (name.map { $0.utf8CodeUnitCount + 3 } ?? 0) + limit) { place in
      place.pointee = UInt8(ascii: ",")
      if let name {
        start += Self.quote(name, at: place + start)
        place[start] = UInt8(ascii: ":")
        start += 1
      }
      return start + fill(place + start)
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
    appendValue(key: name, atMost: 0) { _ in 0 }
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
  public mutating func string(word: StaticString) {
    appendValue(atMost: word.utf8CodeUnitCount + 2) { Self.quote(word, at: $0) }
  }

  /// A key and a word, both known when the program is written.
  public mutating func member(_ name: StaticString, word: StaticString) {
    appendValue(key: name, atMost: word.utf8CodeUnitCount + 2) { Self.quote(word, at: $0) }
  }

  /// A key and a string, which may begin with a word known when the program is written.
  public mutating func member(_ name: StaticString, word: StaticString = "", _ text: String) {
    append(key: name, word: word, text)
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

  public mutating func string(_ text: String) { append(key: nil, word: "", text) }

  @inline(__always)
  private mutating func append(key name: StaticString?, word: StaticString, _ text: String) {
    var text = text
    text.withUTF8 { text in
      var done = 0
      appendValue(key: name, atMost: word.utf8CodeUnitCount + text.count + 2) { place in
        var count = 1 + word.utf8CodeUnitCount
        place.pointee = UInt8(ascii: "\"")
        (place + 1).update(from: word.utf8Start, count: word.utf8CodeUnitCount)
        done = Self.copyPlain(text, from: 0, to: place + count)
        count += done
        guard done == text.count else { return count }
        place[count] = UInt8(ascii: "\"")
        return count + 1
      }
      if done < text.count { appendEscaped(text, from: done) }
    }
  }

  /// Writes a word between quotation marks; returns how many bytes that makes.
  @inline(__always)
  private static func quote(_ word: StaticString, at place: UnsafeMutablePointer<UInt8>) -> Int {
    let count = word.utf8CodeUnitCount
    place.pointee = UInt8(ascii: "\"")
    (place + 1).update(from: word.utf8Start, count: count)
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

  /// Appends what is left of a string from a character on that must be escaped, and closes it.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var at = start
    while at < text.count {
      let (scalar, length) = Self.special(text, at)
      if let scalar { appendEscape(scalar) }
      at += length
      append(atMost: text.count - at) { place in
        let count = Self.copyPlain(text, from: at, to: place)
        at += count
        return count
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies text from byte `start` on, up to the first character that must be escaped; returns how
  /// many bytes those are.
  private static func copyPlain(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to place: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard let source = text.baseAddress else { return 0 }
    let place = UnsafeMutableRawPointer(place - start)
    func copyWord(_ at: Int) -> Bool {
      let word = UnsafeRawPointer(source + at).loadUnaligned(as: UInt64.self)
      guard isPlain(word) else { return false }
      place.storeBytes(of: word, toByteOffset: at, as: UInt64.self)
      return true
    }
    var at = start
    while at < text.count {
      if at + 8 <= text.count {
        if copyWord(at) {
          at += 8
          continue
        }
      } else if start + 8 <= text.count, copyWord(text.count - 8) {
        // The last word overlaps the one before it.
        return text.count - start
      }
      var length = 1
      if isSuspect(source[at]) {
        let scalar: UInt16?
        (scalar, length) = special(text, at)
        guard scalar == nil else { break }
      }
      for _ in 0..<length {
        place.storeBytes(of: source[at], toByteOffset: at, as: UInt8.self)
        at += 1
      }
    }
    return at - start
  }

  /// Whether a character that begins with this byte may have to be escaped.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xD8
      || byte == 0xE2
  }

  /// Whether none of the eight bytes is suspect, by the tests of whole words in Anderson, "Bit
  /// Twiddling Hacks" ("Determine if a word has a zero byte", "… a byte less than").
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
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
