public import JSON

/// A value that is a JSON object with a declared set of members.
public protocol Record: RecordValue {
  /// What to begin reading with.
  static var blank: Self { get }
  /// What an error calls it.
  static var kind: RecordKind { get }
  /// Hands each member to the coder, in the order in which they are written.
  mutating func code(with coder: inout some RecordCoder) throws(JSONError)
}

extension Record {
  @inline(__always)
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Self {
    var record = Self.blank
    try reader.object(Self.kind) { (reader: inout RecordReader) throws(JSONError) in
      try record.code(with: &reader)
    }
    return record
  }

  @inline(__always)
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.members(of: self)
    writer.endObject()
  }
}
