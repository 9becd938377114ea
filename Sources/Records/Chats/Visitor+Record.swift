public import Desk
public import JSON

extension Visitor: Record {
  public static var blank: Visitor { Visitor() }
  public static var kind: RecordKind { .visitor }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    var attributes = AttributeRecord(list: attributes)
    try coder("attributes", &attributes, formerly: AttributeRecord(list: []))
    self.attributes = attributes.list
  }
}
