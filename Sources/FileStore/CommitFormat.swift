import CUnix
import Desk
import JSON
import Records
import Store

/// The line that is one commit:
/// `{"v":1,"seq":N,"at":"…","by":"…","events":[…],"sum":"xxxxxxxx"}`, and a line feed. Where there is
/// something to say of what its writer saw beside the journal, `"saw":{…}` stands after the events.
///
/// `seq` is that of the first event; events are numbered on from it. An event has an `at` of its
/// own when it differs from the line's. `sum` comes last in every version of the format: CRC-32C
/// of the bytes before `,"sum"`, eight hexadecimal digits. A line that `repair` put in place of
/// damaged ones has no events and `"lost":N`, how many sequence numbers went with them.
enum CommitFormat {
  /// The version this program writes; it reads no other.
  static let version: Int64 = 1

  /// No event has a larger number, nor is one lost beyond it: so far every program that reads JSON
  /// can count (2⁵³), and a desk does not come.
  static let largestSeq: Int64 = 1 << 53

  /// What a line says.
  struct ReadLine {
    var seq: Int64
    var at: Instant
    var by: Author
    var events: [StampedEvent]
    var lost: Int64
    var saw: DeskSight?
    /// The sequence number the next line must have.
    var next: Int64 { seq + Int64(events.count) + lost }
    var commit: Commit { Commit(at: at, by: by, events: events, saw: saw) }
    /// Whether desk time goes back by it.
    var setsClock: Bool { events.contains { $0.event.kind == .clockSet } }
  }

  /// Why a line cannot be taken in.
  enum Fault: Error {
    /// A newer version wrote it.
    case newer(Novelty)
    case damaged(Damage)
  }

  /// How many bytes `,"sum":"xxxxxxxx"}` are.
  static let sumCount = 18

  /// Appends the line, with its line feed, to an empty writer.
  static func write(
    _ events: [StampedEvent], at: Instant, by: Author, saw: DeskSight? = nil,
    to writer: inout JSONWriter
  ) {
    begin(seq: events[0].seq, at: at, by: by, &writer)
    events.withUnsafeBufferPointer { events in
      for index in events.indices {
        let own = events[index].at
        writer.event(events[index].event) { writer in
          if own != at { writer.value(own, as: "at") }
        }
      }
    }
    writer.endArray()
    if let saw { writer.value(saw, as: "saw") }
    finish(&writer)
  }

  /// The line that stands for `lost` events nobody can read any more.
  static func writeLoss(seq: Int64, lost: Int64, at: Instant, to writer: inout JSONWriter) {
    begin(seq: seq, at: at, by: .desk, &writer)
    writer.endArray()
    writer.key("lost")
    writer.integer(lost)
    finish(&writer)
  }

  private static func begin(seq: Int64, at: Instant, by: Author, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("v")
    writer.integer(version)
    writer.key("seq")
    writer.integer(seq)
    writer.value(at, as: "at")
    writer.value(by, as: "by")
    writer.key("events")
    writer.beginArray()
  }

  /// Closes an object that began at byte `start` with its checksum, and the line.
  static func finish(_ writer: inout JSONWriter, from start: Int = 0) {
    let sum = writer.bytes[start...].withUnsafeBytes {
      deskbell_crc32c(0, $0.baseAddress, $0.count)
    }
    writer.key("sum")
    writer.string(plain: 8) { write(hexadecimal: sum, to: $0) }
    writer.endObject()
    writer.lineFeed()
  }

  static func hexadecimal(_ sum: UInt32) -> String {
    String(unsafeUninitializedCapacity: 8) { buffer in
      write(hexadecimal: sum, to: buffer.baseAddress.unsafelyUnwrapped)
      return 8
    }
  }

  private static func write(hexadecimal sum: UInt32, to place: UnsafeMutablePointer<UInt8>) {
    for index in 0..<8 {
      let digit = UInt8(sum >> UInt32(28 - 4 * index) & 0xF)
      place[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }

  /// Whether a line (without its line feed) ends in the right checksum.
  static func hasRightSum(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count > sumCount else { return false }
    let body = line.count - sumCount
    let prefix: StaticString = ",\"sum\":\""
    let letters = prefix.utf8Start
    for index in 0..<8 where line[body + index] != letters[index] { return false }
    guard line[body + 16] == UInt8(ascii: "\""), line[body + 17] == UInt8(ascii: "}") else {
      return false
    }
    var written: UInt32 = 0
    for index in body + 8..<body + 16 {
      switch line[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        written = written << 4 | UInt32(line[index] - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        written = written << 4 | UInt32(line[index] - UInt8(ascii: "a") + 10)
      default: return false
      }
    }
    return written == deskbell_crc32c(0, line.baseAddress, body)
  }

  /// Where the first sound line from `start` on lies, in bytes that may hold more than lines, or
  /// less. No text within a line can look like the beginning or the end of one: quotes in it are
  /// escaped.
  static func soundLine(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    func find(_ word: StaticString, from start: Int) -> Int? {
      guard start < bytes.count else { return nil }
      let place = deskbell_find(
        bytes.baseAddress! + start, bytes.count - start, word.utf8Start, word.utf8CodeUnitCount)
      return place < 0 ? nil : start + place
    }
    var start = start
    while let first = find("{\"v\":", from: start), let sum = find(",\"sum\":\"", from: first) {
      let end = sum + sumCount
      if end <= bytes.count, hasRightSum(UnsafeBufferPointer(rebasing: bytes[first..<end])) {
        return first..<end
      }
      start = first + 1
    }
    return nil
  }

  /// The sequence number a line begins with, without reading the rest or checking anything.
  static func seq(of line: UnsafeBufferPointer<UInt8>) -> Int64? {
    let start: StaticString = "{\"v\":1,\"seq\":"
    let count = start.utf8CodeUnitCount
    guard line.count > count else { return nil }
    for index in 0..<count where line[index] != start.utf8Start[index] { return nil }
    var scanner = JSONScanner(line, at: count)
    return try? scanner.integer()
  }

  /// Reads a line (without its line feed), checking all of it.
  static func read(_ line: UnsafeBufferPointer<UInt8>) throws(Fault) -> ReadLine {
    try check(line) { (reader) throws(JSONError) in try read(&reader) }
  }

  /// The numbers of a line's events, those that are lost among them: its checksum is looked at,
  /// but what its events say is not read. Several times quicker than `read`.
  static func numbers(of line: UnsafeBufferPointer<UInt8>) throws(Fault) -> Range<Int64> {
    try check(line) { (reader) throws(JSONError) in
      let seq = try beginning(&reader).seq
      let count = try passEvents(line, &reader)
      let lost = try ending(&reader, seq, count).lost
      return seq..<seq + count + lost
    }
  }

  private static func check<Value>(
    _ line: UnsafeBufferPointer<UInt8>, _ body: (inout RecordReader) throws(JSONError) -> Value
  ) throws(Fault) -> Value {
    guard hasRightSum(line) else {
      if let version = self.version(of: line), version > self.version {
        throw .newer(.formatVersionOrDamage(version))
      }
      throw .damaged(.wrongChecksum)
    }
    var reader = RecordReader(line)
    do throws(JSONError) {
      return try body(&reader)
    } catch {
      if let unknown = reader.unknown { throw .newer(unknown) }
      throw .damaged(.unreadable(error.fault, byte: error.offset + 1))
    }
  }

  private static func version(of line: UnsafeBufferPointer<UInt8>) -> Int64? {
    var scanner = JSONScanner(line)
    do {
      try scanner.beginObject()
      guard let key = try scanner.nextKey(), key == "v" else { return nil }
      return try scanner.integer()
    } catch {
      return nil
    }
  }

  private static func read(_ reader: inout RecordReader) throws(JSONError) -> ReadLine {
    let (seq, at, by) = try beginning(&reader)
    var events: [StampedEvent] = []
    while try reader.scanner.nextElement() {
      try reader.event(addingTo: &events, seq: seq &+ Int64(events.count), of: at)
    }
    let (lost, saw) = try ending(&reader, seq, Int64(events.count))
    return ReadLine(seq: seq, at: at, by: by, events: events, lost: lost, saw: saw)
  }

  /// Reads what stands before the first event.
  private static func beginning(
    _ reader: inout RecordReader
  ) throws(JSONError) -> (seq: Int64, at: Instant, by: Author) {
    try reader.scanner.beginObject()
    try reader.expect("v")
    let version = try reader.scanner.integer()
    guard version == self.version else { throw reader.unknown(.formatVersion(version)) }
    try reader.expect("seq")
    let seq = try reader.scanner.integer()
    try reader.expect("at")
    let at: Instant = try reader.value()
    try reader.expect("by")
    let by: Author = try reader.value()
    try reader.expect("events")
    try reader.scanner.beginArray()
    return (seq, at, by)
  }

  /// Passes all events and the bracket after them, by brackets and quotes alone. How many they are.
  private static func passEvents(
    _ line: UnsafeBufferPointer<UInt8>, _ reader: inout RecordReader
  ) throws(JSONError) -> Int64 {
    var count: Int64 = 0
    var depth = 0
    var isInString = false
    var place = reader.scanner.offset
    while place < line.count {
      switch line[place] {
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if isInString { break }
        if depth == 0 { count += 1 }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if isInString { break }
        if depth == 0 {
          reader.scanner = JSONScanner(line, at: place + 1)
          return count
        }
        depth -= 1
      default: break
      }
      place += 1
    }
    throw reader.error(.eventsDoNotEnd)
  }

  /// Reads what stands after the last event: how many events are lost, what the writer saw.
  private static func ending(
    _ reader: inout RecordReader, _ seq: Int64, _ count: Int64
  ) throws(JSONError) -> (lost: Int64, saw: DeskSight?) {
    var lost: Int64 = 0
    var saw: DeskSight?
    if reader.scanner.passKey("sum") { try reader.scanner.skip() }
    while let key = try reader.scanner.nextKey() {
      switch key {
      case "lost": lost = try reader.scanner.integer()
      case "saw": saw = try reader.value()
      case "sum": try reader.scanner.skip()
      default: throw reader.unknown(key, in: .commit)
      }
    }
    try reader.scanner.end()
    guard seq > 0, lost >= 0, count > 0 || lost > 0 else {
      throw reader.error(.commitWithoutEvents)
    }
    guard seq <= largestSeq, lost <= largestSeq, seq + count + lost - 1 <= largestSeq else {
      throw reader.error(.eventNumberTooLarge)
    }
    return (lost, saw)
  }
}

extension RecordReader {
  /// Reads the next key, which must be this one.
  mutating func expect(_ name: StaticString) throws(JSONError) {
    if scanner.passKey(name) { return }
    guard let key = try scanner.nextKey() else {
      throw error(.fieldMissing("\(name)"))
    }
    guard key == name else { throw unknown(key, in: .placeOf("\(name)")) }
  }
}

extension DeskState {
  /// Takes in a line: its events, and the numbers and the time of those that are lost.
  mutating func apply(_ line: CommitFormat.ReadLine) {
    // Where they lie: taken out of the array, each would be copied.
    line.events.withUnsafeBufferPointer { events in
      for index in events.indices { apply(events[index]) }
    }
    seq = line.next - 1
    if line.lost > 0 { at = max(at, line.at) }
  }
}
