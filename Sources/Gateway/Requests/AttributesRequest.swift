#if Web
import JSON
import Records

/// `{"attributes"}`: what the page says of its visitor.
struct AttributesRequest: RequestRecord {
  var attributes = AttributeValues()

  static var blank: AttributesRequest { AttributesRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("attributes", &attributes)
  }

  func check() throws(HTTPFault) { try attributes.check() }
}
#endif
