public import JSON

/// A value that stands in a record as one text, like `agent:ann`.
public protocol RecordText: RecordValue {
  /// What an error calls it.
  static var kind: RecordKind { get }
  var text: String { get }
  /// Reads what `text` writes; nil for anything else.
  init?(text: String)
}

extension RecordText {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Self {
    try reader.word(kind) { Self(text: $0) }
  }
  public func write(to writer: inout JSONWriter) { writer.string(text) }
  public func write(as key: StaticString, to writer: inout JSONWriter) { writer.member(key, text) }
}
