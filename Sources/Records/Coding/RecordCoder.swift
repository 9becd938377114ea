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
  func error(_ fault: RecordFault) -> JSONError
}
