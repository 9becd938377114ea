public import Desk
public import JSON

/// An id stands in a record as its text.
public protocol RecordID: Identifier, RecordValue {}

extension RecordID {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Self {
    Self(try reader.scanner.string())
  }
  public func write(to writer: inout JSONWriter) { writer.string(text) }
  public func write(as key: StaticString, to writer: inout JSONWriter) { writer.member(key, text) }
}
