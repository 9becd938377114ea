#if Web
import JSON
import Records

/// `{"attributes","signature"}`: who the visitor is, which the website may vouch for.
struct IdentifyRequest: RequestRecord {
  var attributes = AttributeValues()
  var signature: String?

  static var blank: IdentifyRequest { IdentifyRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("attributes", &attributes)
    try coder("signature", &signature)
  }

  func check() throws(HTTPFault) { try attributes.check() }
}
#endif
