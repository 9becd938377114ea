public import JSON

/// Reads or writes the members of one JSON object. A record declares its members once, by calling
/// the coder with each; a `JSONWriter` then writes them in that order, a `RecordReader` reads them in
/// any order.
///
/// ```swift
/// mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
///   try coder("chat", &chat)
///   try coder("wait", &wait)  // an optional: left out while it is nil
/// }
/// ```
///
/// Costs nothing at run time: both coders are known when the program is built.
public protocol RecordCoder {
  /// Whether values come from it; else they go to it.
  var isReading: Bool { get }

  /// A member that must be there.
  mutating func callAsFunction<Value: RecordValue>(
    _ key: StaticString, _ value: inout Value) throws(JSONError)

  /// A member that is left out while it is nil.
  mutating func callAsFunction<Value: RecordValue>(
    _ key: StaticString, _ value: inout Value?) throws(JSONError)

  /// A member that is left out while it has its usual value.
  mutating func callAsFunction<Value: RecordValue & Equatable>(
    _ key: StaticString, _ value: inout Value, usually usual: Value) throws(JSONError)

  /// A member that is always written; a record of before it came to be has its usual value.
  mutating func callAsFunction<Value: RecordValue>(
    _ key: StaticString, _ value: inout Value, formerly usual: Value) throws(JSONError)

  /// The error to throw on members that do not go together.
  func error(_ reason: String) -> JSONError
}

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

/// A value that is a JSON object with a declared set of members.
public protocol Record: RecordValue {
  /// What to begin reading with.
  static var blank: Self { get }
  /// What an error calls it: "an offer".
  static var called: String { get }
  /// Hands each member to the coder, in the order in which they are written.
  mutating func code(with coder: inout some RecordCoder) throws(JSONError)
}

extension Record {
  @inline(__always)
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Self {
    var record = Self.blank
    try reader.object(Self.called) { (reader: inout RecordReader) throws(JSONError) in
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
