public import Desk
public import JSON

extension Instant: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Instant {
    let start = reader.scanner.offset
    if let bytes = try reader.scanner.plainString() {
      if let instant = usual(bytes) { return instant }
      if let instant = Instant(iso8601: bytes) { return instant }
    }
    throw reader.scanner.error(
      "expected an instant like \"2026-11-23T09:00:00.000Z\"", at: start)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(plain: Instant.iso8601Count) { writeISO8601(to: $0) }
  }

  /// Reads an instant as the journal writes it, with milliseconds, without generic code, since
  /// every line has one. Nil for anything else.
  private static func usual(_ text: UnsafeBufferPointer<UInt8>) -> Instant? {
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
}
