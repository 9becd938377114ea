#if Web
import JSON

/// Where in a JSON text something stands: `page.url`, `choices[2]`.
struct FieldPath: Equatable {
  /// Empty: the text as a whole.
  var text = ""

  /// A member of what stands there, unless that is it.
  func member(_ name: String) -> FieldPath {
    if text == name || text.hasSuffix(".\(name)") { return self }
    return FieldPath(text: text.isEmpty ? name : "\(text).\(name)")
  }

  private func element(_ index: Int) -> FieldPath { FieldPath(text: "\(text)[\(index)]") }

  /// The innermost value around a byte of a text that is JSON.
  static func of(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> FieldPath {
    var scanner = JSONScanner(bytes)
    let found = try? FieldPath().find(offset, &scanner)
    return found.flatMap { $0 } ?? FieldPath()
  }

  /// The place within this value, which is passed; nil: it is not in it.
  private func find(
    _ offset: Int, _ scanner: inout JSONScanner
  ) throws(JSONError) -> FieldPath? {
    let kind = try scanner.peek()
    let start = scanner.offset
    switch kind {
    case .object:
      try scanner.beginObject()
      while let key = try scanner.nextKey() {
        let name = key.text
        let inner = FieldPath(text: text.isEmpty ? name : "\(text).\(name)")
        if let found = try inner.find(offset, &scanner) { return found }
      }
    case .array:
      try scanner.beginArray()
      var index = 0
      while try scanner.nextElement() {
        if let found = try element(index).find(offset, &scanner) { return found }
        index += 1
      }
    case .null, .bool, .number, .string: try scanner.skip()
    }
    return (start...scanner.offset).contains(offset) ? self : nil
  }
}
#endif
