import Desk
import JSON

/// Attributes as an object, in the order given.
struct AttributeRecord: RecordValue {
  var list: [Visitor.Attribute]

  static func read(_ reader: inout RecordReader) throws(JSONError) -> AttributeRecord {
    var list: [Visitor.Attribute] = []
    try reader.scanner.beginObject()
    while let name = try reader.scanner.nextKey() {
      let name = name.text
      list.append(Visitor.Attribute(name: name, value: try reader.scanner.string()))
    }
    return AttributeRecord(list: list)
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for attribute in list {
      writer.key(text: attribute.name)
      writer.string(attribute.value)
    }
    writer.endObject()
  }
}
