public import JSON

extension JSONWriter: RecordCoder {
  public var isReading: Bool { false }

  @inline(__always)
  public mutating func callAsFunction<Value: RecordValue>(
    _ key: StaticString, _ value: inout Value
  ) {
    value.write(as: key, to: &self)
  }

  @inline(__always)
  public mutating func callAsFunction<Value: RecordValue>(
    _ key: StaticString, _ value: inout Value?
  ) {
    value?.write(as: key, to: &self)
  }

  @inline(__always)
  public mutating func callAsFunction<Value: RecordValue & Equatable>(
    _ key: StaticString, _ value: inout Value, usually usual: Value
  ) {
    if value != usual { value.write(as: key, to: &self) }
  }

  @inline(__always)
  public mutating func callAsFunction<Value: RecordValue>(
    _ key: StaticString, _ value: inout Value, formerly usual: Value
  ) {
    value.write(as: key, to: &self)
  }

  public func error(_ fault: RecordFault) -> JSONError {
    preconditionFailure("a record that was written does not hold together: \(fault)")
  }

  /// Writes a record or another value of the domain as the journal does, as one value.
  public mutating func value(_ value: some RecordValue) { value.write(to: &self) }

  /// Writes a member of the domain as the journal does.
  public mutating func value(_ value: some RecordValue, as key: StaticString) {
    value.write(as: key, to: &self)
  }

  /// Writes the members of a record into the object that has been begun.
  @inline(__always)
  public mutating func members(of record: some Record) {
    var record = record
    do throws(JSONError) {
      try record.code(with: &self)
    } catch {
      preconditionFailure("writing does not fail: \(error)")
    }
  }
}
