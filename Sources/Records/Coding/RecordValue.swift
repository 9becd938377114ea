public import JSON

/// What can be the value of a member.
public protocol RecordValue: Sendable {
  static func read(_ reader: inout RecordReader) throws(JSONError) -> Self
  func write(to writer: inout JSONWriter)
  /// Writes the key and the value: a value that can be written with its key in one piece does so.
  func write(as key: StaticString, to writer: inout JSONWriter)
}

extension RecordValue {
  @inline(__always)
  public func write(as key: StaticString, to writer: inout JSONWriter) {
    writer.key(key)
    write(to: &writer)
  }
}
