#if Web
import Desk
import JSON
import Records
import Words

/// `{NAME:TEXT,…}`, each name once.
struct AttributeValues: RecordValue {
  var values: [Visitor.Attribute] = []

  static func read(_ reader: inout RecordReader) throws(JSONError) -> AttributeValues {
    var result = AttributeValues()
    var names: Set<[UInt8]> = []
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      let name = key.text
      guard names.insert(Array(name.utf8)).inserted else {
        throw reader.scanner.error(.meaning(JSONMeaning(RecordFault.fieldTwice(name))))
      }
      result.values.append(
        Visitor.Attribute(name: name, value: try reader.scanner.string()))
    }
    return result
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for attribute in values {
      writer.key(text: attribute.name)
      writer.string(attribute.value)
    }
    writer.endObject()
  }

  func check() throws(HTTPFault) {
    guard !values.isEmpty else { throw HTTPFault.field("attributes", .empty) }
    guard values.count <= Bounds.attributes else {
      throw HTTPFault.field("attributes", .tooMany(most: Bounds.attributes))
    }
    for attribute in values {
      try Bounds.someText("attributes", attribute.name, most: Bounds.attributeName)
    }
  }
}
#endif
