public import Desk
public import JSON

// The values that others are made of.

extension String: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> String {
    try reader.scanner.string()
  }
  public func write(to writer: inout JSONWriter) { writer.string(self) }
  public func write(as key: StaticString, to writer: inout JSONWriter) { writer.member(key, self) }
}

extension Int: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Int {
    Int(try reader.scanner.integer())
  }
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Int64: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Int64 {
    try reader.scanner.integer()
  }
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Bool: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Bool {
    try reader.scanner.bool()
  }
  public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Array: RecordValue where Element: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> [Element] {
    var elements: [Element] = []
    try reader.scanner.beginArray()
    while try reader.scanner.nextElement() { elements.append(try Element.read(&reader)) }
    return elements
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.write(to: &writer) }
    writer.endArray()
  }
}

extension AgentID: RecordID {}

extension ChatID: RecordID {}

extension MessageID: RecordID {}

extension PictureID: RecordID {}

extension RuleID: RecordID {}

extension TeamID: RecordID {}

extension VisitorID: RecordID {}

extension VisitorMark: RecordID {}
