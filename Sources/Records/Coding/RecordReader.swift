public import JSON

/// Reads the domain's values from the bytes of a line.
///
/// A member that no record declares was written by a newer version, and is told apart (`unknown`)
/// from what is simply wrong, since skipping it would fold another desk.
public struct RecordReader: RecordCoder {
  public var scanner: JSONScanner
  /// What was met that only a newer version can have written.
  public private(set) var unknown: Novelty?

  /// The members of the object being read, found by name; nil while they come in the order in which
  /// they are written, as they nearly always do.
  private var members: Members?
  /// Whether a declared member did not come in its turn.
  private var hasPassed = false
  /// A member that must be there and was not.
  private var missing: StaticString?
  /// How many objects more may be opened within this one.
  private var depth = 128

  public init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    scanner = JSONScanner(bytes, at: offset)
  }

  public var isReading: Bool { true }

  public func error(_ fault: RecordFault) -> JSONError {
    scanner.error(.meaning(JSONMeaning(fault)))
  }

  /// The error to throw on a field or word that this version does not know.
  public mutating func unknown(_ what: Novelty) -> JSONError {
    unknown = what
    return error(.unknown(what))
  }

  public mutating func unknown(_ key: JSONKey, in owner: RecordKind) -> JSONError {
    unknown(.field(key.text, in: owner))
  }

  // MARK: Members

  @inline(__always)
  public mutating func callAsFunction<Value: RecordValue>(
    _ key: StaticString, _ value: inout Value
  ) throws(JSONError) {
    if find(key) {
      value = try Value.read(&self)
    } else if missing == nil {
      missing = key
    }
  }

  @inline(__always)
  public mutating func callAsFunction<Value: RecordValue>(
    _ key: StaticString, _ value: inout Value?
  ) throws(JSONError) {
    if find(key) { value = try Value.read(&self) }
  }

  @inline(__always)
  public mutating func callAsFunction<Value: RecordValue & Equatable>(
    _ key: StaticString, _ value: inout Value, usually usual: Value
  ) throws(JSONError) {
    value = find(key) ? try Value.read(&self) : usual
  }

  @inline(__always)
  public mutating func callAsFunction<Value: RecordValue>(
    _ key: StaticString, _ value: inout Value, formerly usual: Value
  ) throws(JSONError) {
    value = find(key) ? try Value.read(&self) : usual
  }

  /// Whether the object has this member, the value of which is then next to read.
  @inline(__always)
  mutating func find(_ key: StaticString) -> Bool {
    if members == nil {
      if scanner.passKey(key) { return true }
      hasPassed = true
      return false
    }
    guard let place = members?.take(key) else { return false }
    scanner = place
    return true
  }

  /// Reads an object whose members `body` asks for: first in the order in which they are written; if
  /// they stand otherwise, once more by their names. `body` may so run twice. It leaves what it reads
  /// in a variable of its caller's: handed out, an event would be copied more than once.
  @inline(__always)
  mutating func object(
    _ kind: RecordKind, _ body: (inout RecordReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    let outer = (members, hasPassed, missing)
    (members, hasPassed, missing) = (nil, false, nil)
    defer { (members, hasPassed, missing) = outer }
    guard depth > 0 else { throw scanner.error(.nestedTooDeeply) }
    depth -= 1
    defer { depth += 1 }
    try scanner.beginObject()
    let start = scanner
    do throws(JSONError) {
      try body(&self)
      if try scanner.nextKey() == nil {
        if let missing { throw lacks(missing) }
        return
      }
    } catch {
      // Whatever is wrong, it is not the order.
      guard hasPassed, unknown == nil else { throw error }
    }
    try byName(kind, from: start, body)
  }

  @inline(never)
  private mutating func byName(
    _ kind: RecordKind, from start: JSONScanner,
    _ body: (inout RecordReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    scanner = start
    members = try Members(&scanner)
    let end = scanner
    missing = nil
    try body(&self)
    scanner = end
    if let strange = members?.untaken { throw unknown(strange, in: kind) }
    if let missing { throw lacks(missing) }
  }

  private func lacks(_ field: StaticString) -> JSONError {
    error(.fieldMissing("\(field)"))
  }

  // MARK: Values

  /// Reads a value of the domain.
  public mutating func value<Value: RecordValue>() throws(JSONError) -> Value {
    try Value.read(&self)
  }

  /// Reads a record to whose members another one was added at the end, which is passed over.
  public mutating func record<Value: Record>(
    before added: StaticString
  ) throws(JSONError) -> Value {
    var record = Value.blank
    try object(Value.kind) { (reader: inout RecordReader) throws(JSONError) in
      try record.code(with: &reader)
      guard reader.find(added) else { throw reader.lacks(added) }
      try reader.scanner.skip()
    }
    return record
  }

  /// The id in a text such as `agent:ann`, without making a string of the whole; nil, and nothing is
  /// passed: the text begins otherwise, or has more in it than plain letters.
  mutating func id(after beginning: StaticString) throws(JSONError) -> String? {
    let before = scanner
    let count = beginning.utf8CodeUnitCount
    let letters = UnsafeBufferPointer(start: beginning.utf8Start, count: count)
    guard let bytes = try scanner.plainString(), bytes.count >= count,
      bytes[..<count].elementsEqual(letters), bytes[count...].allSatisfy({ $0 < 0x80 })
    else {
      scanner = before
      return nil
    }
    return String(decoding: bytes[count...], as: UTF8.self)
  }

  /// A value that says itself in one text, like `agent:ann`.
  mutating func word<Word>(
    _ kind: RecordKind, _ make: (String) -> Word?
  ) throws(JSONError) -> Word {
    let text = try scanner.string()
    guard let word = make(text) else { throw unknown(.word(text, kind)) }
    return word
  }
}

/// The members of an object that stand in another order than they are written in.
private struct Members {
  private var all: [(key: JSONKey, value: JSONScanner, isTaken: Bool)] = []

  /// Passes all members, and the end of the object.
  init(_ scanner: inout JSONScanner) throws(JSONError) {
    while let key = try scanner.nextKey() {
      guard !all.contains(where: { $0.key.text == key.text }) else {
        throw scanner.error(.meaning(JSONMeaning(RecordFault.fieldTwice(key.text))))
      }
      all.append((key, scanner, false))
      try scanner.skip()
    }
  }

  mutating func take(_ key: StaticString) -> JSONScanner? {
    guard let index = all.firstIndex(where: { $0.key == key }) else { return nil }
    all[index].isTaken = true
    return all[index].value
  }

  /// A member that nobody asked for.
  var untaken: JSONKey? { all.first { !$0.isTaken }?.key }
}
