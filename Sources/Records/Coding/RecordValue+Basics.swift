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

/// A value that stands in a record as one text, like `agent:ann`.
public protocol RecordText: RecordValue {
  /// What an error calls it: "sender".
  static var called: String { get }
  var text: String { get }
  /// Reads what `text` writes; nil for anything else.
  init?(text: String)
}

extension RecordText {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Self {
    try reader.word(called) { Self(text: $0) }
  }
  public func write(to writer: inout JSONWriter) { writer.string(text) }
  public func write(as key: StaticString, to writer: inout JSONWriter) { writer.member(key, text) }
}

/// A word of an enumeration.
public protocol RecordWord: RecordText, RawRepresentable<String> {}

extension RecordWord {
  public var text: String { rawValue }
  public init?(text: String) { self.init(rawValue: text) }
}

/// An id stands in a record as its text.
public protocol RecordID: Identifier, RecordValue {}

extension RecordID {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Self {
    Self(try reader.scanner.string())
  }
  public func write(to writer: inout JSONWriter) { writer.string(text) }
  public func write(as key: StaticString, to writer: inout JSONWriter) { writer.member(key, text) }
}

extension AgentID: RecordID {}
extension ChatID: RecordID {}
extension MessageID: RecordID {}
extension RuleID: RecordID {}
extension TeamID: RecordID {}
extension VisitorID: RecordID {}
extension VisitorMark: RecordID {}
