import Desk
import JSON

/// Reads the domain's values from the bytes of a line, field by field.
///
/// It knows every field it may meet: one it does not know was written by a newer version, and is
/// told apart (`unknown`) from what is simply wrong, since skipping it would fold another desk.
struct FormatReader {
  var scanner: JSONScanner
  /// What was met that only a newer version can have written.
  private(set) var unknown: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    scanner = JSONScanner(bytes, at: offset)
  }

  /// The error to throw on a field or word that this version does not know.
  mutating func unknown(_ what: String) -> JSONError {
    unknown = what
    return scanner.error("unknown \(what)")
  }

  mutating func unknown(_ key: JSONKey, in owner: String) -> JSONError {
    unknown("field \"\(key.text)\" in \(owner)")
  }

  func need<Value>(_ value: Value?, _ field: String) throws(JSONError) -> Value {
    guard let value else { throw scanner.error("the field \"\(field)\" is missing") }
    return value
  }

  mutating func id<ID: Identifier>() throws(JSONError) -> ID { ID(try scanner.string()) }

  mutating func ids<ID: Identifier>() throws(JSONError) -> [ID] {
    var ids: [ID] = []
    try scanner.beginArray()
    while try scanner.nextElement() { ids.append(try id()) }
    return ids
  }

  mutating func int() throws(JSONError) -> Int { Int(try scanner.integer()) }

  mutating func instant() throws(JSONError) -> Instant {
    let start = scanner.offset
    if let bytes = try scanner.plainString() {
      if let instant = Self.usualInstant(bytes) { return instant }
      if let instant = Instant(iso8601: bytes) { return instant }
    }
    throw scanner.error("expected an instant like \"2026-11-23T09:00:00.000Z\"", at: start)
  }

  /// Reads an instant as the journal writes it, with milliseconds, without generic code, since
  /// every line has one. Nil for anything else.
  private static func usualInstant(_ text: UnsafeBufferPointer<UInt8>) -> Instant? {
    guard text.count == 24, text[23] == UInt8(ascii: "Z"), text[19] == UInt8(ascii: "."),
      text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), text[10] == UInt8(ascii: "T"),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":")
    else { return nil }
    var isSound = true
    func number(_ from: Int, _ to: Int) -> Int {
      var value = 0
      for index in from..<to {
        let digit = text[index] &- UInt8(ascii: "0")
        if digit > 9 { isSound = false }
        value = value * 10 + Int(digit)
      }
      return value
    }
    let date = CivilDate(year: number(0, 4), month: number(5, 7), day: number(8, 10))
    let (hour, minute, second) = (number(11, 13), number(14, 16), number(17, 19))
    let fraction = number(20, 23)
    guard isSound, hour < 24, minute < 60, second < 60, date.isValid else { return nil }
    let seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
    return Instant(milliseconds: Int64(seconds) * 1000 + Int64(fraction))
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable<String>>(_ what: String) throws(JSONError) -> Word {
    let text = try scanner.string()
    guard let word = Word(rawValue: text) else { throw unknown("\(what) \"\(text)\"") }
    return word
  }

  /// A value that says itself in one text, like `agent:ann`.
  mutating func word<Word>(
    _ what: String, _ make: (String) -> Word?
  ) throws(JSONError) -> Word {
    let text = try scanner.string()
    guard let word = make(text) else { throw unknown("\(what) \"\(text)\"") }
    return word
  }
}

extension JSONWriter {
  mutating func id(_ id: some Identifier) { string(id.text) }

  mutating func ids(_ ids: [some Identifier]) {
    beginArray()
    for id in ids { string(id.text) }
    endArray()
  }

  mutating func instant(_ instant: Instant) {
    string(plain: Instant.iso8601Count) { instant.writeISO8601(to: $0) }
  }

  mutating func member(_ key: StaticString, _ text: String?) {
    if let text { member(key, text) }
  }

  mutating func member(_ key: StaticString, _ sender: Sender) {
    switch sender {
    case .visitor: member(key, word: "visitor")
    case .agent(let id): member(key, word: "agent:", id.text)
    }
  }

  mutating func member(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    self.key(key)
    integer(number)
  }

  mutating func member(_ key: StaticString, _ flag: Bool?) {
    guard let flag else { return }
    self.key(key)
    bool(flag)
  }

  mutating func member(_ key: StaticString, _ instant: Instant?) {
    guard let instant else { return }
    self.key(key)
    self.instant(instant)
  }

  mutating func member(_ key: StaticString, _ id: (some Identifier)?) {
    if let id { member(key, id.text) }
  }
}
