#if Web
import JSON
import Records

/// A whole number, however it is written: `5`, and `5.0`, which is one to JSON Schema.
struct WholeNumber: RecordValue, Equatable, ExpressibleByIntegerLiteral {
  var value: Int64

  init(integerLiteral value: Int64) { self.value = value }
  private init(_ value: Int64) { self.value = value }

  static func read(_ reader: inout RecordReader) throws(JSONError) -> WholeNumber {
    _ = try reader.scanner.peek()
    let start = reader.scanner.offset
    let number = try reader.scanner.number()
    guard let whole = number.int else {
      throw reader.scanner.error(.expected(.wholeNumber), at: start)
    }
    return WholeNumber(Int64(whole))
  }

  func write(to writer: inout JSONWriter) { writer.integer(value) }
}
#endif
