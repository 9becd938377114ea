public import Desk
public import JSON

extension Visitor: Record {
  public static var blank: Visitor { Visitor() }
  public static var kind: RecordKind { .visitor }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    var attributes = Attributes(list: attributes)
    try coder("attributes", &attributes, formerly: Attributes(list: []))
    self.attributes = attributes.list
  }

  /// An object, in the order given.
  private struct Attributes: RecordValue {
    var list: [Attribute]

    static func read(_ reader: inout RecordReader) throws(JSONError) -> Attributes {
      var list: [Attribute] = []
      try reader.scanner.beginObject()
      while let name = try reader.scanner.nextKey() {
        let name = name.text
        list.append(Attribute(name: name, value: try reader.scanner.string()))
      }
      return Attributes(list: list)
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
}
