public import Desk
public import JSON

extension Instant: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Instant {
    let start = reader.scanner.offset
    if let bytes = try reader.scanner.plainString() {
      if let instant = Instant(iso8601: bytes) { return instant }
    }
    throw reader.scanner.error(.meaning(JSONMeaning(RecordFault.noInstant)), at: start)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(plain: Instant.iso8601Count) { writeISO8601(to: $0) }
  }
}
