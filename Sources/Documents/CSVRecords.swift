import FrontDesk
import Words

/// The records of a comma-separated file (RFC 4180): fields quoted with `"` may hold commas, line
/// ends and doubled quotes. Line ends are CRLF or LF; a byte order mark is passed over, empty lines
/// too. Where the first line has no comma, what it has of semicolons or tabs separates: spreadsheets
/// write those where the comma is the decimal sign. A line `sep=;` before it says what separates, as
/// they write it too.
struct CSVRecords {
  struct Record {
    /// Where it begins, from 1.
    var line: Int
    var fields: [String]
    /// Whether nothing stands in it but separators and blanks.
    var isEmpty: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  struct Problem: Error {
    var line: Int
    var fault: ListFault
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0
  private var line = 1

  /// Nil if the bytes are no UTF-8.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    let first = bytes[at...].prefix { $0 != 0x0A }
    if let said = CSVRecords.separator(saidBy: first) {
      separator = said
      at = first.endIndex
    } else {
      separator =
        [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].first(where: first.contains)
        ?? UInt8(ascii: ",")
    }
  }

  /// What a line `sep=;` says, in quotes or not; nil: it is no such line.
  private static func separator(saidBy line: ArraySlice<UInt8>) -> UInt8? {
    var line = line
    if line.last == 0x0D { line = line.dropLast() }
    if line.count > 1, line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") {
      line = line.dropFirst().dropLast()
    }
    let word = Array("sep=".utf8)
    guard line.count == word.count + 1, let sign = line.last,
      zip(line, word).allSatisfy({ $0 | 0x20 == $1 || $0 == $1 }),
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x09].contains(sign)
    else { return nil }
    return sign
  }

  /// The next record; nil at the end. After a problem it goes on with the line after it.
  mutating func next() throws(Problem) -> Record? {
    while skipLineEnd() {}
    guard at < bytes.count else { return nil }
    var record = Record(line: line, fields: [])
    while true {
      record.fields.append(try field())
      guard at < bytes.count else { return record }
      if bytes[at] == separator {
        at += 1
      } else if skipLineEnd() {
        return record
      } else {
        throw problem(record.line, .separatorMissing)
      }
    }
  }

  private mutating func field() throws(Problem) -> String {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return try plainField() }
    let start = line
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
          return String(decoding: text, as: UTF8.self)
        }
        at += 1
      } else if byte == 0x0A {
        line += 1
      }
      text.append(byte)
    }
    throw Problem(line: start, fault: .quoteDoesNotEnd)
  }

  private mutating func plainField() throws(Problem) -> String {
    let start = at
    while at < bytes.count, bytes[at] != separator, !standsAtLineEnd {
      guard bytes[at] != UInt8(ascii: "\"") else {
        throw problem(line, .quoteInside)
      }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private var standsAtLineEnd: Bool {
    bytes[at] == 0x0A || bytes[at] == 0x0D && (at + 1 == bytes.count || bytes[at + 1] == 0x0A)
  }

  private mutating func skipLineEnd() -> Bool {
    guard at < bytes.count, standsAtLineEnd else { return false }
    at += bytes[at] == 0x0D && at + 1 < bytes.count ? 2 : 1
    line += 1
    return true
  }

  private mutating func problem(_ line: Int, _ fault: ListFault) -> Problem {
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    return Problem(line: line, fault: fault)
  }
}
